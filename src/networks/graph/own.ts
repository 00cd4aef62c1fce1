import type { Called } from '../call.ts'
import type { Intent, Line, NetworkError, Reconciled } from '../network.ts'
import { isPassing } from '../outcome.ts'
import { bare } from './words.ts'

/** How long a request whose answer was lost may still be at work. */
const SETTLES_MS = 5000
export const CLOCKS_DIFFER = { minutes: 2 } as const

/** Something of ours that stands where the intent should stand. */
export type Candidate = { id: string; url: string; text: string; at: Temporal.Instant }

/** Looks for the intent among what is ours. `all` is false when more of it stands there than could be seen. */
export function soughtAmong(
  line: Line,
  intent: Intent,
  told: Called<{ candidates: readonly Candidate[]; all: boolean }>,
): Reconciled {
  if (!told.ok) {
    const passes = !told.certain || isPassing(told.error.reason)
    return cannotTell(passes ? SETTLES_MS : null, told.error)
  }
  const since = intent.notBefore.subtract(CLOCKS_DIFFER)
  const found = told.value.candidates.find(
    ({ id, text, at }) =>
      Temporal.Instant.compare(at, since) >= 0 && !intent.taken.includes(id) && bare(text) === bare(intent.draft.text),
  )
  if (found) return { state: 'found', ref: { id: found.id, url: found.url }, rate: told.rate }
  const waitMs = intent.lastSentAt
    ? Math.ceil(SETTLES_MS - line.http.now().since(intent.lastSentAt).total('milliseconds'))
    : 0
  if (waitMs > 0) return cannotTell(waitMs)
  return told.value.all ? { state: 'absent', rate: told.rate } : cannotTell(null)
}

const cannotTell = (askAgainMs: number | null, error: NetworkError | null = null): Reconciled => ({
  state: 'cannot-tell',
  askAgainMs,
  error,
  rate: null,
})
