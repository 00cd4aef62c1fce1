import assert from 'node:assert/strict'
import test from 'node:test'
import { addressOf } from './address.ts'

test('who is addressed with siz or вы is told from whom one calls sen or ты', () => {
  assert.equal(addressOf('Size yenisini hazırlıyoruz.', 'tr'), 'formal')
  assert.equal(addressOf('Yarın gelebilir misiniz?', 'tr'), 'formal')
  assert.equal(addressOf('Sana yenisini yapalım!', 'tr'), 'familiar')
  assert.equal(addressOf('Yarın geliyorsun değil mi?', 'tr'), 'familiar')
  assert.equal(addressOf('Напишите нам, пожалуйста', 'ru'), 'formal')
  assert.equal(addressOf('Спасибо тебе!', 'ru'), 'familiar')
})

test('a text that does not address anybody, or mixes both, says nothing', () => {
  assert.equal(addressOf('Simit taze.', 'tr'), null)
  assert.equal(addressOf('Sen de gel, sizi bekleriz.', 'tr'), null)
  assert.equal(addressOf('See you tomorrow', 'en'), null)
})
