import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openOlga } from './testing/olga.ts'

const DRAFTS = 70
/** Never longer than a page, so it gives no word. */
const WHOLE = new Set(['GET /publish/queue'])

const Drafts = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() })

test('drafts are read on page after page by the word each page gives, each of them once', async (t) => {
  const { ask, draft } = await openOlga(t)
  const written: string[] = []
  for (let made = 0; made < DRAFTS; made += 1) written.push(await draft(`Simit ${made}`))
  const read: string[] = []
  let pages = 0
  for (let next: string | null = ''; next !== null;) {
    const page: z.infer<typeof Drafts> = Drafts.parse(await ask('GET /publish/drafts', next === '' ? {} : { next }))
    read.push(...page.items.map(({ id }) => id))
    next = page.next
    pages += 1
    assert.ok(pages <= DRAFTS, 'the pages never end')
  }
  assert.ok(pages > 1)
  assert.deepEqual(read, written.toReversed())
})

test('every list of this room is read on by the word it gives', async (t) => {
  const { slice } = await openOlga(t)
  const pages = Object.entries(slice.routes).filter(
    ([key, { output }]) =>
      key.startsWith('GET ') && !WHOLE.has(key) && output instanceof z.ZodObject && 'next' in output.shape,
  )
  assert.ok(pages.length > 3)
  assert.deepEqual(
    pages.flatMap(([key, { input }]) => (input instanceof z.ZodObject && 'next' in input.shape ? [] : [key])),
    [],
  )
})
