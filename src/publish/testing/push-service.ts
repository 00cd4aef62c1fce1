import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import * as z from 'zod'

const { subtle } = globalThis.crypto
const CURVE = { namedCurve: 'P-256' }
const DAY_SECONDS = 86_400
const Claims = z.object({ aud: z.string(), exp: z.number(), sub: z.string() })

export const Shown = z.object({ title: z.string(), body: z.string(), url: z.string(), tag: z.string() })

type Arrived = { headers: Record<string, string>; message: Buffer<ArrayBuffer> }

/**
 * A browser and the push service it subscribed at. It checks who speaks as RFC 8292 asks and opens messages as RFC 8291 says, with
 * WebCrypto and no code of the desk. `state.status` is what it answers to whom it believes.
 */
export async function openPushService(t: TestContext) {
  const arrived: Arrived[] = []
  const state: { status: number; headers: Record<string, string>; key: string; now: () => number } = {
    status: 201,
    headers: {},
    key: '',
    now: () => 0,
  }
  const server = createServer((req, res) => {
    void buffer(req).then(async (body) => {
      const headers = Object.fromEntries(Object.entries(req.headers).map(([name, said]) => [name, String(said)]))
      const message = Buffer.from(body)
      const objection = await objectionTo(headers, message, { origin, key: state.key, now: state.now() })
      if (objection) return res.writeHead(objection).end()
      arrived.push({ headers, message })
      return res.writeHead(state.status, state.headers).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const pair = await subtle.generateKey({ name: 'ECDH', ...CURVE }, true, ['deriveBits'])
  const own = Buffer.from(await subtle.exportKey('raw', pair.publicKey))
  const auth = Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(16)))
  return {
    origin,
    arrived,
    state,
    /** What the page gives to the desk, as `PushSubscription.toJSON()`. */
    subscription: (name = 'one') => ({
      endpoint: `${origin}/push/${name}`,
      keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
    }),
    /** What the browser shows of the message that came as number `index`. */
    shown: async (index: number) => {
      const message = arrived[index]?.message ?? Buffer.alloc(0)
      return Shown.parse(JSON.parse((await opened(message, pair.privateKey, own, auth)).toString()))
    },
  }
}

/** The status a push service refuses with; null when nothing is wrong. */
async function objectionTo(
  headers: Record<string, string>,
  message: Buffer,
  due: { origin: string; key: string; now: number },
): Promise<number | null> {
  if (!/^\d+$/.test(headers['ttl'] ?? '') || headers['content-encoding'] !== 'aes128gcm') return 400
  if (message.length > 4096) return 413
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers['authorization'] ?? '') ?? []
  if (key !== due.key) return 403
  const [head = '', body = '', proof = ''] = token.split('.')
  const { aud, exp, sub } = Claims.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  if (aud !== due.origin || exp < due.now || exp > due.now + DAY_SECONDS || !/^(https:|mailto:)./.test(sub)) return 403
  const theirs = await subtle.importKey('raw', Buffer.from(key, 'base64url'), { name: 'ECDSA', ...CURVE }, false, [
    'verify',
  ])
  const signature = Buffer.from(proof, 'base64url')
  const said = Buffer.from(`${head}.${body}`)
  return (await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, theirs, signature, said)) ? null : 403
}

async function opened(
  message: Buffer<ArrayBuffer>,
  privateKey: CryptoKey,
  own: Buffer<ArrayBuffer>,
  auth: Buffer<ArrayBuffer>,
): Promise<Buffer> {
  const salt = message.subarray(0, 16)
  const idBytes = message.readUInt8(20)
  const point = message.subarray(21, 21 + idBytes)
  const sender = await subtle.importKey('raw', point, { name: 'ECDH', ...CURVE }, false, [])
  const agreed = await subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256)
  const mixed = await derive(agreed, auth, Buffer.concat([Buffer.from('WebPush: info\0'), own, point]), 256)
  const bits = await derive(mixed, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 128)
  const iv = await derive(mixed, salt, Buffer.from('Content-Encoding: nonce\0'), 96)
  const key = await subtle.importKey('raw', bits, 'AES-GCM', false, ['decrypt'])
  const plain = Buffer.from(await subtle.decrypt({ name: 'AES-GCM', iv }, key, message.subarray(21 + idBytes)))
  const end = plain.lastIndexOf(2)
  if (end === -1 || plain.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('the record does not end')
  return plain.subarray(0, end)
}

async function derive(
  input: ArrayBuffer,
  salt: Buffer<ArrayBuffer>,
  info: Buffer<ArrayBuffer>,
  bits: number,
): Promise<ArrayBuffer> {
  const key = await subtle.importKey('raw', input, 'HKDF', false, ['deriveBits'])
  return subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, bits)
}
