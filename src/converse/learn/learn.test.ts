import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { IVAN, openBakery, says } from '../testing/street.ts'

type Bakery = Awaited<ReturnType<typeof openBakery>>

const Rows = z.object({
  items: z.array(z.object({ id: z.string(), moodLabel: z.string(), intents: z.array(z.string()) })),
})
const Made = z.object({ id: z.string() })
const Talk = z.object({
  messages: z.array(z.object({ id: z.string(), moodLabel: z.string(), intents: z.array(z.string()) })),
})

const HOUSE_WORDS = ['Ice cold again', 'The tea was ice cold', 'Ice cold simit, twice', 'My coffee came ice cold']
const TALK = ['See you on Saturday', 'The square is full today', 'I pass by every morning', 'We met at the bakery']

async function messageOf({ call }: Bakery, text: string) {
  const { items } = Rows.parse((await call('GET /inbox/threads', { preset: 'all', find: text })).body)
  const { messages } = Talk.parse((await call('GET /inbox/threads/:id', { id: items[0]?.id })).body)
  return messages.at(-1) ?? { id: '', moodLabel: '', intents: [] }
}

const tell = async (bakery: Bakery, text: string, question: string, told: string) => {
  const { id } = await messageOf(bakery, text)
  return bakery.call('POST /inbox/messages/:id/correct', { id, question, told })
}

const learn = (bakery: Bakery, question: string) =>
  bakery.slice.jobs['converse.learn'].run({ workspaceId: bakery.workspaceId, question }, new AbortController().signal)

test('what is corrected counts at once, and undoing puts it back', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Ice cold again'))
  const before = await messageOf(bakery, 'Ice cold again')
  const { id } = Made.parse((await tell(bakery, 'Ice cold again', 'mood', 'negative')).body)
  assert.equal((await messageOf(bakery, 'Ice cold again')).moodLabel, 'negative')
  const { items } = Rows.parse((await bakery.call('GET /inbox/threads')).body)
  assert.equal(items[0]?.moodLabel, 'negative')
  await bakery.call('DELETE /inbox/corrections/:id', { id })
  assert.deepEqual(await messageOf(bakery, 'Ice cold again'), before)
  assert.partialDeepStrictEqual((await bakery.call('DELETE /inbox/corrections/:id', { id })).body, {
    type: 'nothing-to-undo',
  })
})

test('a bakery teaches its own words, and what comes next is read with them', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(...[...HOUSE_WORDS, ...TALK].map((text, i) => says(`t${i}`, text, { author: IVAN })))
  for (const text of HOUSE_WORDS) await tell(bakery, text, 'complaint', 'yes')
  for (const text of TALK) await tell(bakery, text, 'complaint', 'no')
  await learn(bakery, 'complaint')
  await bakery.hear(says('new', 'Ice cold once more'))
  assert.ok((await messageOf(bakery, 'once more')).intents.includes('complaint'))
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/learnt')).body, {
    questions: [{}, {}, { question: 'complaint', version: 1, corrections: 8 }],
  })
  await bakery.call('DELETE /inbox/learnt/:question', { question: 'complaint' })
  await learn(bakery, 'complaint')
  await bakery.hear(says('newer', 'Ice cold forever'))
  assert.ok(!(await messageOf(bakery, 'forever')).intents.includes('complaint'))
})

test('the desk shows how often it was right, and saying that it was right counts too', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Simit bugün bayattı, çok kötü!'), says('2', 'Çay çok kötüydü, berbat', { author: IVAN }))
  await tell(bakery, 'bayattı', 'mood', 'negative')
  await tell(bakery, 'berbat', 'mood', 'neutral')
  const learnt = (await bakery.call('GET /inbox/learnt')).body
  assert.partialDeepStrictEqual(learnt, {
    questions: [{ question: 'mood', labels: [{ label: 'negative', right: 1, of: 2, precision: 0.5 }] }],
  })
})

test('who changes his mind is held against the desk and not against himself', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Simit bugün bayattı, çok kötü!'))
  await tell(bakery, 'bayattı', 'mood', 'positive')
  await tell(bakery, 'bayattı', 'mood', 'negative')
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/learnt')).body, {
    questions: [{ labels: [{ label: 'negative', right: 1, of: 1 }] }],
  })
})

test('what is asked for judgement is not asked twice, and what was unsure does not spoil the record', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(...TALK.map((text, i) => says(`t${i}`, text, { author: IVAN })))
  const checks = z.object({ checks: z.array(z.object({ id: z.string(), chosen: z.string() })) })
  const ask = async () => checks.parse((await bakery.call('GET /inbox/checks', { question: 'mood' })).body).checks
  const first = await ask()
  assert.equal(first.length, 4)
  const unsure = first.find(({ chosen }) => chosen === 'unsure')
  assert.ok(unsure)
  await bakery.call('POST /inbox/messages/:id/correct', {
    id: unsure.id,
    question: 'mood',
    told: 'negative',
    chosen: 'unsure',
  })
  assert.equal((await ask()).length, 3)
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/learnt')).body, {
    questions: [{ question: 'mood', labels: [] }],
  })
})

test('a language can be corrected, and an answer that does not exist is refused', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Simit'))
  await tell(bakery, 'Simit', 'lang', 'tr')
  const { body } = await bakery.call('GET /inbox/threads', { lang: 'tr' })
  assert.equal(Rows.parse(body).items.length, 1)
  assert.partialDeepStrictEqual((await tell(bakery, 'Simit', 'mood', 'lukewarm')).body, { type: 'no-such-answer' })
})
