import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openBakery, says } from '../testing/street.ts'

const Made = z.object({ id: z.string() })
const Rows = z.object({ items: z.array(z.object({ id: z.string() })) })
const Talk = z.object({ messages: z.array(z.object({ id: z.string(), hiddenAt: z.string().nullable() })) })

async function rude(t: test.TestContext) {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'You are all idiots'))
  const rule = { title: 'Be kind', text: 'Insults are hidden.' }
  const pageRuleId = Made.parse((await bakery.call('POST /inbox/page-rules', rule)).body).id
  const { items } = Rows.parse((await bakery.call('GET /inbox/threads', { preset: 'all' })).body)
  const threadId = items[0]?.id
  const talk = async () => Talk.parse((await bakery.call('GET /inbox/threads/:id', { id: threadId })).body).messages
  const [message] = await talk()
  const act = (action: string, more = {}) =>
    bakery.call('POST /inbox/messages/:id/acts', { id: message?.id, action, pageRuleId, ...more })
  const carryOut = async (id: string) =>
    bakery.slice.jobs['converse.act'].run({ actId: id }, new AbortController().signal)
  const aside = async () => (await bakery.call('GET /inbox/threads/:id/aside', { id: threadId })).body
  return { bakery, act, carryOut, talk, aside }
}

test('nothing is removed without a published rule of the page', async (t) => {
  const { act } = await rude(t)
  assert.partialDeepStrictEqual((await act('hide', { pageRuleId: '999' })).body, { type: 'no-such-rule' })
})

test('what is hidden is hidden on the network, by its rule in the words of that day, and can be shown again', async (t) => {
  const { bakery, act, carryOut, talk, aside } = await rude(t)
  const { id } = Made.parse((await act('hide', { note: 'the third time' })).body)
  assert.notEqual((await talk())[0]?.hiddenAt, null)
  await carryOut(id)
  await carryOut(id)
  assert.deepEqual(bakery.street.liked, ['hide 1'])
  assert.partialDeepStrictEqual(await aside(), {
    acts: [{ action: 'hide', ruleTitle: 'Be kind', note: 'the third time', by: 'olga', state: 'done' }],
  })
  await bakery.call('DELETE /inbox/acts/:id', { id })
  await carryOut(id)
  assert.deepEqual(bakery.street.liked, ['hide 1', 'unhide 1'])
  assert.equal((await talk())[0]?.hiddenAt, null)
})

test('who is banned is banned as a person, and what is deleted stays deleted', async (t) => {
  const { bakery, act, carryOut } = await rude(t)
  await carryOut(Made.parse((await act('block')).body).id)
  const gone = Made.parse((await act('delete')).body)
  await carryOut(gone.id)
  assert.deepEqual(bakery.street.liked, ['block ayse', 'delete 1'])
  assert.partialDeepStrictEqual((await bakery.call('DELETE /inbox/acts/:id', { id: gone.id })).body, {
    type: 'nothing-to-undo',
  })
})

test('what a network cannot do is said, and a report is written down', async (t) => {
  const { act, aside } = await rude(t)
  assert.partialDeepStrictEqual((await act('mute')).body, { type: 'cannot-do-here' })
  await act('report')
  assert.partialDeepStrictEqual(await aside(), { acts: [{ action: 'report', state: 'done' }] })
})
