import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openMail } from '#platform/mail.ts'
import { openPostOffice } from '#platform/testing/post-office.ts'
import { openBakery, says } from '../testing/street.ts'
import { sendLetter } from './letter.ts'

const Rows = z.object({ items: z.array(z.object({ id: z.string() })) })
const Made = z.object({ id: z.string() })
const Handed = z.object({ id: z.string(), link: z.string() })
const DENIZ = { name: 'Deniz', duty: 'lawyer', email: 'deniz@example.org', lang: 'tr' }

const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

async function threatened(t: test.TestContext) {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Ekmeğinizden zehirlendik, avukatım sizi arayacak!'))
  const [thread] = Rows.parse((await bakery.call('GET /inbox/threads', {})).body).items
  assert.ok(thread)
  const contact = Made.parse((await bakery.call('POST /inbox/contacts', DENIZ)).body)
  const hand = async (more: Record<string, unknown> = {}) =>
    (
      await bakery.call('POST /inbox/threads/:id/handoffs', {
        id: thread.id,
        contactId: contact.id,
        ask: 'How may we answer this?',
        dueHours: 8,
        by: 'link',
        ...more,
      })
    ).body
  const state = async (preset: string) =>
    Rows.parse((await bakery.call('GET /inbox/threads', { preset })).body).items.length
  return { bakery, thread, hand, state }
}

test('a threat with a lawyer is noticed, handed off by a link, and its answer comes back into the conversation', async (t) => {
  const { bakery, thread, hand, state } = await threatened(t)
  const seen = (await bakery.call('GET /inbox/threads/:id/handoffs', { id: thread.id })).body
  assert.partialDeepStrictEqual(seen, { suggestion: { duty: 'lawyer', words: 'avukatım' }, handoffs: [] })

  const { link } = Handed.parse(await hand())
  assert.equal(await state('open'), 0, 'it has left the queue')
  assert.equal(await state('later'), 1)

  const token = tokenOf(link)
  const page = (await bakery.call('GET /handed/:token', { token })).body
  assert.partialDeepStrictEqual(page, {
    ask: 'How may we answer this?',
    contactName: 'Deniz',
    frozen: {
      messages: [{ text: 'Ekmeğinizden zehirlendik, avukatım sizi arayacak!' }],
      person: { name: 'Ayşe Yılmaz' },
    },
  })
  await bakery.call('POST /handed/:token', { token, text: 'Özür dileyin, tazminattan söz etmeyin.' })
  assert.equal(await state('open'), 1, 'it is back in the queue')
  const talk = (await bakery.call('GET /inbox/threads/:id', { id: thread.id })).body
  assert.partialDeepStrictEqual(talk, {
    messages: [{}, { kind: 'note', name: 'Deniz', text: 'Özür dileyin, tazminattan söz etmeyin.' }],
  })
  const twice = await bakery.call('POST /handed/:token', { token, text: 'And again.' })
  assert.partialDeepStrictEqual(twice.body, { type: 'answered-before' })
})

test('what was frozen stays as it was, whatever is said later', async (t) => {
  const { bakery, hand } = await threatened(t)
  const { link } = Handed.parse(await hand())
  await bakery.hear(says('2', 'Özür dilerim, öfkeyle yazdım.', { parentId: '1' }))
  const page = (await bakery.call('GET /handed/:token', { token: tokenOf(link) })).body
  const { frozen } = z.object({ frozen: z.object({ messages: z.array(z.unknown()) }) }).parse(page)
  assert.equal(frozen.messages.length, 1)
})

test('a link that was closed or whose time is over opens nothing, and neither does a guess', async (t) => {
  const { bakery, hand } = await threatened(t)
  const { id, link } = Handed.parse(await hand())
  await bakery.call('POST /inbox/handoffs/:id/close', { id })
  const over = { type: 'link-is-over' }
  assert.partialDeepStrictEqual((await bakery.call('GET /handed/:token', { token: tokenOf(link) })).body, over)
  const again = Handed.parse(await hand())
  bakery.app.clock.pass({ hours: 24 * 30 })
  assert.partialDeepStrictEqual((await bakery.call('GET /handed/:token', { token: tokenOf(again.link) })).body, over)
  assert.partialDeepStrictEqual((await bakery.call('GET /handed/:token', { token: 'a'.repeat(43) })).body, over)
})

test('when the hour has passed the conversation comes back by itself and the reminder counts once a day', async (t) => {
  const { bakery, hand, state } = await threatened(t)
  await hand()
  bakery.app.clock.pass({ hours: 9 })
  const signal = new AbortController().signal
  await bakery.slice.jobs['converse.wake'].run({}, signal)
  await bakery.slice.jobs['converse.handoff-remind'].run({}, signal)
  await bakery.slice.jobs['converse.handoff-remind'].run({}, signal)
  assert.equal(await state('open'), 1)
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/handoffs', {})).body, { items: [{ reminded: 1 }] })
})

test('by mail the whole matter is one letter in the receiver’s language, with the link', async (t) => {
  const { bakery, hand, thread } = await threatened(t)
  const office = await openPostOffice(t)
  const off = await hand({ by: 'mail' })
  assert.partialDeepStrictEqual(off, { type: 'mail-is-off' }, 'a desk without a mail server says so')
  const { id, link } = Handed.parse(await hand())
  const mail = openMail({ server: office.url, from: 'desk@example.org', log: bakery.app.log })
  t.after(mail.close)
  await sendLetter({ ...bakery.app, mail }, { id, workspaceId: bakery.workspaceId, reminder: 0 })
  assert.deepEqual(office.receivers, ['deniz@example.org'])
  const [letter = ''] = office.letters
  const body = Buffer.from(letter.split('\r\n\r\n').slice(1).join(''), 'base64').toString() + letter
  assert.match(body, /Merhaba Deniz|TWVyaGFiYSBEZW5peg/)
  assert.ok(body.replaceAll('=\r\n', '').includes(link.split('/').at(-1) ?? ''))
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/threads/:id/handoffs', { id: thread.id })).body, {
    handoffs: [{ contactName: 'Deniz' }],
  })
})
