import { randomBytes } from 'node:crypto'
import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { addDeliverJob } from './deliver-job.ts'
import { addDelivery } from './deliveries.sql.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Payload } from './payload.ts'

const KEY_BYTES = 24

/** Made once for each delivery; networks recognise a repeat by it, and nobody can guess it. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url')

export type ReplyWish = {
  workspaceId: string
  channelId: string
  /** What is answered; `handle` is whom the answer is for. With `byHand` a person posts it where no program may. */
  target: { id: string; url: string; handle: string | null; byHand?: boolean }
  text: string
  lang: string | null
  visibility?: Payload['visibility']
  /** How long it may still be taken back. */
  holdSeconds: number
  by: string
}

/** Records an answer and its job in the caller's transaction; gives back the delivery's id. */
export async function planReply(app: Pick<App, 'jobs' | 'now'>, tx: Writer, wish: ReplyWish): Promise<string> {
  const now = app.now()
  const dueAt = now.add({ seconds: wish.holdSeconds })
  const payload: Payload = {
    title: null,
    text: wish.text,
    warning: null,
    language: wish.lang,
    visibility: wish.visibility ?? 'public',
    poll: null,
    media: [],
    place: null,
    target: wish.target,
  }
  const { id } = await addDelivery(tx, {
    workspaceId: wish.workspaceId,
    channelId: wish.channelId,
    postId: null,
    kind: 'reply',
    key: newKey(),
    payload: JSON.stringify(payload),
    fingerprint: fingerprintOf(wish.text),
    dueAt,
    holdUntil: wish.holdSeconds > 0 ? dueAt : null,
    by: wish.by,
    at: now,
  })
  await addDeliverJob(app, tx, wish.channelId, dueAt)
  return id
}
