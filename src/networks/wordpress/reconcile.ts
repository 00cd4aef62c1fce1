import type { Intent, Line, Reconciled } from '../network.ts'
import { ASK_AGAIN_MS, reconcileAnswer } from './answer.ts'
import { findPost } from './find.ts'
import { refOf } from './items.ts'

/** A draft that is still a draft was not published, and publishing it again makes no second one, whatever is still on its way. */
export async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  if (intent.target) return reconcileAnswer(line, intent, intent.target)
  const found = await findPost(line, intent)
  const { rate } = found
  if (!found.ok) {
    const askAgainMs = found.error.reason === 'transient' ? ASK_AGAIN_MS : null
    return { state: 'cannot-tell', askAgainMs, error: found.error, rate }
  }
  const isOut = found.value !== null && !['draft', 'auto-draft'].includes(found.value.status)
  return isOut && found.value ? { state: 'found', ref: refOf(found.value), rate } : { state: 'absent', rate }
}
