import { createHash } from 'node:crypto'
import type { Outgoing } from '#platform/outgoing.ts'
import { asJpeg } from '#platform/pictures.ts'

const MOST = 12
const AT_ONCE = 3
const MOST_BYTES = 6_000_000
const TIMEOUT_MILLISECONDS = 10_000
/** A drawing may carry scripts, and is no photograph. */
const DRAWABLE = /^image\/(?:jpeg|png|gif|webp|avif)\b/i
const IMAGE = /<img\b[^>]*>/gi
const SOURCE = /\bsrc="([^"]*)"/i

export type Drawn = { name: string; body: Uint8Array }

/** Fetches the pictures of a text through the guard and draws each anew; those that cannot be had leave the text. */
export async function withOwnPictures(
  outgoing: Outgoing,
  html: string,
  addressOf: (name: string) => string,
  signal?: AbortSignal,
): Promise<{ html: string; pictures: Drawn[] }> {
  const urls = [...new Set([...html.matchAll(IMAGE)].flatMap(([tag]) => sourceOf(tag) ?? []))].slice(0, MOST)
  const drawn = new Map<string, Drawn>()
  const waiting = [...urls]
  const worker = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const body = await pictureAt(outgoing, url, signal)
      if (body) drawn.set(url, { name: createHash('sha256').update(url).digest('base64url').slice(0, 32), body })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const own = html.replaceAll(IMAGE, (tag) => {
    const picture = drawn.get(sourceOf(tag) ?? '')
    const alt = /\balt="([^"]*)"/i.exec(tag)?.[1] ?? ''
    return picture ? `<img src="${addressOf(picture.name)}" alt="${alt}" loading="lazy">` : ''
  })
  return { html: own, pictures: [...drawn.values()] }
}

const sourceOf = (tag: string): string | undefined => SOURCE.exec(tag)?.[1]?.replaceAll('&amp;', '&')

async function pictureAt(outgoing: Outgoing, url: string, signal?: AbortSignal): Promise<Uint8Array | null> {
  const answer = await outgoing.request({
    url,
    headers: { accept: 'image/avif,image/webp,image/*;q=0.8' },
    timeoutMs: TIMEOUT_MILLISECONDS,
    maxBytes: MOST_BYTES,
    ...(signal ? { signal } : {}),
  })
  if (!answer.ok || answer.status !== 200 || !DRAWABLE.test(answer.headers['content-type'] ?? '')) return null
  // What calls itself a picture and is none cannot be drawn.
  return asJpeg(answer.body).catch(() => null)
}
