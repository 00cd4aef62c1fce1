import { pictures } from '#platform/pictures.ts'
import type { App } from '#app'
import { done, refused, type Result } from '#platform/result.ts'
import { videoHead, type VideoHead } from './library/video-head.ts'
import { keepMedia } from './media.sql.ts'
import type { MediaStore } from './media-store.ts'
import type { Media } from './post.ts'
import type { UploadRefusal } from './words.ts'

export const UPLOAD_MEGABYTES = 100
const MOST_PIXELS = 100_000_000
const NAME_MOST = 200

/** Takes a picture or video in. What it is, its own first bytes say; its name and its sender are not asked. */
export async function takeIn(
  app: App,
  store: MediaStore,
  workspaceId: string,
  { bytes, name }: { bytes: Uint8Array; name: string },
): Promise<Result<Media, UploadRefusal>> {
  if (bytes.length > UPLOAD_MEGABYTES * 1_048_576) return refused('file-too-big', { max: UPLOAD_MEGABYTES })
  const known = KINDS.find(({ is }) => is(bytes))
  if (!known) return refused('not-a-picture')
  const isPicture = known.mime.startsWith('image/')
  const size = isPicture ? await sizeOf(bytes) : videoHead(bytes, known.mime)
  if (!size) return refused('not-a-picture')
  const file = await store.keep(bytes, known.extension)
  const media = await app.db.write((tx) =>
    keepMedia(tx, {
      workspaceId,
      file,
      mime: known.mime,
      sizeBytes: bytes.length,
      ...size,
      name: name.slice(0, NAME_MOST),
      at: app.now(),
    }),
  )
  return done(media)
}

async function sizeOf(bytes: Uint8Array): Promise<VideoHead | null> {
  try {
    const read = await pictures()
    const { width, height, orientation = 1 } = await read(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
    // From the fifth on, the camera lay on its side.
    const size = orientation >= 5 ? { width: height, height: width } : { width, height }
    return { ...size, seconds: null, codec: null }
  } catch {
    return null
  }
}

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
const begins =
  (...head: number[]) =>
  (bytes: Uint8Array) =>
    head.every((byte, i) => bytes[i] === byte)
const box =
  (...brands: string[]) =>
  (bytes: Uint8Array) =>
    ascii(bytes, 4, 8) === 'ftyp' && brands.some((brand) => ascii(bytes, 8, 12).startsWith(brand))

const KINDS: { mime: string; extension: string; is: (bytes: Uint8Array) => boolean }[] = [
  { mime: 'image/jpeg', extension: 'jpg', is: begins(0xff, 0xd8, 0xff) },
  { mime: 'image/png', extension: 'png', is: begins(0x89, 0x50, 0x4e, 0x47) },
  { mime: 'image/gif', extension: 'gif', is: begins(0x47, 0x49, 0x46, 0x38) },
  { mime: 'image/webp', extension: 'webp', is: (b) => ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 12) === 'WEBP' },
  { mime: 'image/avif', extension: 'avif', is: box('avif', 'avis') },
  { mime: 'video/mp4', extension: 'mp4', is: box('isom', 'iso2', 'mp4', 'avc1', 'M4V', 'qt', 'dash') },
  { mime: 'video/webm', extension: 'webm', is: begins(0x1a, 0x45, 0xdf, 0xa3) },
]
