import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { goneItem } from '../changes.ts'
import type { Came, Hook, Item, Line } from '../network.ts'
import { commentOf } from './inbox.ts'
import { itemOf, mentionOf, pageUrn } from './items.ts'
import { type Notification, notificationShape } from './shapes.ts'

const toldShape = z.object({ notifications: z.array(notificationShape) })

const NOBODY = new Map()
const refusal = { items: [], answer: { status: 403, type: 'text/plain', body: '' } }
const thanks = { status: 200, type: 'text/plain', body: 'ok' }

/** LinkedIn asks now and then whether the address is still ours, and sends what happens on the page in parcels of ten. */
export const hook: Hook = {
  take(line, came) {
    const secret = line.credential['clientSecret']?.trim() ?? ''
    if (secret === '') return refusal
    const code = URL.parse(came.url, 'http://desk')?.searchParams.get('challengeCode')
    if (came.method === 'GET') return code ? challenged(code, secret) : refusal
    if (!isSigned(secret, came)) return refusal
    const told = toldShape.safeParse(JSON.parse(Buffer.from(came.body).toString()))
    const ours = told.success
      ? told.data.notifications.filter((one) => one.organizationalEntity === pageUrn(line.account))
      : []
    return { items: ours.flatMap((one) => itemsOf(line, one)), answer: thanks }
  },
}

const challenged = (challengeCode: string, secret: string) => {
  const challengeResponse = createHmac('sha256', secret).update(challengeCode).digest('hex')
  const body = JSON.stringify({ challengeCode, challengeResponse })
  return { items: [], answer: { status: 200, type: 'application/json', body } }
}

/** Names are not told here, nor which comment is answered: the list tells both under the same key. */
function itemsOf({ account }: Line, told: Notification): Item[] {
  const name = commentOf(told)
  const said = told.decoratedGeneratedActivity?.comment
  if (!name) return told.action === 'SHARE_MENTION' ? mentionOf(told, account, NOBODY) : []
  if (told.action === 'COMMENT_DELETE') return [goneItem(name.urn)]
  if (!said) return []
  const time = { time: told.lastModifiedAt }
  const comment = { id: name.id, $URN: name.urn, actor: said.owner, object: name.thread, created: time }
  const parent = said.object?.startsWith('urn:li:comment:') ? { parentComment: said.object } : {}
  const item = itemOf({ ...comment, ...parent, message: { text: said.text } }, name.post, account, NOBODY)
  return [told.action === 'COMMENT_EDIT' ? { ...item, state: 'edited' } : item]
}

function isSigned(secret: string, { headers, body }: Came): boolean {
  const ours = Buffer.from(createHmac('sha256', secret).update('hmacsha256=').update(body).digest('hex'))
  const theirs = Buffer.from((headers['x-li-signature'] ?? '').replace(/^hmacsha256=/, ''))
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
