import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { pictures } from '#platform/pictures.ts'
import { attachment } from '../render.ts'
import { nextId } from '../happen.ts'
import { type Ask, complain, type Env, type Hall, missing, stranger, text, view } from './door.ts'
import { countCharacters, LIMITS } from './limits.ts'

/** Big pictures take the server a moment, as they do on real ones. */
const SLOW_FROM_BYTES = 300_000
const SLOW_MILLISECONDS = 1_200

/** Pictures and videos: uploading, describing, waiting until they are ready. */
export function mediaRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()
  const { mediaFolder: folder } = hall
  /** What came before under its content: the same picture lies here once, however often it is sent. */
  const known = new Map<string, { file: string; size: Size }>()

  const isReady = (upload: { sizeBytes: number; at: number }) =>
    upload.sizeBytes < SLOW_FROM_BYTES || life.now() - upload.at > SLOW_MILLISECONDS

  const take = async (c: Ask) => {
    if (!c.get('me')) return stranger(c)
    const { file, description } = c.get('form')
    if (!(file instanceof File)) return complain(c, 422, "Validation failed: File can't be blank")
    const bytes = new Uint8Array(await file.arrayBuffer())
    const mime = kindOf(bytes)
    if (!mime) return complain(c, 422, 'Validation failed: File content type is not supported')
    const most = mime.startsWith('video/') ? LIMITS.videoBytes : LIMITS.imageBytes
    if (bytes.length > most)
      return complain(c, 422, `Validation failed: File file size must be less than ${most} bytes`)
    const alt = text(description)
    if (countCharacters(alt) > LIMITS.altCharacters)
      return complain(c, 422, 'Validation failed: Description is too long')
    const kept = await keep(bytes, mime)
    if (!kept) return complain(c, 422, 'Validation failed: File could not be read as a picture')
    const { file: path, size } = kept
    const upload = { id: nextId(life.books), mime, sizeBytes: bytes.length, alt, at: life.now(), file: path, ...size }
    life.tell({ kind: 'upload', upload })
    const made = attachment(view(hall, c), upload.id)
    return isReady(upload) ? c.json(made, 200) : c.json({ ...made, url: null }, 202)
  }
  async function keep(bytes: Uint8Array, mime: string) {
    const name = createHash('sha256').update(bytes).digest('hex')
    const before = known.get(name)
    if (before) return before
    const size = mime.startsWith('image/') ? await sizeOf(bytes) : {}
    if (!size) return null
    const file = join(folder, name)
    await mkdir(folder, { recursive: true })
    await writeFile(file, bytes)
    const made = { file, size }
    known.set(name, made)
    return made
  }
  http.post('/api/v2/media', take)
  http.post('/api/v1/media', take)

  http.get('/api/v1/media/:id', (c) => {
    const upload = life.books.uploads.get(c.req.param('id'))
    if (!upload) return missing(c)
    const made = attachment(view(hall, c), upload.id)
    return isReady(upload) ? c.json(made) : c.json({ ...made, url: null }, 206)
  })
  http.put('/api/v1/media/:id', (c) => {
    const upload = life.books.uploads.get(c.req.param('id'))
    if (!c.get('me')) return stranger(c)
    if (!upload) return missing(c)
    const alt = text(c.get('form')['description'])
    if (countCharacters(alt) > LIMITS.altCharacters)
      return complain(c, 422, 'Validation failed: Description is too long')
    life.tell({ kind: 'alt', id: upload.id, alt })
    return c.json(attachment(view(hall, c), upload.id))
  })
  http.get('/media/:id', async (c) => {
    const upload = life.books.uploads.get(c.req.param('id'))
    const bytes = upload && (await readFile(upload.file).catch(() => null))
    return bytes ? c.body(new Uint8Array(bytes), 200, { 'content-type': upload.mime }) : missing(c)
  })
  return http
}

type Size = { width?: number; height?: number }

/** In pixels; null when the bytes only begin like a picture. */
async function sizeOf(bytes: Uint8Array): Promise<Size | null> {
  const found = await (
    await pictures()
  )(bytes)
    .metadata()
    .catch(() => null)
  return found ? { width: found.width, height: found.height } : null
}

/** By the first bytes, whatever the name says. */
function kindOf(bytes: Uint8Array): (typeof LIMITS.mimes)[number] | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (head.startsWith('\x89PNG')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('GIF8')) return 'image/gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  if (head.slice(4, 8) === 'ftyp') return 'video/mp4'
  if (head.startsWith('\x1a\x45\xdf\xa3')) return 'video/webm'
  return null
}
