import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** Below this, pressing takes more of the machine than it saves of the line. */
const WORTH_BYTES = 1_400
/** What is longer is pressed aside, so that nobody waits for it. */
const AT_ONCE_BYTES = 100_000
const TYPE = { 'content-type': 'application/json', vary: 'accept-encoding' }

const press = promisify(gzip)

/** An answer in one piece, pressed where the other side can read that: told piece by piece it takes the machine several times as long. */
export async function json(c: Context, value: unknown): Promise<Response> {
  const text = JSON.stringify(value)
  if (text.length < WORTH_BYTES || !readsGzip(c.req.header('accept-encoding'))) return c.body(text, 200, TYPE)
  const bytes = text.length < AT_ONCE_BYTES ? gzipSync(text) : await press(text)
  return c.body(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), 200, {
    ...TYPE,
    'content-encoding': 'gzip',
  })
}

const readsGzip = (accepted = ''): boolean => /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/.test(accepted)
