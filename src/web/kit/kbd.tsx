import { isMac } from '../device.ts'
import { keyCaps } from '../keys.ts'
import './kbd.css'

/** The keys of a deed, drawn: `mod+enter`, `g t`. Decoration; the control itself carries aria-keyshortcuts. */
export const Kbd = ({ keys }: { keys: string }) => (
  <span className="keys" aria-hidden>
    {keyCaps(keys, isMac).map((cap, place) => (
      // oxlint-disable-next-line react/no-array-index-key -- G G is the same key twice
      <kbd className="kbd" key={`${place}${cap}`}>
        {cap}
      </kbd>
    ))}
  </span>
)
