import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { DraftMedia, Intent, Line, Preparation, PreparedPart, Rate } from '../network.ts'
import { type Called, call } from './call.ts'
import { placeOf } from './place.ts'

const POLL_AFTER_MS = 1500

const uploadShape = z.object({ id: z.string(), url: z.string().nullish() })

/** Uploads what is missing, in the order of the draft, and asks about what the server was still working on. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts: PreparedPart[] = []
  let rate: Rate | null = null
  for (const media of intent.draft.media) {
    const known = stored.find((part) => part.media === media.id)
    const called = known?.ready ? null : known ? await look(line, known) : await upload(line, media)
    if (called && !called.ok) {
      const lost = known !== undefined && called.error.reason === 'not-found'
      // An upload that was never used is thrown away by the server after a while: the next round makes it anew.
      const keep = stored.filter((part) => part !== known || !lost)
      return {
        state: lost || isPassing(called) ? 'not-sent' : 'rejected',
        parts: merge(keep, parts),
        error: mediaError(called),
        rate: called.rate,
      }
    }
    if (known?.ready) parts.push(known)
    if (called?.ok) {
      rate = called.rate
      const ready = called.status === 200 && called.value.url !== null
      parts.push({ media: media.id, remoteId: called.value.id, ready })
    }
  }
  return parts.every((part) => part.ready)
    ? { state: 'ready', parts, rate }
    : { state: 'processing', parts, pollAfterMs: POLL_AFTER_MS, rate }
}

async function upload(line: Line, media: DraftMedia) {
  const form = await formOf(media)
  const asked = { method: 'POST', form, shape: uploadShape } as const
  const called = await call(placeOf(line), { ...asked, path: '/api/v2/media' })
  // Small servers know only the older door, which answers when the work is done.
  const old = !called.ok && called.status === 404
  return old ? call(placeOf(line), { ...asked, path: '/api/v1/media' }) : called
}

const look = (line: Line, part: PreparedPart) =>
  call(placeOf(line), { path: `/api/v1/media/${encodeURIComponent(part.remoteId)}`, shape: uploadShape })

async function formOf({ mime, alt, bytes }: DraftMedia): Promise<{ type: string; bytes: Uint8Array }> {
  const content = await bytes()
  // A file cannot contain its own digest, so the boundary never stands inside it.
  const boundary = `meydan-${createHash('sha256').update(content).digest('hex')}`
  const extension = mime.split('/')[1]?.replace(/[^a-z\d]/g, '') ?? 'bin'
  const field = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`
  const description = alt === '' ? '' : `${field('name="description"')}\r\n${alt}\r\n`
  const file = `${field(`name="file"; filename="media.${extension}"`)}Content-Type: ${mime}\r\n\r\n`
  const whole = Buffer.concat([Buffer.from(description + file), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: whole }
}

/** An upload whose answer is lost harms nobody: what was not recorded is made again. */
const isPassing = (called: Extract<Called<unknown>, { ok: false }>) =>
  !called.certain || ['auth', 'scope', 'rate', 'blocked', 'transient', 'no-server'].includes(called.error.reason)

const mediaError = ({ error }: Extract<Called<unknown>, { ok: false }>) =>
  error.reason === 'validation' ? { ...error, reason: 'media' as const } : error

const merge = (stored: readonly PreparedPart[], fresh: readonly PreparedPart[]): PreparedPart[] => [
  ...stored.filter((old) => !fresh.some((part) => part.media === old.media)),
  ...fresh,
]
