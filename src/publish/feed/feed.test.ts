import assert from 'node:assert/strict'
import test from 'node:test'
import { Hono } from 'hono'
import sharp from 'sharp'
import { addDelivery } from '../deliveries.sql.ts'
import { openBakery } from '../testing/bakery.ts'
import { squareAccount } from '../testing/square-network.ts'
import { takeIn } from '../upload.ts'
import { feedDoor } from './feed-door.ts'
import { rssOf } from './feed.ts'

const AT = Temporal.Instant.from('2026-03-01T07:00:00Z')

test('signs of XML in a text stay words, and what no XML may hold is left out', () => {
  const item = {
    guid: 'g1',
    title: 'A & B',
    text: 'Bir <b> "iki"\u0000 \ud83d & https://firin.example/?a=1&b=2',
    link: null,
    at: AT,
    media: [],
  }
  const xml = rssOf({
    title: 'Fırın <1>',
    about: '',
    site: 'https://firin.example',
    address: 'https://d.example/f.xml',
    items: [item],
  })
  assert.ok(xml.includes('<title>Fırın &lt;1&gt;</title>') && xml.includes('<title>A &amp; B</title>'))
  assert.ok(
    xml.includes(
      '<description>Bir &lt;b&gt; &quot;iki&quot; \ufffd &amp; https://firin.example/?a=1&amp;b=2</description>',
    ),
  )
  assert.ok(
    xml.includes('<pubDate>Sun, 01 Mar 2026 07:00:00 GMT</pubDate>') &&
      xml.includes('<guid isPermaLink="false">g1</guid>'),
  )
  assert.ok(!xml.includes('\u0000') && xml.isWellFormed())
})

/** A desk with one feed and its address. */
async function withFeed(t: test.TestContext) {
  const { app, house, workspaceId, channelId, square } = await openBakery(t)
  const plain = squareAccount(square.origin)
  assert.ok(plain.can.publish)
  const account = { ...plain, id: 'haberler', can: { ...plain.can, publish: { ...plain.can.publish, feed: true } } }
  await app.db.write((tx) =>
    tx
      .updateTable('desk.channels')
      .set({ account: JSON.stringify(account) })
      .where('id', '=', channelId)
      .execute(),
  )
  const http = new Hono()
  feedDoor(app, house.media)(http, {
    visitor: () => Promise.reject(new Error('nobody is asked')),
    member: () => Promise.resolve(null),
    may: () => false,
  })
  const publish = async (text: string, guid: string, media: object[] = []) => {
    const payload = {
      title: 'Bugün',
      text,
      warning: null,
      language: 'tr',
      visibility: 'public',
      poll: null,
      target: null,
      media,
    }
    const at = app.now()
    const common = {
      workspaceId,
      channelId,
      postId: null,
      kind: 'post',
      fingerprint: '',
      holdUntil: null,
      by: 'olga',
    } as const
    return app.db.write(async (tx) => {
      const { id } = await addDelivery(tx, { ...common, key: guid, payload: JSON.stringify(payload), dueAt: at, at })
      const live = { state: 'live', remote_id: guid, sent_at: at, next_at: null } as const
      await tx.updateTable('publish.deliveries').set(live).where('id', '=', id).execute()
      return id
    })
  }
  const change = (id: string, set: { payload: string } | { state: 'cancelled' }) =>
    app.db.write((tx) => tx.updateTable('publish.deliveries').set(set).where('id', '=', id).execute())
  const get = (path: string, headers: Record<string, string> = {}) => http.request(path, { headers })
  return { app, house, workspaceId, publish, change, get }
}

test('what is live stands in the feed with its pictures, for everybody who knows the address and nobody else', async (t) => {
  const { app, house, workspaceId, publish, get } = await withFeed(t)
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const taken = await takeIn(app, house.media, workspaceId, { bytes: png, name: 'simit.png' })
  assert.ok(taken.ok)
  await publish('Simit hazır: https://firin.example/simit.', 'g1', [{ ...taken.value, alt: 'Taze simit' }])
  const answer = await get('/feeds/haberler.xml')
  assert.equal(answer.headers.get('content-type'), 'application/rss+xml; charset=utf-8')
  const xml = await answer.text()
  assert.ok(
    xml.includes('<guid isPermaLink="false">g1</guid>') && xml.includes('<link>https://firin.example/simit</link>'),
  )
  assert.ok(xml.includes('Taze simit</media:description>'))
  const [, url = ''] = /<enclosure url="([^"]+)" length="\d+" type="image\/png"\/>/.exec(xml) ?? []
  const file = await get(new URL(url).pathname)
  assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'image/png'])
  assert.equal((await file.arrayBuffer()).byteLength, taken.value.sizeBytes)
  for (const path of ['/feeds/baska.xml', '/feeds/haberler/other.png', '/feeds/..%2fmedia'])
    assert.equal((await get(path)).status, 404, path)
})

test('a reader that has the newest feed is told so, and a change or a deletion is followed under the same guid', async (t) => {
  const { publish, change, get } = await withFeed(t)
  const id = await publish('Önce', 'g1')
  const first = await get('/feeds/haberler.xml')
  const tag = first.headers.get('etag') ?? ''
  assert.equal((await get('/feeds/haberler.xml', { 'if-none-match': tag })).status, 304)
  const payload = {
    title: 'Bugün',
    text: 'Sonra',
    warning: null,
    language: 'tr',
    visibility: 'public',
    poll: null,
    target: null,
    media: [],
  }
  await change(id, { payload: JSON.stringify(payload) })
  const second = await get('/feeds/haberler.xml', { 'if-none-match': tag })
  assert.equal(second.status, 200)
  const xml = await second.text()
  assert.ok(xml.includes('Sonra') && !xml.includes('Önce') && xml.includes('>g1</guid>'))
  await change(id, { state: 'cancelled' })
  assert.ok(!(await (await get('/feeds/haberler.xml')).text()).includes('<item>'))
})
