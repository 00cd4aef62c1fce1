import { useEffect, useState } from 'react'
import { publish, type Checked } from './calls.ts'
import type { Draft } from './use-draft.ts'

const PAUSE_MILLISECONDS = 250

/** What the networks would say to the text as it stands, asked again a moment after every change. */
export function useChecks(id: string, { content, wallTime, zone }: Draft): Checked | undefined {
  const [checked, setChecked] = useState<Checked>()
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      publish
        .call('POST /publish/check', { id, wallTime, zone, ...content }, stop.signal)
        .then(setChecked)
        // Without a line to the desk the last findings stay; saving says that we are offline.
        .catch(() => {})
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [id, content, wallTime, zone])
  return checked
}
