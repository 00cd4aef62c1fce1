import assert from 'node:assert/strict'
import test from 'node:test'
import { createStoriesClusterCommand, feedParseCommand } from './public.ts'

test('a feed on the command line comes out as one document', () => {
  const bytes = new TextEncoder().encode(
    '<rss version="2.0"><channel><title>Posta</title><item><title>Simit</title><link>/1</link></item></channel></rss>',
  )
  assert.partialDeepStrictEqual(JSON.parse(feedParseCommand(bytes, 'https://posta.example/')), {
    format: 'rss',
    title: 'Posta',
    items: [{ title: 'Simit', link: 'https://posta.example/1', published: null }],
  })
  assert.deepEqual(JSON.parse(feedParseCommand(new Uint8Array(), null)), { error: 'not-a-feed' })
})

test('lines on the command line are given their story one by one', () => {
  const cluster = createStoriesClusterCommand()
  const line = (id: string, source: string, title: string) =>
    JSON.parse(cluster(JSON.stringify({ id, source, title, published: '2026-11-24T06:00:00Z' })))
  assert.deepEqual(line('1', 'a', 'Moda bakery wins national sourdough award'), { id: '1', story: '1' })
  assert.deepEqual(line('2', 'b', 'National sourdough award goes to a Moda bakery'), { id: '2', story: '1' })
  assert.deepEqual(line('3', 'b', 'Ferry timetable changes on Monday'), { id: '3', story: '3' })
})
