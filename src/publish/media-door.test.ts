import assert from 'node:assert/strict'
import test from 'node:test'
import { Hono } from 'hono'
import sharp from 'sharp'
import type { ConnectedAccount } from '#networks'
import { addDelivery } from './deliveries.sql.ts'
import { addressFor, mediaDoor } from './media-door.ts'
import { openBakery } from './testing/bakery.ts'
import { squareAccount } from './testing/square-network.ts'
import { takeIn } from './upload.ts'

const PNG = () =>
  sharp({ create: { width: 40, height: 20, channels: 4, background: { r: 160, g: 90, b: 40, alpha: 0 } } })
    .png()
    .toBuffer()

const MP4 = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(5000, 7)])

/** A delivery with one picture or video on a desk that the world can reach. */
async function underWay(t: test.TestContext, bytes: Uint8Array) {
  const { app: made, house, workspaceId, channelId, square } = await openBakery(t)
  const app = { ...made, config: { ...made.config, url: 'https://desk.firin.org' } }
  const taken = await takeIn(app, house.media, workspaceId, { bytes, name: '' })
  assert.ok(taken.ok)
  const media = taken.value
  const payload = {
    title: null,
    text: 'Simit',
    warning: null,
    language: 'tr',
    visibility: 'public',
    poll: null,
    target: null,
    media: [media],
  }
  const at = app.now()
  const { id } = await app.db.write((tx) =>
    addDelivery(tx, {
      workspaceId,
      channelId,
      postId: null,
      kind: 'post',
      key: 'a',
      payload: JSON.stringify(payload),
      fingerprint: '',
      dueAt: at,
      holdUntil: null,
      by: 'olga',
      at,
    }),
  )
  const mark = (set: { begun_at?: Temporal.Instant; next_at?: Temporal.Instant | null }) =>
    app.db.write((tx) => tx.updateTable('publish.deliveries').set(set).where('id', '=', id).execute())
  const http = new Hono()
  mediaDoor(app, house.media)(http, {
    visitor: () => Promise.reject(new Error('nobody is asked')),
    member: () => Promise.resolve(null),
    may: () => false,
  })
  const account = fetching(squareAccount(square.origin))
  const address = addressFor(app, account, id, media)
  assert.ok(address)
  const get = (url: string, headers: Record<string, string> = {}) => http.request(new URL(url).pathname, { headers })
  return { app, account, id, media, mark, get, address }
}

function fetching(account: ConnectedAccount, fetchedAs?: 'image/jpeg'): ConnectedAccount {
  const { publish } = account.can
  assert.ok(publish?.media)
  const media = { ...publish.media, fetched: true, ...(fetchedAs ? { fetchedAs } : {}) }
  return { ...account, can: { ...account.can, publish: { ...publish, media } } }
}

test('a picture has an address while its delivery is under way, and before and afterwards none', async (t) => {
  const { app, mark, get, address, media } = await underWay(t, await PNG())
  assert.match(address, /^https:\/\/desk\.firin\.org\/m\/[\w.-]+\.png$/)
  assert.equal((await get(address)).status, 404, 'not begun')
  await mark({ begun_at: app.now(), next_at: app.now() })
  const shown = await get(address)
  assert.equal(shown.status, 200)
  assert.equal(shown.headers.get('content-type'), 'image/png')
  assert.equal((await shown.arrayBuffer()).byteLength, media.sizeBytes)
  await mark({ next_at: null })
  assert.equal((await get(address)).status, 404, 'settled')
})

test('an address dies with its hour, and one that was tampered with leads nowhere', async (t) => {
  const { app, mark, get, address } = await underWay(t, await PNG())
  await mark({ begun_at: app.now(), next_at: app.now() })
  const forged = address.replace(/\/m\/(.{20})./, '/m/$1_')
  assert.equal((await get(forged)).status, 404)
  assert.equal((await get('https://desk.firin.org/m/1.png')).status, 404)
  app.clock.pass({ minutes: 61 })
  assert.equal((await get(address)).status, 404)
})

test('a picture is turned into what the network takes: an upright JPEG on white', async (t) => {
  const { app, mark, get, account, id, media } = await underWay(t, await PNG())
  await mark({ begun_at: app.now(), next_at: app.now() })
  const address = addressFor(app, fetching(account, 'image/jpeg'), id, media) ?? ''
  assert.match(address, /\.jpg$/)
  const shown = await get(address)
  assert.equal(shown.headers.get('content-type'), 'image/jpeg')
  const { data, info } = await sharp(await shown.arrayBuffer())
    .raw()
    .toBuffer({ resolveWithObject: true })
  assert.deepEqual([info.width, info.height, info.channels], [40, 20, 3])
  assert.ok([...data.subarray(0, 3)].every((part) => part > 250))
})

test('a video is fetched whole or in pieces', async (t) => {
  const { app, mark, get, address } = await underWay(t, MP4)
  await mark({ begun_at: app.now(), next_at: app.now() })
  assert.match(address, /\.mp4$/)
  const piece = await get(address, { range: 'bytes=4-11' })
  assert.equal(piece.status, 206)
  assert.equal(piece.headers.get('content-range'), `bytes 4-11/${MP4.length}`)
  assert.equal(await piece.text(), 'ftypisom')
  const tail = await get(address, { range: 'bytes=-8' })
  assert.equal((await tail.arrayBuffer()).byteLength, 8)
  const whole = await get(address, { range: 'bytes=9000-' })
  assert.deepEqual([whole.status, (await whole.arrayBuffer()).byteLength], [200, MP4.length])
})

test('nothing has an address where the network takes uploads, or on a desk at home', async (t) => {
  const { app, account, id, media } = await underWay(t, await PNG())
  assert.equal(addressFor(app, squareAccount('https://meydan.town'), id, media), null)
  assert.equal(
    addressFor({ ...app, config: { ...app.config, url: 'http://localhost:8080' } }, account, id, media),
    null,
  )
})
