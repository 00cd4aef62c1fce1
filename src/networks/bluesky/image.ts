import { pictures } from '#platform/pictures.ts'
import * as z from 'zod'
import type { DraftMedia, Line } from '../network.ts'
import { IMAGE_BYTES, IMAGE_MIMES } from './abilities.ts'
import { call, placeOf } from './call.ts'
import { made, type Made, unmade, unmadeBy } from './made.ts'
import { blobShape } from './shapes.ts'

/** A server throws away what no post has used for some hours; what is older than this is sent again, which costs nothing but the way. */
const KEPT = { minutes: 60 } as const

const uploadShape = z.object({ blob: blobShape })

/** An uploaded picture with the measures that let readers leave room for it. */
export const imageShape = z.object({ blob: blobShape, width: z.number(), height: z.number(), until: z.string() })

const until = z.object({ until: z.string() })

/** True for an upload that the server certainly still holds. */
export function isStillUp(remoteId: string, now: Temporal.Instant): boolean {
  const read = until.safeParse(JSON.parse(remoteId))
  return !read.success || Temporal.Instant.compare(now, Temporal.Instant.from(read.data.until)) < 0
}

/** The server takes any file and refuses the post later, so what a post may not carry is refused here. */
export async function upload(line: Line, media: DraftMedia): Promise<Made> {
  if (!IMAGE_MIMES.includes(media.mime)) return unmade('media', media.mime)
  if (media.sizeBytes > IMAGE_BYTES) return unmade('media', `${media.sizeBytes} > ${IMAGE_BYTES}`)
  const bytes = await media.bytes()
  const size = await measuresOf(bytes)
  if (!size) return unmade('media', media.mime)
  const sent = await send(line, media.mime, bytes)
  if (!sent.ok) return unmadeBy(sent)
  return made({ blob: sent.value.blob, ...size, until: keptUntil(line) }, sent.rate)
}

export const send = (line: Line, mime: string, bytes: Uint8Array) =>
  call(placeOf(line), { does: 'com.atproto.repo.uploadBlob', form: { type: mime, bytes }, shape: uploadShape })

export const keptUntil = ({ http }: Line): string => http.now().add(KEPT).toString()

/** As the picture is seen, from its head alone: a telephone writes down that it was held sideways. */
async function measuresOf(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  const sharp = await pictures()
  try {
    const { width, height } = (await sharp(bytes).metadata()).autoOrient
    return { width, height }
  } catch {
    return null
  }
}
