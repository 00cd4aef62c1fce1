import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { Hook } from '../network.ts'
import { itemIn } from './events.ts'
import { eventShape } from './shapes.ts'

const calledShape = eventShape.extend({ group_id: z.number(), secret: z.string().optional() })

/**
 * The Callback API: the network proves itself by the secret that was typed into its settings, wants its confirmation word once, and
 * calls again until it hears "ok". Events name people by number only.
 */
export const hook: Hook = {
  take({ account, credential, http }, came) {
    const told = calledShape.safeParse(parsed(came.body))
    const secret = credential['secret'] ?? ''
    if (!told.success || String(told.data.group_id) !== account.id) return STRANGER
    const confirmation = account.linked?.['confirmation']
    if (told.data.type === 'confirmation' && confirmation !== undefined) return said(confirmation)
    if (secret === '' || !isSame(told.data.secret ?? '', secret)) return STRANGER
    const item = itemIn(told.data, account, new Map(), http.now())
    return { ...said('ok'), items: item ? [item] : [] }
  },
}

const said = (body: string) => ({ items: [], answer: { status: 200, type: 'text/plain', body } })
const STRANGER = { items: [], answer: { status: 403, type: 'text/plain', body: '' } }

const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}
