import type { Intent, Line, Reconciled } from '../network.ts'
import { isPassing } from '../outcome.ts'
import { pageOf, POST } from './at-uri.ts'
import { call, placeOf } from './call.ts'
import { keyOf } from './commit.ts'
import { recordShape } from './shapes.ts'

const ASK_AGAIN_MS = 5000

/** Looks under the key of the intent. What is not there now cannot come twice later: a late request would meet the same key. */
export async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const { account } = line
  const called = await call(placeOf(line), {
    does: 'com.atproto.repo.getRecord',
    query: Object.entries({ repo: account.id, collection: POST, rkey: keyOf(intent) }),
    shape: recordShape,
  })
  const { rate } = called
  if (called.ok) {
    const { uri } = called.value
    return { state: 'found', ref: { id: uri, url: pageOf(uri, account.handle.slice(1)) }, rate }
  }
  if (called.error.reason === 'not-found') return { state: 'absent', rate }
  const passes = !called.certain || isPassing(called.error.reason)
  return { state: 'cannot-tell', askAgainMs: passes ? ASK_AGAIN_MS : null, error: called.error, rate }
}
