import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createLog } from './log.ts'
import { type Letter, openMail } from './mail.ts'
import { openPostOffice } from './testing/post-office.ts'

const FROM = 'Meydan <desk@bakery.example>'

const LETTER: Letter = {
  id: 'approval-7',
  to: { name: 'Ayşe', address: 'ayse@bakery.example' },
  subject: 'Onay bekliyor',
  text: 'Pazartesi gönderisi onayınızı bekliyor.',
  html: '<p>Pazartesi gönderisi onayınızı bekliyor.</p>',
  unsubscribe: 'https://desk.example/quiet',
}

test('a letter arrives with its words, its name and a way to end such letters', async (t) => {
  const office = await openPostOffice(t)
  const mail = deskOf(t, office.url)
  assert.deepEqual(await mail.send(LETTER), { ok: true, value: null })
  const letter = office.letters[0] ?? ''
  assert.match(letter, /Message-ID: <approval-7@bakery.example>/)
  assert.match(letter, /List-Unsubscribe: <https:\/\/desk\.example\/quiet>/)
  assert.match(letter, /To: =\?UTF-8\?.*<ayse@bakery.example>/)
  assert.ok(letter.includes('Pazartesi g=C3=B6nderisi'), letter)
})

test('a letter sent twice keeps its name, so that a mailbox shows it once', async (t) => {
  const office = await openPostOffice(t)
  const mail = deskOf(t, office.url)
  await mail.send(LETTER)
  await mail.send(LETTER)
  const names = office.letters.map((letter) => /Message-ID: (.*)\r/.exec(letter)?.[1])
  assert.deepEqual(names, ['<approval-7@bakery.example>', '<approval-7@bakery.example>'])
})

test('an address the server knows nothing of is refused for good, with what the server said', async (t) => {
  const office = await openPostOffice(t, (address) => (address.startsWith('ayse') ? [550, 'No such person'] : null))
  const sent = await deskOf(t, office.url).send(LETTER)
  assert.ok(!sent.ok)
  assert.equal(sent.reason, 'mail-refused')
  assert.match(String(sent.about?.['said']), /No such person/)
})

test('a server that is busy or away may be asked again', async (t) => {
  const office = await openPostOffice(t, () => [451, 'Later please'])
  assert.partialDeepStrictEqual(await deskOf(t, office.url).send(LETTER), { ok: false, reason: 'mail-unreachable' })
  await office.close()
  assert.partialDeepStrictEqual(await deskOf(t, office.url).send(LETTER), { ok: false, reason: 'mail-unreachable' })
})

test('without a mail server nothing is sent and it is said', async () => {
  const mail = openMail({ server: null, from: FROM, log: createLog('silent') })
  assert.equal(mail.ready, false)
  assert.partialDeepStrictEqual(await mail.send(LETTER), { ok: false, reason: 'mail-off' })
})

test('a name cannot smuggle a second receiver or a header into a letter', async (t) => {
  const office = await openPostOffice(t)
  const mail = deskOf(t, office.url)
  const sly = { name: 'Ayşe\r\nBcc: all@bakery.example', address: 'ayse@bakery.example' }
  await mail.send({ ...LETTER, to: sly, subject: 'Hello\r\nBcc: all@bakery.example' })
  assert.deepEqual(office.receivers, ['ayse@bakery.example'])
  assert.doesNotMatch(office.letters[0] ?? '', /^Bcc:/m)
})

function deskOf(t: TestContext, server: string) {
  const mail = openMail({ server, from: FROM, log: createLog('silent') })
  t.after(() => mail.close())
  return mail
}
