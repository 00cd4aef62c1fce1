import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { deskSlice } from '#desk'
import { openAuth } from '#platform/auth.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { parseFeed } from '../feed.ts'
import { tasteOf } from '../fit/fit.ts'
import { gather } from '../story/gather.ts'
import { watchSlice } from '../slice.ts'
import { keepSource } from '../source/sources.sql.ts'
import { levelOf, riseIn, whySaid } from './alert.ts'
import type { Alerted } from '../given.ts'
import { lookOut, lookOutForRises } from './look-out.ts'

const noNetworks = {
  all: [],
  find: () => null,
  accountFrom: () => {
    throw new Error('no channel is connected in these tests')
  },
}

const Alerts = z.object({
  items: z.array(
    z.looseObject({ id: z.string(), title: z.string(), why: z.string(), level: z.number(), isSeen: z.boolean() }),
  ),
})
const STORY = 'Kadıköy vapur iskelesi pazartesi günü onarım için kapanıyor'
/** Told in words of their own: reprints of one text would be one origin. */
const OWN_WORDS = [
  'Belediye iskelenin üç hafta boyunca kapalı kalacağını duyurdu, yolculara otobüs önerildi.',
  'Esnaf kapanıştan kaygılı: sabah müşterisinin yarısı vapurdan iniyor diyorlar.',
  'Şehir Hatları ek seferlerin Eminönü üzerinden yapılacağını açıkladı.',
  'Uzmanlara göre ahşap kazıklar otuz yıldır yenilenmemişti ve iş daha uzun sürebilir.',
  'Yolcular sosyal medyada alternatif güzergâhları paylaşmaya başladı bile.',
  'Muhtar, semt sakinleri için küçük bir tekne kiralanacağını söyledi.',
]

/** A desk with outlets that can tell things, and what it told whom. */
async function world(t: TestContext) {
  const app = await testApp(t, noNetworks)
  const auth = openAuth({ url: app.db.url, address: app.config.url, secret: 'a secret of this test', log: app.log })
  t.after(auth.close)
  const desk = callSlice(deskSlice(app, { auth }), { workspaceId: '' })
  await desk('POST /workspaces', { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr' })
  const watch = callSlice(watchSlice(app), { workspaceId: '1', accountId: 'olga' })
  const told: Alerted[] = []
  const given = {
    alerted: (_: unknown, __: string, about: Alerted) => {
      told.push(about)
      return Promise.resolve()
    },
  }
  const tell = async (outlet: number, title: string, text: string, hoursAgo = 1) => {
    const url = `https://outlet-${outlet}.example/feed`
    const at = app.now()
    const { id } = await app.db.write((tx) =>
      keepSource(tx, {
        workspaceId: '1',
        url,
        title: `Outlet ${outlet}`,
        site: null,
        lang: 'tr',
        everyMinutes: null,
        kind: 'feed',
        restSeconds: 0,
        by: 'olga',
        at,
      }),
    )
    const when = at
      .subtract({ minutes: Math.round(hoursAgo * 60) })
      .round('second')
      .toString()
    const feed = parseFeed(
      Buffer.from(`<rss version="2.0"><channel><title>Outlet ${outlet}</title><item><title>${title}</title>
        <guid isPermaLink="false">${title} ${when}</guid><description>${text}</description><pubDate>${when}</pubDate></item></channel></rss>`),
      { base: url },
    )
    assert.ok(feed.ok)
    await app.db.write((tx) => gather(tx, app, { id, workspaceId: '1', lang: 'tr' }, feed.value, tasteOf([], [])))
  }
  const look = () => lookOut(app, given, new AbortController().signal)
  const alerts = async (unseen = false) =>
    Alerts.parse((await watch('GET /watch/alerts', { unseen: String(unseen) })).body).items
  return { app, watch, given, told, tell, look, alerts }
}

test('a story interrupts at so many origins, and again each time they have doubled', () => {
  const rule = { isOn: true, origins: 3, withinHours: 24 }
  assert.deepEqual(
    [1, 2, 3, 5, 6, 11, 12, 24].map((origins) => levelOf(origins, rule)),
    [0, 0, 1, 1, 2, 2, 3, 4],
  )
})

test('three origins are one alert however often we look, reprints are none, and six are one more', async (t) => {
  const { tell, look, told, alerts } = await world(t)
  const [first = '', second = '', third = '', ...more] = OWN_WORDS
  await tell(1, STORY, first)
  await tell(2, STORY, second)
  await tell(7, STORY, first)
  await tell(8, STORY, first)
  await look()
  assert.equal(told.length, 0, 'four outlets, but two origins')
  await tell(3, STORY, third)
  await look()
  await look()
  assert.equal(told.length, 1)
  assert.equal(told[0]?.title, STORY)
  assert.match(told[0]?.why ?? '', /^Bağımsız kaynak: 3\./)
  for (const [at, words] of more.entries()) await tell(20 + at, STORY, words)
  await look()
  assert.equal(told.length, 2)
  assert.deepEqual(
    (await alerts()).map(({ title, level }) => [title, level]),
    [[STORY, 2]],
    'the same alert, louder',
  )
})

test('while a story breaks, those who tell it are asked again in two minutes, and for an hour', async (t) => {
  const { app, tell, look } = await world(t)
  for (const [at, words] of OWN_WORDS.slice(0, 3).entries()) await tell(at, STORY, words)
  await tell(9, 'Moda sahilinde konser', 'Bambaşka bir haber.')
  const later = app.now().add({ hours: 5 })
  const asksAt = async () => {
    const rows = await app.db.read
      .selectFrom('watch.sources')
      .select(['title', 'next_poll_at as at'])
      .orderBy('title')
      .execute()
    return rows.map(({ title, at }) => `${title} ${Math.round(app.now().until(at).total('minutes'))}`)
  }
  const wait = () => app.db.write((tx) => tx.updateTable('watch.sources').set({ next_poll_at: later }).execute())
  await wait()
  await look()
  assert.deepEqual(await asksAt(), ['Outlet 0 2', 'Outlet 1 2', 'Outlet 2 2', 'Outlet 9 300'])
  app.clock.pass({ minutes: 61 })
  await wait()
  await look()
  assert.ok((await asksAt()).every((one) => one.endsWith(' 239')))
})

test('what was seen is no longer waiting, comes back when it grows, and can be unseen', async (t) => {
  const { tell, look, alerts, watch } = await world(t)
  const [first = '', second = '', third = '', ...more] = OWN_WORDS
  for (const [at, words] of [first, second, third].entries()) await tell(at, STORY, words)
  await look()
  const [alert] = await alerts(true)
  assert.ok(alert)
  await watch('POST /watch/alerts/:id/seen', { id: alert.id })
  assert.deepEqual(await alerts(true), [])
  await watch('POST /watch/alerts/:id/seen', { id: alert.id, seen: false })
  assert.equal((await alerts(true)).length, 1)
  await watch('POST /watch/alerts/:id/seen', { id: alert.id })
  for (const [at, words] of more.entries()) await tell(10 + at, STORY, words)
  await look()
  assert.equal((await alerts(true)).length, 1)
})

test('a workspace says itself what is worth an alert, and nothing is when it turned them off', async (t) => {
  const { tell, look, told, watch } = await world(t)
  const [first = '', second = ''] = OWN_WORDS
  await tell(1, STORY, first)
  await tell(2, STORY, second)
  await watch('PUT /watch/alert-rule', { isOn: false, origins: 2, withinHours: 24 })
  await look()
  assert.equal(told.length, 0)
  await watch('PUT /watch/alert-rule', { isOn: true, origins: 2, withinHours: 24 })
  await look()
  assert.equal(told.length, 1)
  assert.equal((await watch('PUT /watch/alert-rule', { isOn: true, origins: 1, withinHours: 24 })).status, 400)
})

test('an old story and a muted one interrupt nobody', async (t) => {
  const { tell, look, told, watch } = await world(t)
  const words = OWN_WORDS.slice(0, 3)
  for (const [at, text] of words.entries()) await tell(at, STORY, text, 30)
  const other = 'Moda sahilinde zabıta seyyar tezgâhları kaldırdı'
  for (const [at, text] of words.entries()) await tell(at, other, text.toUpperCase())
  await watch('POST /watch/mutes', { kind: 'word', word: 'zabıta' })
  await look()
  assert.deepEqual(told, [])
})

const hours = (weeks: number, at: (hour: number) => number) =>
  Array.from({ length: weeks * 168 }, (_, hour) => at(hour))
const daily = (hour: number) => (hour % 24 === 12 ? 30 : 1)
const END = Temporal.Instant.from('2026-03-30T13:00:00Z')

test('a rise is judged against the same hour of other days', () => {
  assert.equal(riseIn(hours(4, daily), END), null, 'noon is always loud')
  const risen = [...hours(4, daily).slice(0, -1), 90]
  assert.partialDeepStrictEqual(riseIn(risen, END)?.why, { kind: 'query', count: 93, hours: 4 })
  const slept = [...risen, 2]
  assert.equal(riseIn(slept, END.add({ hours: 1 }))?.at.toString(), END.toString(), 'told although the desk slept')
  assert.equal(riseIn([...slept, 1, 1], END.add({ hours: 3 })), null, 'but not for ever')
  assert.equal(
    riseIn(
      hours(4, () => 0),
      END,
    ),
    null,
  )
})

test('what is listened for and rises is told once for its hour', async (t) => {
  const { app, watch, given, told, tell, alerts } = await world(t)
  await watch('POST /watch/queries', { phrase: 'simit', name: 'Simit' })
  for (let day = 1; day < 9; day += 1)
    await tell(day, `Simit günlüğü ${day}`, 'Bugün simit fiyatı değişmedi.', day * 24)
  for (let at = 0; at < 12; at += 1)
    await tell(100 + at, `Simit haberi ${at}`, `Simit kuyruğu ${at}. sokakta uzuyor.`, 0.1)
  const newest = app.now().subtract({ minutes: 6 })
  const end = newest.round({ smallestUnit: 'hour', roundingMode: 'ceil' }).add({ minutes: 7 })
  const later = { ...app, now: () => end }
  await lookOutForRises(later, given, new AbortController().signal)
  await lookOutForRises(later, given, new AbortController().signal)
  assert.deepEqual(
    told.map(({ title }) => title),
    ['Simit'],
  )
  assert.match((await alerts())[0]?.why ?? '', /12/)
})

test('why now is said in three languages', () => {
  const why = { kind: 'query', count: 40, hours: 4, usual: 2.5 } as const
  assert.equal(whySaid(why, 'en'), 'Mentions in the last 4 hours: 40. Usual for so many hours: 2.5.')
  assert.match(whySaid(why, 'tr'), /2,5/)
  assert.match(whySaid(why, 'ru'), /2,5/)
})

test('a rule says how often it would have interrupted last week, and counts reprints as alerts do', async (t) => {
  const { tell, watch } = await world(t)
  for (const [at, words] of OWN_WORDS.slice(0, 4).entries()) await tell(at, STORY, words, 50 - at)
  const other = 'Moda sahilinde zabıta seyyar tezgâhları kaldırdı'
  for (let at = 0; at < 5; at += 1) await tell(10 + at, other, OWN_WORDS[0] ?? '', 20)
  const trial = async (origins: number, withinHours = 24) =>
    z
      .object({ count: z.number(), samples: z.array(z.object({ title: z.string() })) })
      .parse((await watch('GET /watch/alert-rule/trial', { origins, withinHours })).body)
  assert.deepEqual(await trial(3), { count: 1, samples: [{ title: STORY }] })
  assert.equal((await trial(5)).count, 0, 'five reprints are one origin')
  assert.equal((await trial(4, 2)).count, 0, 'the fourth came too late')
})
