import type { Intent, Outcome } from '#networks'
import { broken, cannotTell, unknown } from '../broken.ts'
import { afterCheck, afterSend, deedFor, type Move, type Reconciled } from '../delivery.ts'
import type { Claimed } from '../due.sql.ts'
import { draftFrom, Payload } from '../payload.ts'
import type { Said, Talk } from '../speak.ts'

/** Changes or takes down what is live, or asks what became of that. Never two requests that change something. */
export async function speakChange(talk: Talk, row: Claimed): Promise<Said> {
  const startedAt = talk.now()
  const payload = Payload.parse(row.payload)
  const refId = payload.target?.id ?? ''
  const settled = (deed: 'send' | 'check', move: Move, verdict: string, rate: Outcome['rate']): Said => ({
    rate,
    told: {
      id: row.id,
      move: inItsWords(move),
      attempt: {
        deed,
        verdict,
        reason: move.trouble?.reason ?? null,
        detail: move.trouble,
        startedAt,
        finishedAt: talk.now(),
      },
    },
  })
  if (deedFor(row.state) !== 'send') {
    const found = await look(talk, row, refId, payload).catch(cannotTell)
    if (found === 'gone') return settled('check', goneMove(row), 'gone', null)
    return settled('check', afterCheck(row, found, talk.now()), found.state, found.rate)
  }
  if (!talk.mayCommit(row)) return 'left'
  const outcome = await commit(talk, row, refId, payload).catch(unknown)
  const move = isGone(outcome) ? ended(row) : afterSend({ ...row, state: 'sending' }, outcome, talk.now())
  return settled('send', move, outcome.state, outcome.rate)
}

function commit(talk: Talk, row: Claimed, refId: string, payload: Payload): Promise<Outcome> {
  if (row.kind === 'removal') return talk.network.act?.perform(talk.line, { action: 'delete', refId }) ?? refused()
  const draft: Intent['draft'] = draftFrom(payload, talk.readMedia, (media) => talk.addressOf(row, media))
  return talk.publisher.edit?.(talk.line, refId, draft) ?? refused()
}

/**
 * What stands there now. Saying the same again is harmless for a change and for a removal, so `absent` is a safe answer wherever nobody
 * can be asked.
 */
async function look(talk: Talk, row: Claimed, refId: string, payload: Payload): Promise<Reconciled | 'gone'> {
  const { read } = talk.network
  if (!read || talk.line.account.can.read === null) return { state: 'absent', rate: null }
  const seen = await read.look(talk.line, refId)
  if (!seen.ok) return { state: 'cannot-tell', askAgainMs: LOOK_AGAIN_MS, error: seen.error, rate: seen.rate }
  const there = seen.value
  const ref = { id: refId, url: payload.target?.url ?? '' }
  if (row.kind === 'removal') return there.state === 'deleted' ? found(ref) : { state: 'absent', rate: seen.rate }
  if (there.state === 'deleted') return 'gone'
  return bare(there.text) === bare(payload.text) ? found(ref) : { state: 'absent', rate: seen.rate }
}

const LOOK_AGAIN_MS = 5_000

const found = (ref: { id: string; url: string }) => ({ state: 'found' as const, ref, rate: null })

/** Servers set their own spaces and shorten links; the words themselves they leave alone. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/https?:\/\/\S+/gi, '')
    .replaceAll(/\s+/gu, '')

const refused = (): Promise<Outcome> =>
  Promise.resolve({ state: 'rejected', error: { ...broken('not offered here'), reason: 'unsupported' }, rate: null })

/** Somebody has deleted it meanwhile, here or there. */
const isGone = (outcome: Outcome): boolean => outcome.state === 'rejected' && outcome.error.reason === 'not-found'

/** For a removal that is the aim, for a change the end. */
const ended = (row: Claimed): Move =>
  row.kind === 'removal' ? { ...goneMove(row), state: 'live', reason: 'gone-elsewhere' } : goneMove(row)

const goneMove = ({ attempt, checks, polls }: Claimed): Move => ({
  state: 'failed',
  nextAt: null,
  attempt,
  checks,
  polls,
  reason: 'gone-elsewhere',
  trouble: null,
  ref: null,
  ticket: null,
  parts: null,
  channel: null,
})

/** What is changed stays known under the id it has; and "not there" means something else for what is live. */
const inItsWords = (move: Move): Move => ({
  ...move,
  ref: null,
  reason: move.reason === 'not-there' ? 'as-before' : move.reason === 'no-answer' ? 'change-open' : move.reason,
})
