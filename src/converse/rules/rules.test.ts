import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { IVAN, openBakery, says } from '../testing/street.ts'
import { matches, rulesFor, type Heard, type Rule } from './rule.ts'

const HEARD: Heard = {
  text: 'Faturanız yanlış, avukatım sizi arayacak',
  mood: 'negative',
  offensive: false,
  intents: ['complaint'],
  lang: 'tr',
  channelId: '1',
  kind: 'comment',
  stars: null,
  personId: '7',
  firstTime: true,
  open: true,
}
const RULE: Rule = { id: '1', name: '', isOn: true, stops: false, conditions: {}, deeds: [], precisionWanted: 0.9 }
const Made = z.object({ id: z.string() })
const Rows = z.object({ items: z.array(z.object({ id: z.string(), labels: z.array(z.string()), state: z.string() })) })
const Marks = z.object({ items: z.array(z.object({ id: z.string(), acted: z.boolean() })) })

test('all conditions must hold, of several words one is enough, and words may have endings', () => {
  assert.ok(matches({ words: ['avukat', 'mahkeme'] }, HEARD))
  assert.ok(matches({ words: ['FATURA'], moods: ['negative'], firstTime: true, open: true }, HEARD))
  assert.ok(!matches({ words: ['fatura'], langs: ['ru'] }, HEARD))
  assert.ok(!matches({ words: ['catı'] }, HEARD))
})

test('a rule without conditions is no rule for everything', () => {
  assert.ok(!matches({}, HEARD))
})

test('rules are looked at in their order, and one that stops is the last', () => {
  const all = [
    { ...RULE, id: '1', conditions: { langs: ['tr' as const] } },
    { ...RULE, id: '2', conditions: { words: ['avukat'] }, stops: true },
    { ...RULE, id: '3', conditions: { kinds: ['comment' as const] } },
  ]
  assert.deepEqual(
    rulesFor(all, HEARD).map(({ id }) => id),
    ['1', '2'],
  )
})

async function withRule(t: test.TestContext, rule: object) {
  const bakery = await openBakery(t)
  const { body } = await bakery.call('POST /inbox/rules', { name: 'A rule', isOn: true, ...rule })
  const list = async (filter = {}) =>
    Rows.parse((await bakery.call('GET /inbox/threads', { preset: 'all', ...filter })).body).items
  const marks = async () => Marks.parse((await bakery.call('GET /inbox/rule-marks')).body).items
  return { bakery, id: Made.parse(body).id, list, marks }
}

const LEGAL = {
  conditions: { words: ['lawyer', 'avukat'] },
  deeds: [
    { deed: 'label', labels: ['legal'] },
    { deed: 'assign', to: 'mehmet' },
  ],
}

test('a rule labels and hands over what comes in, once, and is undone with one press', async (t) => {
  const { bakery, list, marks } = await withRule(t, LEGAL)
  const threat = says('1', 'My lawyer will write to you')
  await bakery.hear(threat, says('2', 'Is it open?', { author: IVAN }))
  await bakery.hear(threat)
  assert.equal((await list({ label: 'legal' })).length, 1)
  assert.partialDeepStrictEqual((await bakery.asMehmet('GET /inbox/counts')).body, { mine: 1 })
  const [mark] = await marks()
  assert.equal((await marks()).length, 1)
  await bakery.call('POST /inbox/rule-marks/:id/undo', { id: mark?.id })
  assert.equal((await list({ label: 'legal' })).length, 0)
  assert.partialDeepStrictEqual((await bakery.call('POST /inbox/rule-marks/:id/undo', { id: mark?.id })).body, {
    type: 'nothing-to-undo',
  })
})

test('a dry run shows exactly which past messages a rule would have touched and changes nothing', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'My lawyer will write to you'), says('2', 'Is it open?', { author: IVAN }))
  const stop = {
    name: 'First',
    isOn: true,
    stops: true,
    conditions: { langs: ['en'], kinds: ['mention'] },
    deeds: LEGAL.deeds,
  }
  await bakery.call('POST /inbox/rules', stop)
  const { body } = await bakery.call('POST /inbox/rules/dry-run', { name: 'Legal', ...LEGAL })
  assert.partialDeepStrictEqual(body, {
    looked: 2,
    matched: 1,
    keptFrom: 0,
    wouldAct: true,
    touched: [{ text: 'My lawyer will write to you' }],
  })
  assert.deepEqual(Marks.parse((await bakery.call('GET /inbox/rule-marks')).body).items, [])
  await bakery.call('POST /inbox/rules', { ...stop, name: 'All', conditions: { langs: ['en'] } })
  const after = await bakery.call('POST /inbox/rules/dry-run', { name: 'Legal', ...LEGAL })
  assert.partialDeepStrictEqual(after.body, { matched: 0, keptFrom: 1 })
})

const angry = (i: number) => says(`a${i}`, `Simit number ${i} was terrible, the worst ever`, { author: IVAN })

test('a rule that rests on a judgement waits until the desk has been right often enough, then acts', async (t) => {
  const put = {
    conditions: { moods: ['negative'] },
    deeds: [{ deed: 'later', until: 'tomorrow' }],
    precisionWanted: 0.8,
  }
  const { bakery, list, marks } = await withRule(t, put)
  await bakery.hear(...Array.from({ length: 25 }, (_, i) => angry(i)))
  assert.ok((await list()).every(({ state }) => state === 'open'))
  assert.ok((await marks()).every(({ acted }) => !acted))
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/rules')).body, { rules: [{ acts: false }] })
  const rows = await bakery.app.db.read.selectFrom('converse.messages').select('id').execute()
  for (const { id } of rows)
    await bakery.call('POST /inbox/messages/:id/correct', { id, question: 'mood', told: 'negative' })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/rules')).body, { rules: [{ acts: true }] })
  await bakery.hear(angry(99))
  assert.equal((await list({ preset: 'later' })).length, 1)
})

test('rules stand in the order they were put in, and come back when put away by mistake', async (t) => {
  const { bakery, id } = await withRule(t, LEGAL)
  const second = Made.parse((await bakery.call('POST /inbox/rules', { name: 'Second', ...LEGAL })).body)
  await bakery.call('PUT /inbox/rules', { ids: [second.id, id] })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/rules')).body, {
    rules: [{ name: 'Second' }, { name: 'A rule' }],
  })
  await bakery.call('DELETE /inbox/rules/:id', { id })
  await bakery.hear(says('1', 'My lawyer will write to you'))
  assert.deepEqual(Marks.parse((await bakery.call('GET /inbox/rule-marks')).body).items, [])
  await bakery.call('POST /inbox/rules/:id/back', { id })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/rules')).body, { rules: [{}, { name: 'A rule' }] })
})
