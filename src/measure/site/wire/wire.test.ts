import assert from 'node:assert/strict'
import test from 'node:test'
import { clickIn, hostOf, pathOf } from '../hit.ts'
import { readGoogle } from './google.ts'
import { readPlausible } from './plausible.ts'
import { readUmami } from './umami.ts'

const NOW = Temporal.Instant.from('2026-03-02T09:00:00Z')
const WEBSITE = '7c5e4f4e-94f6-4a6e-9c40-0d2f6a9e7a11'

test('an event of Plausible is read by its short names and its long ones', () => {
  const short = readPlausible({ n: 'pageview', u: 'https://firin.example/simit', d: 'www.firin.example', r: null })
  const long = readPlausible({ name: 'pageview', url: 'https://firin.example/simit', domain: 'firin.example' })
  assert.deepEqual(short, long)
  assert.partialDeepStrictEqual(short, { hosts: ['firin.example'], said: { event: null, referrer: null } })
})

const sale = (revenue: unknown) =>
  readPlausible({ n: 'purchase', u: 'https://firin.example/', d: 'firin.example', $: revenue })?.said

test('money comes with its currency or not at all', () => {
  assert.partialDeepStrictEqual(sale({ currency: 'try', amount: '120.50' }), { value: 120.5, currency: 'TRY' })
  assert.partialDeepStrictEqual(sale('{"currency":"TRY","amount":90}'), { value: 90, currency: 'TRY' })
  assert.partialDeepStrictEqual(sale({ currency: 'lira', amount: 90 }), { value: null, currency: null })
})

test('one event may be for several sites, and one that names none is refused', () => {
  const event = { n: 'pageview', u: 'https://firin.example/' }
  assert.deepEqual(readPlausible({ ...event, d: 'firin.example, simit.example' })?.hosts, [
    'firin.example',
    'simit.example',
  ])
  for (const broken of [event, { ...event, d: 'firin.example', u: 'nowhere' }, 'text', null, { d: 'firin.example' }])
    assert.equal(readPlausible(broken), null)
})

test('a page being left is heard and not counted', () => {
  const left = readPlausible({ n: 'engagement', u: 'https://firin.example/', d: 'firin.example', sd: 60, e: 4_000 })
  assert.deepEqual(left, { hosts: ['firin.example'], said: null })
})

test('an event of Umami names its site by its id; a page has no name', () => {
  const payload = { website: WEBSITE, url: '/simit?utm_source=vk', referrer: 'https://vk.com/' }
  assert.partialDeepStrictEqual(readUmami({ type: 'event', payload }), {
    site: WEBSITE,
    said: { event: null, url: '/simit?utm_source=vk' },
  })
  assert.equal(readUmami({ type: 'identify', payload })?.said, null)
  assert.equal(readUmami({ type: 'event', payload: { ...payload, website: 'firin' } }), null)
})

test('the measurement protocol brings many events at once; those it does not allow are named and left out', () => {
  const told = readGoogle(
    {
      client_id: '12.34',
      timestamp_micros: NOW.subtract({ hours: 2 }).epochMilliseconds * 1_000,
      events: [
        { name: 'page_view', params: { page_location: 'https://firin.example/' } },
        { name: 'purchase', params: { value: 90, currency: 'TRY', transaction_id: 'T1' } },
        { name: 'not allowed' },
      ],
    },
    NOW,
  )
  assert.deepEqual(
    told.said.map(({ event, value, reference }) => [event, value, reference]),
    [
      [null, null, null],
      ['purchase', 90, 'T1'],
    ],
  )
  assert.equal(told.at?.toString(), '2026-03-02T07:00:00Z')
  assert.deepEqual(
    told.faults.map(({ fieldPath }) => fieldPath),
    ['events.2.name'],
  )
})

test('an event of four days ago is taken as one of now', () => {
  const old = NOW.subtract({ hours: 96 }).epochMilliseconds * 1_000
  assert.equal(readGoogle({ client_id: 'a', timestamp_micros: old, events: [] }, NOW).at, null)
})

test('a path is told without what only tells where somebody came from', () => {
  assert.equal(pathOf('https://firin.example/shop/?utm_source=vk#top'), '/shop')
  assert.equal(pathOf('https://firin.example'), '/')
  assert.equal(pathOf('/cart/'), '/cart')
  assert.equal(clickIn('https://firin.example/?mdn=abc'), 'abc')
  assert.equal(hostOf('https://www.Firin.example/x'), 'firin.example')
  assert.equal(hostOf('firin'), null)
})
