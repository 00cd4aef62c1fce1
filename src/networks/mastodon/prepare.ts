import * as z from 'zod'
import type { DraftMedia, Intent, Line, Preparation, PreparedPart, Rate } from '../network.ts'
import type { Called } from '../call.ts'
import { formWith } from '../form.ts'
import { isPassing } from '../outcome.ts'
import { mergeParts } from '../prepared.ts'
import { call } from './call.ts'
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
        state: lost || passes(called) ? 'not-sent' : 'rejected',
        parts: mergeParts(keep, parts),
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
  const description = media.alt === '' ? [] : [['description', media.alt] as const]
  const form = formWith(description, [{ field: 'file', mime: media.mime, bytes: await media.bytes() }])
  const asked = { method: 'POST', form, shape: uploadShape } as const
  const called = await call(placeOf(line), { ...asked, path: '/api/v2/media' })
  // Small servers know only the older door, which answers when the work is done.
  const old = !called.ok && called.status === 404
  return old ? call(placeOf(line), { ...asked, path: '/api/v1/media' }) : called
}

const look = (line: Line, part: PreparedPart) =>
  call(placeOf(line), { path: `/api/v1/media/${encodeURIComponent(part.remoteId)}`, shape: uploadShape })

/** An upload whose answer is lost harms nobody: what was not recorded is made again. */
const passes = (called: Extract<Called<unknown>, { ok: false }>) => !called.certain || isPassing(called.error.reason)

const mediaError = ({ error }: Extract<Called<unknown>, { ok: false }>) =>
  error.reason === 'validation' ? { ...error, reason: 'media' as const } : error
