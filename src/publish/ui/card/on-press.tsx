import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { flushSync } from 'react-dom'

type Opening = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

type Props = {
  /** What the button is called, or nothing when its face says it. */
  label?: string
  className: string
  opens: 'menu' | 'dialog'
  face: ReactNode
  /** The real thing, with a button of its own that takes the focus when it first appears. */
  children: (opening: Opening) => ReactNode
}

/**
 * A plain button that becomes the real one, with its menu or panel, when it is first pressed: a board of a hundred cards does not pay
 * for a hundred menus nobody opens.
 */
export function OnPress({ label, className, opens, face, children }: Props) {
  const [stage, setStage] = useState<'plain' | 'open' | 'closed'>('plain')
  if (stage !== 'plain')
    return children({ isOpen: stage === 'open', onOpenChange: (isOpen) => setStage(isOpen ? 'open' : 'closed') })
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      aria-haspopup={opens}
      aria-expanded={false}
      onPointerDown={keep}
      onMouseDown={keep}
      onPointerUp={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') keep(event)
      }}
      onKeyUp={keep}
      onClick={(event) => {
        keep(event)
        // First the real button takes the focus, so that it comes back there; then it opens.
        flushSync(() => setStage('closed'))
        setStage('open')
      }}
    >
      {face}
    </button>
  )
}

/** The row it stands in has a press of its own. */
const keep = (event: SyntheticEvent) => event.stopPropagation()
