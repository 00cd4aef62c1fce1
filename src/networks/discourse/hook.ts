import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { goneItem } from '../changes.ts'
import type { Came, Hook, Item, Line } from '../network.ts'
import { concerns, isGone, itemOf, spotId } from './items.ts'
import { postShape } from './shapes.ts'

const toldShape = z.object({ post: postShape })

const refusal = { items: [], answer: { status: 403, type: 'text/plain', body: '' } }
const thanks = { status: 200, type: 'text/plain', body: 'ok' }

/** A forum tells each post as it is written, edited or deleted, signed with the secret that was given to its webhook. */
export const hook: Hook = {
  take(line, came) {
    if (!isSigned(line, came)) return refusal
    // Other events, such as the ping of a new webhook, are welcome but say nothing to us.
    if (came.headers['x-discourse-event-type'] !== 'post') return { items: [], answer: thanks }
    const told = toldShape.safeParse(JSON.parse(Buffer.from(came.body).toString()))
    return { items: told.success ? itemsOf(line, came, told.data.post) : [], answer: thanks }
  },
}

function itemsOf({ account }: Line, { headers }: Came, post: z.infer<typeof postShape>): Item[] {
  const key = spotId({ topic: post.topic_id, number: post.post_number })
  if (headers['x-discourse-event'] === 'post_destroyed' || isGone(post)) return [goneItem(key)]
  return concerns(post, account) ? [itemOf(post, account)] : []
}

function isSigned({ credential }: Line, { headers, body }: Came): boolean {
  const secret = credential['secret'] ?? ''
  if (secret === '') return false
  const ours = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
  const theirs = Buffer.from(headers['x-discourse-event-signature'] ?? '')
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
