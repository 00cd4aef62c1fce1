import type { App } from '#app'
import type { View } from '../figures.ts'
import { unusualIn } from './unusual-in.ts'

const MOST_PERIODS = 200
/** Days that are over hardly change. */
const KNOWN_MILLISECONDS = 10 * 60_000

type Found = ReturnType<typeof unusualIn>

/** The days that stand out in a period, remembered for some minutes. */
export function rememberUnusual(app: App): (workspaceId: string, view: View) => Found {
  const known = new Map<string, { found: Found; until: number }>()
  return (workspaceId, view) => {
    const now = app.now().epochMilliseconds
    const key = [workspaceId, view.now.fromDay, view.now.untilDay, view.today].join(' ')
    const before = known.get(key)
    if (before && before.until > now) return before.found
    const found = unusualIn(app, workspaceId, view)
    known.delete(key)
    known.set(key, { found, until: now + KNOWN_MILLISECONDS })
    found.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > MOST_PERIODS && oldest !== undefined) known.delete(oldest)
    return found
  }
}
