import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { outcomeOf, type Outcome } from '../outcome.ts'
import { deskKey } from './desk-key.ts'
import { encrypt } from './encrypt.ts'
import { PushNotice } from './push-notice.ts'
import { vapid } from './vapid.ts'

const TIMEOUT_MS = 10_000
/** A browser that is closed for longer is not told of what is long past. */
const KEPT_SECONDS = 86_400
/** RFC 8030: the subscription has expired (404) or was withdrawn (410), for good. */
const OVER = new Set([404, 410])

export const Keys = z.object({ p256dh: z.string().max(200), auth: z.string().max(100) })

/** Tells one browser by way of its push service. */
export async function push(
  app: App,
  { id, address, keys, body }: { id: string; address: string; keys: string; body: string },
): Promise<Outcome> {
  const { urgent, ...notice } = PushNotice.parse(JSON.parse(body))
  // Shown under its id: sent twice, it is still one notice.
  const message = encrypt(JSON.stringify({ ...notice, tag: id }), Keys.parse(JSON.parse(keys)))
  const answer = await app.outgoing.request({
    url: address,
    method: 'POST',
    headers: {
      authorization: vapid(await deskKey(app), { address, contact: contactOf(app), at: app.now() }),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(KEPT_SECONDS),
      urgency: urgent ? 'high' : 'normal',
    },
    body: message,
    timeoutMs: TIMEOUT_MS,
  })
  return outcomeOf(answer)
}

export const isOver = ({ status }: Outcome): boolean => status !== null && OVER.has(status)

/** By what a browser finds itself among the outlets; the address itself is nobody's to see. */
export const markOf = (address: string): string => createHash('sha256').update(address).digest('hex')

/** Some push services refuse whoever cannot be written to, and take only https or mail for that. */
function contactOf({ config }: Pick<App, 'config'>): string {
  if (config.url.startsWith('https://')) return config.url
  const mail = /[^\s<>]+@[^\s<>]+/.exec(config.mailFrom)?.[0]
  return `mailto:${mail ?? ''}`
}
