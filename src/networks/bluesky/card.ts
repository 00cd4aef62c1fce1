import { pictures } from '#platform/pictures.ts'
import * as z from 'zod'
import type { Line } from '../network.ts'
import { pageText, sayingsOf } from '../sayings.ts'
import { keptUntil, send } from './image.ts'
import { made, type Made } from './made.ts'
import { blobShape } from './shapes.ts'

const PAGE_MS = 8000
const PAGE_BYTES = 2 * 1_048_576
const PICTURE_MS = 15_000
const PICTURE_BYTES = 8 * 1_048_576
const THUMB_BYTES = 1_000_000
const THUMB = { width: 1200, height: 1200, fit: 'inside', withoutEnlargement: true } as const

/** Null for a page that gave no card: it is asked only once. */
export const cardShape = z
  .object({ title: z.string(), description: z.string(), thumb: blobShape.nullable(), until: z.string() })
  .nullable()

/** The card under a link, which here the writer brings along. A page that is not there or says nothing never stops the post. */
export async function cardOf(line: Line, link: string): Promise<Made> {
  const page = await line.http.request({
    url: link,
    headers: { accept: 'text/html,application/xhtml+xml' },
    timeoutMs: PAGE_MS,
    maxBytes: PAGE_BYTES,
  })
  if (!page.ok || page.status !== 200 || !/html/i.test(page.headers['content-type'] ?? '')) return made(null)
  const { title, description, image } = sayingsOf(pageText(page))
  if (title === '') return made(null)
  const address = image === '' ? null : URL.parse(image, page.url)
  const thumb = address ? await thumbOf(line, address.href) : null
  return made({ title, description, thumb, until: keptUntil(line) })
}

async function thumbOf(line: Line, url: string) {
  const found = await line.http.request({ url, timeoutMs: PICTURE_MS, maxBytes: PICTURE_BYTES })
  if (!found.ok || found.status !== 200) return null
  const small = await shrunk(found.body)
  if (!small || small.length > THUMB_BYTES) return null
  const sent = await send(line, 'image/jpeg', small)
  return sent.ok ? sent.value.blob : null
}

async function shrunk(bytes: Uint8Array): Promise<Uint8Array | null> {
  const sharp = await pictures()
  try {
    return await sharp(bytes).rotate().resize(THUMB).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer()
  } catch {
    return null
  }
}
