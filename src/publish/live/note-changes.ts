import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { Payload } from '../payload.ts'
import type { Settled } from '../settle.sql.ts'
import { tellBrowsers } from '../tell-browsers.ts'
import { changedOnes, keepChanged, markGone } from './changes.sql.ts'

type Touched = Pick<Settled, 'id' | 'workspaceId' | 'postId'>

/** Carries what became of changes and removals over to what they are about; gives that back, for the browsers. */
export async function noteChanges(
  app: Pick<App, 'now'>,
  tx: Writer,
  moved: readonly Settled[],
): Promise<readonly Touched[]> {
  const changes = moved.flatMap((one) => (one.aboutId === null ? [] : [{ ...one, aboutId: one.aboutId }]))
  if (changes.length === 0) return []
  for (const { aboutId, kind, state, reason, payload } of changes) {
    if (reason === 'gone-elsewhere') await markGone(tx, aboutId, 'elsewhere', app.now())
    else if (state === 'live' && kind === 'removal') await markGone(tx, aboutId, 'taken-down', app.now())
    else if (state === 'live') await keepChanged(tx, aboutId, payload, fingerprintOf(Payload.parse(payload).text))
  }
  return changedOnes(
    tx,
    changes.map(({ aboutId }) => aboutId),
  )
}

/** Somebody asked for its figures and heard that it is no longer there. */
export async function noteGone(app: Pick<App, 'live' | 'now'>, tx: Writer, deliveryId: string): Promise<void> {
  const gone = await markGone(tx, deliveryId, 'elsewhere', app.now())
  if (gone) await tellBrowsers(app, tx, [gone])
}
