import assert from 'node:assert/strict'
import test from 'node:test'
import sharp from 'sharp'
import { cropped, fitted, frameFor } from './fit.ts'

const MIDDLE = { x: 0.5, y: 0.5 }
const JPEG = { mimes: ['image/jpeg'], imageMaxBytes: null }

/** A field with one red corner on the right. */
const field = async (width: number, height: number, format: 'png' | 'jpeg' = 'png') =>
  sharp({ create: { width, height, channels: 3, background: '#205020' } })
    .composite([
      {
        input: { create: { width: Math.floor(width / 4), height, channels: 3, background: '#ff0000' } },
        gravity: 'east',
      },
    ])
    .toFormat(format)
    .toBuffer()

test('a picture in a form the channel does not take becomes one that it takes', async () => {
  const made = await fitted(await field(800, 600), 'image/png', JPEG, MIDDLE)
  assert.equal(made?.mime, 'image/jpeg')
  assert.equal((await sharp(made?.bytes).metadata()).format, 'jpeg')
})

test('what is too heavy is made lighter until it fits', async () => {
  const noise = sharp(Buffer.from(Array.from({ length: 500 * 500 * 3 }, (_, i) => (i * 7919) % 251)), {
    raw: { width: 500, height: 500, channels: 3 },
  })
  const heavy = await noise.jpeg({ quality: 100 }).toBuffer()
  assert.ok(heavy.length > 40_000)
  const made = await fitted(heavy, 'image/jpeg', { ...JPEG, imageMaxBytes: 40_000 }, MIDDLE)
  assert.ok(made && made.bytes.length <= 40_000 && made.width > 100)
})

test('what is cut off is cut away from the point that matters', async () => {
  const square = { tallest: 1, widest: 1 }
  const kept = await fitted(await field(800, 400), 'image/png', { ...JPEG, shape: square }, { x: 0.95, y: 0.5 })
  assert.deepEqual([kept?.width, kept?.height], [400, 400])
  const { dominant } = await sharp(kept?.bytes).extract({ left: 250, top: 100, width: 100, height: 100 }).stats()
  assert.ok(dominant.r > 200 && dominant.g < 60, 'the red side stayed')
})

test('a shape inside of what is taken is left alone, one outside is brought to the nearest', () => {
  const shape = { tallest: 0.8, widest: 1.91 }
  assert.deepEqual(frameFor({ width: 1000, height: 1000 }, shape, MIDDLE), {
    left: 0,
    top: 0,
    width: 1000,
    height: 1000,
  })
  const tall = frameFor({ width: 1000, height: 2000 }, shape, MIDDLE)
  assert.deepEqual([tall.width, tall.height, tall.top], [1000, 1250, 375])
})

test('a person may cut out a part of it', async () => {
  const made = await cropped(await field(800, 400), 'image/png', { left: 0.75, top: 0, width: 0.25, height: 1 })
  assert.deepEqual([made?.width, made?.height, made?.mime], [200, 400, 'image/png'])
})

test('what only a video channel would take cannot be fitted', async () => {
  assert.equal(await fitted(await field(80, 60), 'image/png', { ...JPEG, mimes: ['video/mp4'] }, MIDDLE), null)
})

test('where the picture was taken does not travel with the copy', async () => {
  const tagged = await sharp(await field(80, 60, 'jpeg'))
    .withExif({ IFD3: { GPSLatitude: '41/1 0/1 0/1' } })
    .toBuffer()
  assert.ok((await sharp(tagged).metadata()).exif)
  const made = await fitted(tagged, 'image/jpeg', JPEG, MIDDLE)
  assert.equal((await sharp(made?.bytes).metadata()).exif, undefined)
})
