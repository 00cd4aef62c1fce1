import assert from 'node:assert/strict'
import test from 'node:test'
import { createCabinets } from './all.ts'

const { names, compile } = createCabinets()

/** Whom the bakery wants: people of Kadıköy who like coffee and do not follow it yet. */
const coffee = {
  name: 'Filter coffee, Kadıköy',
  include: {
    interests: [{ name: 'Coffee', ids: { meta: '6003626773307', vk: '10008', linkedin: '42', x: '3001' } }, 'Simit'],
    languages: ['tr', 'ru'],
    places: [
      { country: 'TR', ids: { x: 'c3f8a1e4b2d6f790' } },
      { country: 'TR', city: 'Kadıköy', latitude: 40.99, longitude: 29.03, radiusKm: 5, ids: { vk: '1234' } },
    ],
    age: { min: 25, max: 40 },
    genders: ['female'],
    follow: [{ name: '@kahve', ids: { telegram: '@kahve', vk: '77', x: '900', linkedin: '11' } }],
    seniority: ['manager'],
  },
  exclude: { custom: [{ name: 'Customers', ids: { meta: '555', vk: '556', linkedin: '557', x: '558' } }] },
  alreadyFollow: 'never',
  ourPages: { vk: '100', x: '101', linkedin: '102', telegram: '@firin' },
  placements: ['feed', 'stories'],
  budget: { amount: 12.5, currency: 'EUR', per: 'day' },
  schedule: { from: '2026-03-01T09:00:00+03:00', until: '2026-03-08T21:00:00+03:00' },
  message: { text: 'Simit at seven.', url: 'https://t.me/firin' },
}

const whyOf = (list: readonly { clause: string; why: string }[]) => list.map(({ clause, why }) => `${why}: ${clause}`)
const including = (include: object, rest: object = {}) => ({
  include: { places: [{ country: 'TR' }], ...include },
  ...rest,
})

test('Meta is told in its flat form, places and positions with it', () => {
  const { spec, losses, problems } = compile('meta', coffee)
  assert.deepEqual(problems, [])
  assert.partialDeepStrictEqual(JSON.parse(JSON.stringify(spec)), {
    campaign: { objective: 'OUTCOME_TRAFFIC', special_ad_categories: [] },
    adset: {
      daily_budget: 1250,
      targeting: {
        geo_locations: {
          countries: ['TR'],
          custom_locations: [{ latitude: 40.99, longitude: 29.03, radius: 5, distance_unit: 'kilometer' }],
        },
        age_min: 25,
        age_max: 40,
        genders: [2],
        locales: [19, 17],
        flexible_spec: [{ interests: [{ id: '6003626773307', name: 'Coffee' }] }],
        excluded_custom_audiences: [{ id: '555' }],
        publisher_platforms: ['facebook', 'instagram'],
        facebook_positions: ['feed', 'story'],
        instagram_positions: ['stream', 'story'],
      },
    },
  })
  assert.deepEqual(whyOf(losses), [
    'no-id: interests: Simit',
    'not-there: follow: @kahve',
    'not-there: seniority: manager',
    'own-followers: already follow: never',
  ])
})

test('for an offer of a flat Meta may not choose by age or gender', () => {
  const flat = including({ age: { min: 20, max: 30 }, genders: ['male'] }, { specialCategory: 'housing' })
  const { spec, losses } = compile('meta', flat)
  assert.deepEqual(whyOf(losses), ['law: age 20–30', 'law: gender: male'])
  assert.doesNotMatch(JSON.stringify(spec), /age_m|genders/)
})

test('VK is told in criteria, our own readers left out', () => {
  const { spec, losses, problems } = compile('vk', coffee)
  assert.partialDeepStrictEqual(JSON.parse(JSON.stringify(spec)), {
    criteria: {
      sex: 1,
      age_from: 25,
      age_to: 40,
      country: 200,
      interest_categories: '10008',
      groups: '77',
      groups_not: '100',
      geo_near: '40.99,29.03,5000',
    },
  })
  assert.deepEqual(whyOf(problems), ['currency: EUR'])
  assert.ok(whyOf(losses).includes('not-there: language: tr'))
})

test('LinkedIn knows four ages and one language', () => {
  const { spec, losses, problems } = compile('linkedin', coffee)
  assert.deepEqual(problems, [])
  const told = JSON.stringify(spec)
  assert.match(told, /ageRange:\(25,34\)","urn:li:ageRange:\(35,54\)/)
  assert.match(told, /"urn:li:adTargetingFacet:interfaceLocales":\["urn:li:locale:tr_TR"\]/)
  assert.match(told, /urn:li:seniority:5/)
  assert.match(told, /"exclude":\{"or":\{.*followedCompanies":\["urn:li:organization:102"\]/)
  assert.ok(whyOf(losses).includes('wider: age 25–40'))
  assert.ok(whyOf(losses).includes('one-only: language: ru'))
})

const thing = (name: string) => [{ name, ids: { linkedin: '1' } }]

test('LinkedIn does not join companies with industries, nor audiences with interests', () => {
  const { problems } = compile(
    'linkedin',
    including({
      industries: thing('Bakeries'),
      companies: thing('Fırın'),
      custom: thing('Visitors'),
      interests: thing('Bread'),
    }),
  )
  assert.deepEqual(whyOf(problems), ['not-together: industries', 'not-together: custom'])
})

test('X takes one bucket of age, the narrowest that holds everybody', () => {
  const { spec, losses } = compile('x', coffee)
  const rows = JSON.stringify(spec)
  assert.match(rows, /"AGE_25_TO_49","operator_type":"EQ"/)
  assert.match(rows, /"FOLLOWERS_OF_USER","targeting_value":"101","operator_type":"NE"/)
  assert.match(rows, /"CUSTOM_AUDIENCE","targeting_value":"558","operator_type":"NE"/)
  const loss = losses.find(({ why }) => why === 'wider')
  assert.equal(loss?.sentence.en, '“age 25–40” became 25–49 in X Ads: more people than you asked for.')
  assert.match(JSON.stringify(compile('x', including({ age: { min: 40 } })).spec), /AGE_OVER_35/)
})

test('Telegram gets a list to fill its form in by', () => {
  const { spec, losses, problems } = compile('telegram', coffee)
  assert.deepEqual(problems, [])
  const told = JSON.stringify(spec)
  assert.match(told, /Show in these channels: @kahve/)
  assert.match(told, /Исключите каналы: @firin/)
  assert.ok(whyOf(losses).includes('not-there: age: 25–40'))
  assert.ok(whyOf(losses).includes('by-hand: interests: Simit'))
})

test('Telegram takes a short text, an address of its own and at most fifty channels', () => {
  const follow = Array.from({ length: 52 }, (_, i) => `@channel${i}`)
  const wrong = including(
    { follow },
    {
      message: { text: 'x'.repeat(161), url: 'https://firin.example' },
      budget: { amount: 5, currency: 'TRY', per: 'day' },
    },
  )
  const { losses, problems } = compile('telegram', wrong)
  assert.deepEqual(whyOf(problems), ['text-too-long: message text', 'not-its-address: message url', 'currency: TRY'])
  assert.equal(losses.filter(({ why }) => why === 'too-many').length, 2)
  assert.equal(problems[0]?.sentence.tr, 'Metin 161 karakter; Telegram Ads 160 kabul ediyor. Kısaltın.')
})

for (const name of names) {
  test(`${name}: what makes no sense anywhere is said`, () => {
    const upsideDown = including(
      { age: { min: 40, max: 20 }, interests: ['Bread'] },
      {
        exclude: { interests: ['Bread'], places: [{ country: 'TR' }] },
        schedule: { from: '2026-03-02T00:00:00Z', until: '2026-03-01T00:00:00Z' },
        budget: { amount: 0, currency: 'EUR', per: 'day' },
      },
    )
    const found = new Set(compile(name, upsideDown).problems.map(({ why }) => why))
    for (const why of ['age-order', 'ends-before-start', 'budget', 'contradiction'])
      assert.ok(
        [...found].some((one) => one === why),
        why,
      )
  })

  test(`${name}: the same audience is the same form, and every loss is said in three languages`, () => {
    const [once, twice] = [compile(name, coffee), compile(name, structuredClone(coffee))]
    assert.equal(JSON.stringify(once), JSON.stringify(twice))
    for (const { sentence } of [...once.losses, ...once.problems])
      for (const said of Object.values(sentence)) {
        assert.doesNotMatch(said, /\{\w+\}/)
        assert.notEqual(said, '')
      }
  })

  test(`${name}: nothing asked for goes missing unsaid`, () => {
    const lists = ['interests', 'behaviours', 'roles', 'industries', 'companies', 'follow', 'custom', 'lookalike']
    const include = Object.fromEntries(lists.map((list) => [list, [`only-${list}`]]))
    const said = JSON.stringify(compile(name, including(include)))
    for (const list of lists) assert.match(said, new RegExp(`only-${list}`))
  })
}
