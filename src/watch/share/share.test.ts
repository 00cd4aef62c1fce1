import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { openMail } from '#platform/mail.ts'
import { callSlice } from '#platform/testing/app.ts'
import { openPostOffice } from '#platform/testing/post-office.ts'
import { watchSlice } from '../slice.ts'
import { feed, stories, world } from '../testing/world.ts'
import { mailShare } from './letter.ts'

const Made = z.object({ id: z.string(), url: z.string() })
const Shared = z.object({
  brand: z.string(),
  by: z.string(),
  words: z.string(),
  story: z.object({ title: z.string() }).nullable(),
  tellings: z.array(z.object({ sourceTitle: z.string() })),
})
const Shares = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), url: z.string(), mailedAt: z.string().nullable() })),
})

/** A desk with one story and a post office; `guest` has no account. */
async function openShop(t: TestContext) {
  const w = await world(t)
  const office = await openPostOffice(t, (to) => (to.startsWith('nobody@') ? [550, 'no such person'] : null))
  const mail = openMail({ server: office.url, from: 'Meydan <desk@example.org>', log: w.app.log })
  t.after(() => mail.close())
  const app = { ...w.app, mail }
  const watch = callSlice(watchSlice(app), { workspaceId: '1', accountId: 'olga', name: 'Olga' })
  w.paper.serve('/f', feed(app, 'Posta', [{ title: 'Simit fiyatına zam geldi', text: 'Simit 25 lira oldu.' }]))
  await watch('POST /watch/sources', { url: `${w.paper.url}/f` })
  const [story] = await stories(w)
  assert.ok(story)
  const make = async (wish: Record<string, unknown> = {}) =>
    Made.parse((await watch('POST /watch/stories/:id/shares', { id: story.id, ...wish })).body)
  const guest = (url: string) => watch('GET /watch/shared/:token', { token: url.split('/').at(-1) ?? '' })
  return { ...w, app, watch, story, make, guest, office }
}

test('whoever has the link reads the story and who tells it, and nothing else of the desk', async (t) => {
  const { make, guest, watch, story } = await openShop(t)
  await watch('PUT /watch/interests', { words: ['gizli konu'] })
  const { url } = await make({ words: 'Bunu konuşalım mı?' })
  assert.match(url, /\/told\/[\w-]{32}$/)
  const { body } = await guest(url)
  const shared = Shared.parse(body)
  assert.partialDeepStrictEqual(shared, { brand: 'Fırın', by: 'Olga', words: 'Bunu konuşalım mı?' })
  assert.equal(shared.story?.title, story.title)
  assert.deepEqual(
    shared.tellings.map(({ sourceTitle }) => sourceTitle),
    ['Posta'],
  )
  assert.doesNotMatch(JSON.stringify(body), /gizli|score|reasons|workspace|lead/)
})

test('a link ends on its day, and at once when it is taken back; a made-up one never opens', async (t) => {
  const { app, make, guest, watch } = await openShop(t)
  const short = await make({ days: 1 })
  const long = await make({ days: 30 })
  assert.equal((await watch('DELETE /watch/shares/:id', { id: long.id })).status, 200)
  assert.partialDeepStrictEqual((await guest(long.url)).body, { type: 'link-ended' })
  assert.equal((await guest(short.url)).status, 200)
  app.clock.pass({ hours: 25 })
  assert.partialDeepStrictEqual((await guest(short.url)).body, { type: 'link-ended' })
  assert.partialDeepStrictEqual((await guest(`x/${'a'.repeat(32)}`)).body, { type: 'link-ended' })
})

test('links that still open are listed with their address; the database keeps none that could be used', async (t) => {
  const { app, make, watch } = await openShop(t)
  const { id, url } = await make()
  assert.deepEqual(
    Shares.parse((await watch('GET /watch/shares')).body).items.map((share) => [share.id, share.url]),
    [[id, url]],
  )
  const kept = await app.db.read.selectFrom('watch.shares').select(['token_hash', 'token_sealed']).execute()
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(url.split('/').at(-1) ?? ''))
})

test('by mail it goes out once, however often its job is cut off and run again', async (t) => {
  const { app, make, office, watch, story } = await openShop(t)
  const { id, url } = await make({ mailTo: 'deniz@example.org', words: 'Sana göre bir haber' })
  await mailShare(app, id)
  await mailShare(app, id)
  assert.deepEqual(office.receivers, ['deniz@example.org'])
  const letter = (office.letters[0] ?? '').replaceAll(/=\r?\n/g, '')
  assert.match(letter, new RegExp(`meydan-share-${id}@`))
  assert.ok(letter.includes(url.replaceAll('=', '=3D')), 'the link stands in the letter')
  assert.ok(Shares.parse((await watch('GET /watch/shares')).body).items[0]?.mailedAt)
  assert.ok(story.title)
})

test('an address that is not taken is told of beside its link, and not tried for ever', async (t) => {
  const { app, make, watch } = await openShop(t)
  const { id } = await make({ mailTo: 'nobody@example.org' })
  await mailShare(app, id)
  await mailShare(app, id)
  assert.partialDeepStrictEqual((await watch('GET /watch/shares')).body, {
    items: [{ id, mailedAt: null, mailSaid: 'mail-refused' }],
  })
})

test('without a mail server nobody is promised a letter; a desk sends so many a day and no more', async (t) => {
  const { app, make, watch, story } = await openShop(t)
  const off = { ...app, mail: openMail({ server: null, from: '', log: app.log }) }
  const silent = callSlice(watchSlice(off), { workspaceId: '1', accountId: 'olga' })
  const wish = { id: story.id, mailTo: 'deniz@example.org' }
  assert.partialDeepStrictEqual((await silent('POST /watch/stories/:id/shares', wish)).body, { type: 'mail-off' })
  for (let sent = 0; sent < 50; sent += 1) await make({ mailTo: 'deniz@example.org' })
  const refused = await watch('POST /watch/stories/:id/shares', wish)
  assert.partialDeepStrictEqual(refused.body, { type: 'too-many-letters' })
  await make()
  app.clock.pass({ hours: 25 })
  await make({ mailTo: 'deniz@example.org' })
})
