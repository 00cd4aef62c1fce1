import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Came, Hook, Item, Line } from '../network.ts'

type Taken = ReturnType<Hook['take']>

/**
 * Webhooks of Meta: asked once for the word that was typed into the app's settings, then signed with the app's secret. What a
 * network tells in its own way is read by `itemsIn`.
 */
export function metaHook(itemsIn: (line: Line, told: unknown) => Item[]): Hook {
  return {
    take(line, came) {
      if (came.method === 'GET') return challenge(line, came)
      if (!isSigned(line, came)) return STRANGER
      return { items: itemsIn(line, parsed(came.body)), answer: { status: 200, type: 'text/plain', body: 'ok' } }
    },
  }
}

function challenge({ credential }: Line, { url }: Came): Taken {
  const asked = URL.parse(url)?.searchParams
  const word = credential['verifyToken']?.trim() ?? ''
  const isRight =
    asked?.get('hub.mode') === 'subscribe' && word !== '' && isSame(asked.get('hub.verify_token') ?? '', word)
  if (!isRight) return STRANGER
  return { items: [], answer: { status: 200, type: 'text/plain', body: asked.get('hub.challenge') ?? '' } }
}

function isSigned({ credential }: Line, { headers, body }: Came): boolean {
  const secret = credential['appSecret']?.trim() ?? ''
  if (secret === '') return false
  return isSame(
    headers['x-hub-signature-256'] ?? '',
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  )
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const STRANGER: Taken = { items: [], answer: { status: 403, type: 'text/plain', body: '' } }

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}
