import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { storyById } from '../../story/story.ts'
import { sources, stories, world } from '../../testing/world.ts'

const menu = (price: string, more = '') => `<html lang="tr"><title>Fırın menüsü</title><body><main>
  <p>Kadıköy meydanındaki fırınımızda her sabah yedide taze simit, açma ve poğaça çıkıyor.</p>
  <p>Simit ${price} lira</p>${more}</main><footer>${more === '' ? 'a' : 'b'}</footer></body></html>`

const page = { part: '', leastChange: 0, ignoresNumbers: false }
const Found = z.object({ feeds: z.array(z.object({ kind: z.string(), url: z.string(), title: z.string() })) })

test('a site without a feed is offered as a page, and a changed word on it becomes a story', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/menu', menu('20'))
  const found = Found.parse((await watch('POST /watch/sources/look', { address: `${paper.url}/menu` })).body)
  assert.deepEqual(found.feeds, [{ kind: 'page', url: `${paper.url}/menu`, title: 'Fırın menüsü' }])
  assert.equal((await watch('POST /watch/sources', { url: `${paper.url}/menu`, page })).status, 200)
  assert.deepEqual(await stories(w), [])
  paper.serve('/menu', menu('25'))
  app.clock.pass({ hours: 7 })
  await poll()
  const [story] = await stories(w)
  assert.equal(story?.title, 'Simit 25 lira — Fırın menüsü')
  const whole = await storyById(app.db.read, '1', story.id)
  assert.equal(whole?.tellings[0]?.content, '<p>Simit <del>20</del> <ins>25</ins> lira</p>')
  assert.partialDeepStrictEqual((await sources(w))[0], { kind: 'page', health: 'good' })
})

test('small changes are told when they have added up, and one that goes back and forth only once', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  const look = async (body: string) => {
    paper.serve('/menu', body)
    app.clock.pass({ hours: 7 })
    await poll()
    return (await stories(w)).reduce((sum, story) => sum + story.items, 0)
  }
  paper.serve('/menu', menu('20'))
  await watch('POST /watch/sources', { url: `${paper.url}/menu`, page: { ...page, leastChange: 0.3 } })
  assert.equal(await look(menu('25')), 0)
  const fresh = '<p>Pazar günü saat onda meydanda ücretsiz simit dağıtıyoruz, herkesi bekleriz.</p>'
  assert.equal(await look(menu('25', fresh)), 1)
  assert.equal(await look(menu('25')), 1)
  assert.equal(await look(menu('25', fresh)), 1)
})

test('a part that is gone says so, and one that cannot be named is refused', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/menu', menu('20', '<div class="fiyat"><p>Açma 25 lira</p></div>'))
  const wish = (part: string) => ({ url: `${paper.url}/menu`, page: { ...page, part } })
  assert.partialDeepStrictEqual((await watch('POST /watch/sources', wish('main >> ['))).body, { type: 'not-a-part' })
  assert.equal((await watch('POST /watch/sources', wish('.fiyat'))).status, 200)
  paper.serve('/menu', menu('20'))
  app.clock.pass({ hours: 7 })
  await poll()
  assert.partialDeepStrictEqual((await sources(w))[0], { trouble: 'part-gone', health: 'troubled' })
})
