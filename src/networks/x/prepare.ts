import type { Intent, Line, Preparation, PreparedPart, Rate } from '../network.ts'
import { isPassing } from '../outcome.ts'
import { mayAnswer } from './summoned.ts'
import { look, type Uploaded, upload } from './upload.ts'

const POLL_AFTER_MS = 2000

/** Uploads what is missing, and learns whether the person we answer has asked for it: an answer refused by X costs money too. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts: PreparedPart[] = []
  let rate: Rate | null = null
  const stopped = (told: Extract<Uploaded, { ok: false }>, kept: readonly PreparedPart[]): Preparation => ({
    state: !told.certain || isPassing(told.error.reason) ? 'not-sent' : 'rejected',
    parts: [...kept.filter((old) => !parts.some((part) => part.media === old.media)), ...parts],
    error: told.error,
    rate: told.rate,
  })
  for (const media of intent.draft.media) {
    const known = stored.find((part) => part.media === media.id)
    if (known?.ready) {
      parts.push(known)
      continue
    }
    const told = known ? await look(line, known.remoteId) : await upload(line, media)
    // An upload X has forgotten is made anew in the next round.
    if (!told.ok) return stopped(told, known ? stored.filter((part) => part !== known) : stored)
    rate = told.rate
    parts.push({ media: media.id, remoteId: told.id, ready: told.ready })
  }
  if (parts.some((part) => !part.ready)) return { state: 'processing', parts, pollAfterMs: POLL_AFTER_MS, rate }
  if (intent.target) {
    const name = `may answer ${intent.target.id}`
    const known = stored.find((part) => part.media === name)
    const asked = known ? null : await mayAnswer(line, intent.target)
    if (asked && !asked.ok) return stopped(asked, stored)
    rate = asked?.rate ?? rate
    parts.push({ media: name, remoteId: '', ready: true })
  }
  return { state: 'ready', parts, rate }
}
