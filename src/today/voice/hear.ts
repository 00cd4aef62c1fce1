import type { App } from '#app'
import { communitySaid } from './voice.sql.ts'
import { type Voice, voiceOf } from './voice.ts'

/** A voice changes; what was said long ago is another one. */
const DAYS = 60
/** At every pause of somebody's typing it is asked for, and it changes by the week. */
const FRESH_MINUTES = 10
const MOST_KNOWN = 200

/** How this community speaks, listened to now. */
export const learnt = async (app: App, workspaceId: string): Promise<Voice | null> =>
  voiceOf(await communitySaid(app.db.read, workspaceId, app.now().subtract({ hours: 24 * DAYS })))

/** The same for somebody who is just writing: what was heard a few minutes ago will do. */
export function ear(app: App): (workspaceId: string) => Promise<Voice | null> {
  const known = new Map<string, { until: number; voice: Promise<Voice | null> }>()
  return (workspaceId) => {
    const now = app.now().epochMilliseconds
    const before = known.get(workspaceId)
    if (before && now < before.until) return before.voice
    const voice = learnt(app, workspaceId)
    voice.catch(() => known.delete(workspaceId))
    known.delete(workspaceId)
    known.set(workspaceId, { until: now + FRESH_MINUTES * 60_000, voice })
    const [oldest] = known.keys()
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
    return voice
  }
}
