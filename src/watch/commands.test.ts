import assert from 'node:assert/strict'
import test from 'node:test'
import { feedParseCommand } from './public.ts'

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
