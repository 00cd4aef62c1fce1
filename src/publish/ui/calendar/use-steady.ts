import { useLayoutEffect, useRef, useState } from 'react'

/** The same function at every drawing, doing what the newest one does: what is drawn with it need not be drawn again. */
export function useSteady<Given extends unknown[], Back>(deed: (...given: Given) => Back): (...given: Given) => Back {
  const newest = useRef(deed)
  useLayoutEffect(() => {
    newest.current = deed
  })
  const [steady] = useState(
    () =>
      (...given: Given) =>
        newest.current(...given),
  )
  return steady
}
