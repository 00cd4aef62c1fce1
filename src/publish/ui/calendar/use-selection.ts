import { useState } from 'react'

/** The posts chosen to do something with all of them. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE)
  return {
    selected,
    toggle: (id: string) =>
      setSelected((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      ),
    clear: () => setSelected(NONE),
  }
}

const NONE: ReadonlySet<string> = new Set()
