import assert from 'node:assert/strict'
import { createECDH } from 'node:crypto'
import test from 'node:test'
import { areKeys, encrypt, MOST_BYTES } from './encrypt.ts'

/** The example of RFC 8291, section 5 and appendix A. */
const BROWSER = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
}
const SENDER = 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'
const SALT = 'DGv6ra1nlYgDCS1FRnbzlw'
const MESSAGE =
  'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN'

test('a message for a browser is, byte for byte, the one in the standard', () => {
  const sender = createECDH('prime256v1')
  sender.setPrivateKey(Buffer.from(SENDER, 'base64url'))
  const dice = { sender, salt: Buffer.from(SALT, 'base64url') }
  const message = encrypt('When I grow up, I want to be a watermelon', BROWSER, dice)
  assert.equal(message.toString('base64url'), MESSAGE)
})

test('the same words are never encrypted the same way twice', () => {
  assert.notDeepEqual(encrypt('Simit', BROWSER), encrypt('Simit', BROWSER))
})

test('the longest message is one record, and a longer one is not cut in silence', () => {
  assert.equal(encrypt('x'.repeat(MOST_BYTES), BROWSER).length, 4096)
  assert.throws(() => encrypt('x'.repeat(MOST_BYTES + 1), BROWSER))
})

test('keys that are no point of the curve, or too short, are not taken for keys', () => {
  assert.equal(areKeys(BROWSER), true)
  const bent = Buffer.from(BROWSER.p256dh, 'base64url').fill(1, 40)
  assert.equal(areKeys({ ...BROWSER, p256dh: bent.toString('base64url') }), false)
  assert.equal(areKeys({ ...BROWSER, auth: 'BTBZ' }), false)
})
