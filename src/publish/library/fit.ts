import type { Sharp } from 'sharp'
import type { ConnectedAccount } from '#networks'
import { pictures } from '#platform/pictures.ts'

type MediaRule = NonNullable<NonNullable<ConnectedAccount['can']['publish']>['media']>
export type Limits = Pick<MediaRule, 'mimes' | 'imageMaxBytes' | 'shape' | 'maxPixels'>
export type Point = { x: number; y: number }
export type Frame = { left: number; top: number; width: number; height: number }
export type Made = { bytes: Uint8Array; mime: string; extension: string; width: number; height: number }

const BEST = 90
const QUALITIES = [BEST, 82, 74, 64, 54]
const SMALLER = 0.8
const ROUNDS_MOST = 12
const MOST_PIXELS = 100_000_000
const WRITERS = [
  { mime: 'image/jpeg', extension: 'jpg' },
  { mime: 'image/png', extension: 'png' },
  { mime: 'image/webp', extension: 'webp' },
  { mime: 'image/gif', extension: 'gif' },
  { mime: 'image/avif', extension: 'avif' },
] as const
type Writer = (typeof WRITERS)[number]

/**
 * A copy of a picture that a channel takes: its form, its size in pixels and in bytes. What must be cut off is cut so that the point
 * that matters stays in sight. Null when nothing the channel takes can be made of it.
 */
export async function fitted(bytes: Uint8Array, mime: string, limits: Limits, focus: Point): Promise<Made | null> {
  const read = await pictures()
  const before = await read(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
  const writer = writerFor(mime, before.hasAlpha, limits.mimes)
  if (!writer) return null
  const isMoving = writer.mime === 'image/gif' || (writer.mime === 'image/webp' && (before.pages ?? 1) > 1)
  const size = uprightSize(before)
  const frame = frameFor(size, limits.shape, focus)
  let side = Math.min(Math.max(frame.width, frame.height), limits.maxPixels ?? Number.POSITIVE_INFINITY)
  let quality = 0
  for (let round = 0; round < ROUNDS_MOST; round += 1) {
    const base = read(bytes, { limitInputPixels: MOST_PIXELS, animated: isMoving }).rotate().extract(frame)
    const sized = base.resize(side, side, { fit: 'inside', withoutEnlargement: true })
    const { data, info } = await written(sized, writer, QUALITIES[quality] ?? 54).toBuffer({ resolveWithObject: true })
    if (limits.imageMaxBytes === null || data.length <= limits.imageMaxBytes)
      return { bytes: data, ...writer, width: info.width, height: info.pageHeight ?? info.height }
    if (quality < QUALITIES.length - 1 && writer.mime !== 'image/png') quality += 1
    else side = Math.floor(side * SMALLER)
  }
  return null
}

/** The part of a picture inside a frame told in fractions of its sides. */
export async function cropped(bytes: Uint8Array, mime: string, part: Frame): Promise<Made | null> {
  const read = await pictures()
  const before = await read(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
  const writer = WRITERS.find((one) => one.mime === mime)
  if (!writer) return null
  const { width, height } = uprightSize(before)
  const frame = {
    left: Math.min(width - 1, Math.round(part.left * width)),
    top: Math.min(height - 1, Math.round(part.top * height)),
    width: Math.max(1, Math.round(part.width * width)),
    height: Math.max(1, Math.round(part.height * height)),
  }
  frame.width = Math.min(frame.width, width - frame.left)
  frame.height = Math.min(frame.height, height - frame.top)
  const isMoving = mime === 'image/gif'
  const cut = read(bytes, { limitInputPixels: MOST_PIXELS, animated: isMoving }).rotate().extract(frame)
  const { data } = await written(cut, writer, BEST).toBuffer({ resolveWithObject: true })
  return { bytes: data, ...writer, width: frame.width, height: frame.height }
}

/** The same form where it is taken; else one that keeps what is seen through, where there is such a thing. */
function writerFor(mime: string, isSeenThrough: boolean, taken: readonly string[]): Writer | undefined {
  const may = WRITERS.filter((one) => taken.includes(one.mime))
  const order = isSeenThrough ? ['image/png', 'image/webp', 'image/jpeg'] : ['image/jpeg', 'image/webp', 'image/png']
  return may.find((one) => one.mime === mime) ?? may.toSorted((a, b) => place(order, a) - place(order, b))[0]
}

const place = (order: string[], { mime }: Writer): number => (order.includes(mime) ? order.indexOf(mime) : order.length)

/** A camera held on its side swaps them. */
const uprightSize = ({ width, height, pageHeight, orientation = 1 }: Before): { width: number; height: number } =>
  orientation >= 5 ? { width: height, height: width } : { width, height: pageHeight ?? height }

type Before = {
  width: number
  height: number
  pageHeight?: number | undefined
  orientation?: number | undefined
}

/** The largest part in a shape that is taken, around the point that matters. */
export function frameFor(
  { width, height }: { width: number; height: number },
  shape: Limits['shape'],
  focus: Point,
): Frame {
  const is = width / height
  const wanted = shape ? Math.min(Math.max(is, shape.tallest), shape.widest) : is
  const wide = wanted < is ? Math.max(1, Math.floor(height * wanted)) : width
  const tall = wanted > is ? Math.max(1, Math.floor(width / wanted)) : height
  return {
    left: Math.round(Math.min(Math.max(0, focus.x * width - wide / 2), width - wide)),
    top: Math.round(Math.min(Math.max(0, focus.y * height - tall / 2), height - tall)),
    width: wide,
    height: tall,
  }
}

/** What is seen through becomes white where the form knows no such thing. */
function written(picture: Sharp, { mime }: Writer, quality: number): Sharp {
  switch (mime) {
    case 'image/jpeg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true })
    case 'image/png':
      return picture.png({ compressionLevel: 9 })
    case 'image/webp':
      return picture.webp({ quality })
    case 'image/avif':
      return picture.avif({ quality })
    default:
      return picture.gif()
  }
}
