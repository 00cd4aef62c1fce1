import assert from 'node:assert/strict'
import test from 'node:test'
import { readConfig, sorry } from './config.ts'
import { say } from './words.ts'

test('without any setting the desk listens on this machine alone', () => {
  const read = readConfig({})
  assert.ok(read.ok)
  assert.partialDeepStrictEqual(read.value, { port: 8080, host: '127.0.0.1', url: 'http://localhost:8080', key: null })
})

const WRONG = [
  ['PORT', 'eighty', 'PORT=eighty'],
  ['MEYDAN_URL', 'desk', 'MEYDAN_URL=desk'],
  ['MEYDAN_ALLOW_ADDRESSES', 'http://10.0.0.5, 10.0.0.6:3000', '10.0.0.6:3000'],
  ['MEYDAN_MAIL_FROM', 'the desk', 'MEYDAN_MAIL_FROM=the desk'],
  ['MEYDAN_LOG', 'loud', 'MEYDAN_LOG=loud'],
] as const

for (const [name, value, said] of WRONG) {
  test(`${name}=${value} is refused with what it should look like`, () => {
    const read = readConfig({ [name]: value })
    assert.ok(!read.ok)
    for (const lang of ['en', 'tr', 'ru'] as const) {
      const sentence = say(sorry[read.reason], lang, read.about)
      assert.ok(sentence.includes(said) && sentence.includes(String(read.about?.['example'])), sentence)
    }
  })
}

test('a mail server that is none is refused, and its password is not repeated', () => {
  const read = readConfig({ MEYDAN_MAIL: 'mail.example.org,simit' })
  assert.ok(!read.ok)
  const sentence = say(sorry[read.reason], 'en', read.about)
  assert.match(sentence, /MEYDAN_MAIL.*smtp:/)
  assert.doesNotMatch(sentence, /simit/)
})

test('letters come from the desk at its own address unless the owner says otherwise', () => {
  const read = readConfig({ MEYDAN_URL: 'https://desk.bakery.example', MEYDAN_MAIL: 'smtps://mail.bakery.example' })
  assert.ok(read.ok)
  assert.equal(read.value.mailFrom, 'Meydan <desk@desk.bakery.example>')
})

test('a key of the wrong length is refused, and not repeated', () => {
  const read = readConfig({ MEYDAN_KEY: 'c2ltaXQ=' })
  assert.ok(!read.ok)
  assert.doesNotMatch(say(sorry[read.reason], 'en', read.about), /c2ltaXQ/)
})
