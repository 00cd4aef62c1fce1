import assert from 'node:assert/strict'
import test from 'node:test'
import { parseFeed } from 'feedsmith'
import { feedRoutes, feedsOf } from './feeds.ts'
import { populate, startLife } from './life.ts'
import { published } from './news.ts'
import { openLife } from './town.ts'

const ORIGIN = 'http://127.0.0.1:9'

function newsroom() {
  let clock = Date.parse('2026-05-04T06:00:00Z')
  const life = openLife({ folder: null, now: () => clock })
  populate(life, { weekOfLife: false })
  const living = startLife(life, { seed: 3, speed: 0, clickLinks: false, fetch, origin: () => ORIGIN })
  const http = feedRoutes(life, () => ORIGIN)
  return {
    life,
    read: (url: string, headers: Record<string, string> = {}) =>
      http.request(new URL(url, ORIGIN).pathname, { headers }),
    pass: async (minutes: number) => {
      clock += minutes * 60_000
      await living.advance(minutes)
    },
  }
}

test('a new town has four feeds with stories of its last day', async () => {
  const { read } = newsroom()
  const formats: string[] = []
  for (const { url } of feedsOf(ORIGIN)) {
    const answer = await read(url)
    const { format, feed } = parseFeed(await answer.text())
    formats.push(format)
    const count = ('entries' in feed ? feed.entries : 'items' in feed ? feed.items : [])?.length ?? 0
    assert.ok(count >= 1, url)
  }
  assert.deepEqual(formats, ['rss', 'atom', 'json', 'rss'])
})

test('a feed that has not changed is not sent again, by tag and by date', async () => {
  const { read, pass } = newsroom()
  const [{ url } = { url: '' }] = feedsOf(ORIGIN)
  const first = await read(url)
  const tag = first.headers.get('etag') ?? ''
  const date = first.headers.get('last-modified') ?? ''
  assert.equal((await read(url, { 'if-none-match': tag })).status, 304)
  assert.equal((await read(url, { 'if-modified-since': date })).status, 304)
  await pass(1440)
  assert.equal((await read(url, { 'if-none-match': tag })).status, 200)
  assert.equal((await read(url, { 'if-modified-since': date })).status, 200)
})

test('news comes as time passes, the same story from several sources', async () => {
  const { life, pass } = newsroom()
  const before = published(life).length
  await pass(1440)
  assert.ok(published(life).length > before + 5)
  const stories = published(life).map(({ id }) => id.split('.')[0])
  assert.ok(new Set(stories).size < stories.length)
})

test('an article is readable, says that it is made up, and leads to its feed', async () => {
  const { life, read } = newsroom()
  const [article] = published(life)
  const page = await (await read(`/news/${article?.id}`)).text()
  assert.ok(page.includes(article?.text.slice(0, 20) ?? '?'))
  assert.match(page, /<link rel="alternate" type="application\/[a-z+]+"/)
  assert.match(page, /made up/)
  assert.equal((await read('/news/99.9')).status, 404)
})
