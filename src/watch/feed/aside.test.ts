import assert from 'node:assert/strict'
import test from 'node:test'
import { readFeed } from './aside.ts'
import { parseFeed } from '../feed.ts'

const feedOf = (items: number) =>
  new TextEncoder().encode(
    `<rss version="2.0"><channel><title>Posta</title>${Array.from(
      { length: items },
      (_, n) => `<item><title>Simit ${n}</title><link>/${n}</link><pubDate>Tue, 24 Nov 2026 06:00:00 GMT</pubDate>
        <enclosure url="/${n}.mp3" type="audio/mpeg" length="7"/><description>&lt;p&gt;${'taze '.repeat(80)}&lt;/p&gt;</description></item>`,
    ).join('')}</channel></rss>`,
  )
const wish = { base: 'https://posta.example/feed' }

test('a large feed is read aside and comes back as it would have been read here', async () => {
  const bytes = feedOf(400)
  assert.ok(bytes.length > 200_000)
  assert.deepEqual(await readFeed(bytes, wish), parseFeed(bytes, wish))
})

test('a feed that takes too long is given up, and those behind it are read', async () => {
  const [slow, behind, small] = await Promise.all([
    readFeed(feedOf(9_000), wish, 0),
    readFeed(feedOf(400), wish),
    readFeed(feedOf(1), wish),
  ])
  assert.deepEqual(slow, { ok: false, reason: 'too-heavy' })
  assert.ok(behind.ok && behind.value.items.length === 400)
  assert.ok(small.ok && small.value.items.length === 1)
})

test('what is no feed is none wherever it is read', async () => {
  const noise = new Uint8Array(300_000).fill(65)
  assert.deepEqual(await readFeed(noise, wish), { ok: false, reason: 'not-a-feed' })
})
