import { useEffect, useState } from 'react'
import { markHere } from './subscription.ts'

/** The mark of this browser among the outlets, and how to look for it again. */
export function useThisBrowser() {
  const [mark, setMark] = useState<string | null>(null)
  const lookAgain = () => void markHere().then(setMark)
  useEffect(() => {
    let isShown = true
    void markHere().then((found) => isShown && setMark(found))
    return () => {
      isShown = false
    }
  }, [])
  return { mark, lookAgain }
}
