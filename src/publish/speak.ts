import * as z from 'zod'
import type { Intent, Line, Network, Outcome } from '#networks'
import { broken, cannotTell, unknown } from './broken.ts'
import {
  afterCheck,
  afterConfirm,
  afterPreparing,
  afterSend,
  deedFor,
  type Move,
  type PreparedPart,
} from './delivery.ts'
import type { Claimed } from './due.sql.ts'
import { speakChange } from './live/speak-change.ts'
import { draftFrom, Payload } from './payload.ts'
import type { Told } from './settle.sql.ts'

type Publisher = NonNullable<Network['publish']>

/** What one talk with the network needs besides the delivery itself. */
export type Talk = {
  network: Network
  publisher: Publisher
  line: Line
  now: () => Temporal.Instant
  readMedia: (file: string) => Promise<Uint8Array>
  /** Where the network finds a picture of this delivery, if it wants to fetch it; null when it takes uploads or cannot reach us. */
  addressOf: (row: Claimed, media: Payload['media'][number]) => string | null
  /** Ids of posts that belong to other deliveries. */
  taken: (row: Claimed) => Promise<readonly string[]>
  /** Stores uploads before the request that uses them. */
  keepParts: (row: Claimed, parts: readonly PreparedPart[]) => Promise<void>
  /** False when the lease may end before the request does: somebody else could have begun by then. */
  mayCommit: (row: Claimed) => boolean
}

type Rate = Outcome['rate']
/** `left`: nothing was sent, and the lease will end by itself. */
export type Said = { told: Told; rate: Rate } | 'left'

/** Sends a claimed delivery, or asks what became of it. Never two requests that change something. */
export async function speak(talk: Talk, row: Claimed): Promise<Said> {
  if (row.kind === 'change' || row.kind === 'removal') return speakChange(talk, row)
  const startedAt = talk.now()
  const deed = deedFor(row.state)
  const settled = (move: Move, verdict: string, rate: Rate): Said => ({
    rate,
    told: {
      id: row.id,
      move,
      attempt: {
        deed,
        verdict,
        reason: move.trouble?.reason ?? move.reason,
        detail: move.trouble,
        startedAt,
        finishedAt: talk.now(),
      },
    },
  })
  if (Payload.parse(row.payload).target?.byHand) return settled(afterSend(row, FOR_A_PERSON, talk.now()), 'held', null)
  const intent = await intentOf(talk, row, deed === 'send' && row.attempt === 1)
  if (deed === 'check') {
    const found = await talk.publisher.reconcile(talk.line, intent).catch(cannotTell)
    return settled(afterCheck(row, found, talk.now()), found.state, found.rate)
  }
  if (deed === 'confirm' && row.ticket !== null && talk.publisher.confirm) {
    const outcome = await talk.publisher.confirm(talk.line, intent, row.ticket).catch(unknown)
    return settled(afterConfirm({ ...row, state: 'processing' }, outcome, talk.now()), outcome.state, outcome.rate)
  }
  const sending = { ...row, state: 'sending' as const }
  const stored = Parts.parse(row.prepared)
  const made = await talk.publisher.prepare(talk.line, intent, stored).catch(notPrepared(stored))
  if (made.state !== 'ready')
    return settled(afterPreparing(sending, made, talk.now()), `prepare-${made.state}`, made.rate)
  if (made.parts.length > 0) await talk.keepParts(row, made.parts)
  if (!talk.mayCommit(row)) return 'left'
  const outcome = await talk.publisher.commit(talk.line, intent, made.parts).catch(unknown)
  return settled(afterSend(sending, outcome, talk.now()), outcome.state, outcome.rate)
}

const FOR_A_PERSON = { state: 'held', ref: null, why: 'by-hand', rate: null } as const

const Parts = z.array(z.object({ media: z.string(), remoteId: z.string(), ready: z.boolean() }))

async function intentOf(talk: Talk, row: Claimed, isFirst: boolean): Promise<Intent> {
  const payload = Payload.parse(row.payload)
  return {
    key: row.key,
    draft: draftFrom(payload, talk.readMedia, (media) => talk.addressOf(row, media)),
    target: payload.target,
    notBefore: row.begunAt,
    lastSentAt: row.lastSentAt,
    taken: isFirst ? [] : await talk.taken(row),
  }
}

const notPrepared = (stored: PreparedPart[]) => (cause: unknown) =>
  ({ state: 'not-sent', parts: stored, error: broken(cause), rate: null }) as const
