/** What the head of a video tells without playing it; null where it does not say. */
export type VideoHead = { width: number | null; height: number | null; seconds: number | null; codec: string | null }

const NOTHING: VideoHead = { width: null, height: null, seconds: null, codec: null }

/** Reads MP4 and its kin, and WebM; a broken head tells nothing and is no fault. */
export function videoHead(bytes: Uint8Array, mime: string): VideoHead {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return mime === 'video/webm' ? webm(view) : mp4(view)
  } catch {
    return NOTHING
  }
}

type Box = { type: string; from: number; to: number }

function mp4(view: DataView): VideoHead {
  const whole = { from: 0, to: view.byteLength }
  const movie = boxes(view, whole).find(({ type }) => type === 'moov')
  if (!movie) return NOTHING
  const inside = boxes(view, movie)
  const header = inside.find(({ type }) => type === 'mvhd')
  const tracks = inside.filter(({ type }) => type === 'trak').map((track) => trackHead(view, track))
  const picture = tracks.find(({ isPicture }) => isPicture)
  return {
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    codec: picture?.codec ?? null,
    seconds: header ? movieSeconds(view, header) : null,
  }
}

function movieSeconds(view: DataView, { from }: Box): number | null {
  const isLong = view.getUint8(from) === 1
  const scale = view.getUint32(from + (isLong ? 20 : 12))
  const length = isLong ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16)
  return scale === 0 || length === 0 || length === 0xff_ff_ff_ff ? null : length / scale
}

function trackHead(view: DataView, track: Box) {
  const inside = boxes(view, track)
  const header = inside.find(({ type }) => type === 'tkhd')
  const media = find(view, inside, ['mdia'])
  const handler = media && boxes(view, media).find(({ type }) => type === 'hdlr')
  const entries = media && find(view, boxes(view, media), ['minf', 'stbl', 'stsd'])
  const isPicture = handler ? word(view, handler.from + 8) === 'vide' : false
  const size = header && isPicture ? trackSize(view, header) : { width: null, height: null }
  return { isPicture, ...size, codec: entries ? word(view, entries.from + 12) : null }
}

/** A film shot upright is stored lying and turned by a matrix: its first figure is then nothing. */
function trackSize(view: DataView, { from }: Box): { width: number | null; height: number | null } {
  const at = from + (view.getUint8(from) === 1 ? 52 : 40)
  const isTurned = view.getInt32(at) === 0
  const width = Math.round(view.getUint32(at + 36) / 65_536)
  const height = Math.round(view.getUint32(at + 40) / 65_536)
  if (width === 0 || height === 0) return { width: null, height: null }
  return isTurned ? { width: height, height: width } : { width, height }
}

function find(view: DataView, among: Box[], path: readonly string[]): Box | undefined {
  const [first, ...rest] = path
  const box = among.find(({ type }) => type === first)
  return box && rest.length > 0 ? find(view, boxes(view, box), rest) : box
}

const BOXES_MOST = 1_000

function boxes(view: DataView, { from, to }: Pick<Box, 'from' | 'to'>): Box[] {
  const found: Box[] = []
  let at = from
  while (at + 8 <= to && found.length < BOXES_MOST) {
    const told = view.getUint32(at)
    const head = told === 1 ? 16 : 8
    const size = told === 1 ? Number(view.getBigUint64(at + 8)) : told === 0 ? to - at : told
    if (size < head) break
    found.push({ type: word(view, at + 4), from: at + head, to: Math.min(to, at + size) })
    at += size
  }
  return found
}

const word = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

/** The elements of WebM by their numbers. */
const SEGMENT = 0x18_53_80_67
const INFO = 0x15_49_a9_66
const TRACKS = 0x16_54_ae_6b
const TRACK = 0xae
const CODEC = 0x86
const PICTURE = 0xe0
const WIDTH = 0xb0
const HEIGHT = 0xba
const SCALE = 0x2a_d7_b1
const DURATION = 0x44_89

type Element = { id: number; from: number; to: number }

function webm(view: DataView): VideoHead {
  const segment = elements(view, 0, view.byteLength).find(({ id }) => id === SEGMENT)
  if (!segment) return NOTHING
  const inside = elements(view, segment.from, segment.to)
  const info = inside.find(({ id }) => id === INFO)
  const about = info ? elements(view, info.from, info.to) : []
  const lasts = about.find(({ id }) => id === DURATION)
  const scale = about.find(({ id }) => id === SCALE)
  const tracks = inside.find(({ id }) => id === TRACKS)
  const pictured = (tracks ? elements(view, tracks.from, tracks.to) : [])
    .filter(({ id }) => id === TRACK)
    .map((track) => elements(view, track.from, track.to))
    .find((track) => track.some(({ id }) => id === PICTURE))
  const picture = pictured?.find(({ id }) => id === PICTURE)
  const size = picture ? elements(view, picture.from, picture.to) : []
  const codec = pictured?.find(({ id }) => id === CODEC)
  const numberOf = (among: Element[], id: number) => {
    const element = among.find((one) => one.id === id)
    return element ? unsigned(view, element) : null
  }
  const nanoseconds = scale ? unsigned(view, scale) : 1_000_000
  return {
    width: numberOf(size, WIDTH),
    height: numberOf(size, HEIGHT),
    codec: codec ? text(view, codec) : null,
    seconds: lasts ? (float(view, lasts) * nanoseconds) / 1e9 : null,
  }
}

function elements(view: DataView, from: number, to: number): Element[] {
  const found: Element[] = []
  let at = from
  while (at < to && found.length < BOXES_MOST) {
    const id = vint(view, at, true)
    const size = vint(view, at + id.length, false)
    const start = at + id.length + size.length
    const end = size.isOpen ? to : Math.min(to, start + size.value)
    found.push({ id: id.value, from: start, to: end })
    at = end
  }
  return found
}

/** A number whose first bit tells how many bytes it has; the numbers of elements keep that bit. */
function vint(view: DataView, at: number, keepsMark: boolean) {
  const first = view.getUint8(at)
  const length = Math.clz32(first) - 23
  if (length > 8) throw new RangeError('no number begins with a whole byte of nothing')
  let value = keepsMark ? first : first & (0xff >> length)
  let isOpen = value === 0xff >> length
  for (let i = 1; i < length; i += 1) {
    const byte = view.getUint8(at + i)
    if (byte !== 0xff) isOpen = false
    value = value * 256 + byte
  }
  return { value, length, isOpen: isOpen && !keepsMark }
}

function unsigned(view: DataView, { from, to }: Element): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 256 + view.getUint8(at)
  return value
}

const float = (view: DataView, { from, to }: Element): number =>
  to - from === 4 ? view.getFloat32(from) : view.getFloat64(from)

const text = (view: DataView, { from, to }: Element): string =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + from, to - from)).replaceAll('\0', '')
