import assert from 'node:assert/strict'
import test from 'node:test'
import { videoHead } from './video-head.ts'

const uint32 = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff)
const letters = (word: string) => Array.from(word, (letter) => letter.charCodeAt(0))
const box = (type: string, inside: number[]) => [...uint32(inside.length + 8), ...letters(type), ...inside]
const zeros = (count: number) => Array.from({ length: count }, () => 0)

const element = (id: number[], inside: number[]) => [...id, 0x80 | inside.length, ...inside]

/** A film of 90 seconds in H.264; lying, or shot upright and turned. */
function film(isUpright: boolean) {
  const mvhd = box('mvhd', [...zeros(12), ...uint32(600), ...uint32(54_000), ...zeros(80)])
  const matrix = isUpright
    ? [...uint32(0), ...uint32(65_536), ...zeros(28)]
    : [...uint32(65_536), ...zeros(12), ...uint32(65_536), ...zeros(16)]
  const tkhd = box('tkhd', [...zeros(40), ...matrix, ...uint32(1920 * 65_536), ...uint32(1080 * 65_536)])
  const hdlr = box('hdlr', [...zeros(8), ...letters('vide'), ...zeros(12)])
  const stsd = box('stsd', [...zeros(4), ...uint32(1), ...box('avc1', zeros(70))])
  const mdia = box('mdia', [...hdlr, ...box('minf', box('stbl', stsd))])
  const sound = box('trak', [...box('tkhd', zeros(84)), ...box('mdia', box('hdlr', [...zeros(8), ...letters('soun')]))])
  const moov = box('moov', [...mvhd, ...sound, ...box('trak', [...tkhd, ...mdia])])
  return new Uint8Array([...box('ftyp', letters('isom0000')), ...box('mdat', zeros(50)), ...moov])
}

test('the head of a film tells its size, its length and what plays it', () => {
  assert.deepEqual(videoHead(film(false), 'video/mp4'), { width: 1920, height: 1080, seconds: 90, codec: 'avc1' })
})

test('a film that was shot upright stands upright', () => {
  assert.partialDeepStrictEqual(videoHead(film(true), 'video/mp4'), { width: 1080, height: 1920 })
})

test('a film cut off in its middle, or of zeros, tells nothing and breaks nothing', () => {
  const whole = film(false)
  const nothing = { width: null, height: null, seconds: null, codec: null }
  assert.deepEqual(videoHead(whole.subarray(0, 40), 'video/mp4'), nothing)
  for (let cut = 0; cut < whole.length; cut += 7) videoHead(whole.subarray(0, cut), 'video/mp4')
  assert.deepEqual(videoHead(new Uint8Array(200), 'video/webm'), nothing)
})

test('WebM tells the same', () => {
  const duration = [...new Uint8Array(new Float64Array([12_500]).buffer)].toReversed()
  const info = element(
    [0x15, 0x49, 0xa9, 0x66],
    [...element([0x2a, 0xd7, 0xb1], [0x0f, 0x42, 0x40]), ...element([0x44, 0x89], duration)],
  )
  const picture = element([0xe0], [...element([0xb0], [0x02, 0x80]), ...element([0xba], [0x01, 0x68])])
  const track = element([0xae], [...element([0x86], letters('V_VP9')), ...picture])
  const inside = [...info, ...element([0x16, 0x54, 0xae, 0x6b], track)]
  const head = element([0x1a, 0x45, 0xdf, 0xa3], [])
  const bytes = new Uint8Array([...head, ...element([0x18, 0x53, 0x80, 0x67], inside)])
  assert.deepEqual(videoHead(bytes, 'video/webm'), { width: 640, height: 360, seconds: 12.5, codec: 'V_VP9' })
})
