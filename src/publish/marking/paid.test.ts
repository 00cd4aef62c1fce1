import assert from 'node:assert/strict'
import test from 'node:test'
import { isMarked, markFor, markState, missingFacts, Paid, withMark } from './paid.ts'

const paid = (of: Record<string, unknown>) =>
  Paid.parse({ relation: 'paid', law: 'ru', advertiser: { name: '', taxId: '' }, ...of })
const mill = paid({ advertiser: { name: 'ООО «Мельница»', taxId: '7701234567' }, erid: '2SDnjcKr3Wq' })

test('in Russia a mark names the advertiser, his number and the token of the creative', () => {
  assert.equal(markFor(mill, 'ru'), 'Реклама. ООО «Мельница», ИНН 7701234567. erid: 2SDnjcKr3Wq')
  assert.ok(isMarked(mill, withMark(mill, 'Мука свежего помола.', 'ru')))
  assert.ok(!isMarked(mill, 'Реклама. ООО «Мельница». erid: 2SDnjcKr3W'), 'another token is no mark')
})

test('what the token cannot be had without is told one by one', () => {
  assert.deepEqual(missingFacts(paid({})), ['advertiser', 'number', 'token'])
  assert.deepEqual(missingFacts({ ...mill, advertiser: { name: 'Мельница', taxId: '123' } }), ['number'])
})

test('marking goes from needed over requested to marked', () => {
  assert.equal(markState(paid({})), 'needed')
  assert.equal(markState(paid({ isRequested: true })), 'token-requested')
  assert.equal(markState(mill), 'marked')
})

test('in Turkey the mark has to be met at first sight', () => {
  const flour = paid({ law: 'tr' })
  assert.ok(isMarked(flour, '#reklam Taze un geldi.'))
  assert.ok(isMarked(flour, '#İŞBİRLİĞİ Taze un geldi.'))
  assert.ok(!isMarked(flour, `${'Taze un geldi. '.repeat(20)} #reklam`))
  assert.ok(!isMarked(flour, 'Reklamlara inanmayın.'), 'a word that only begins so is no mark')
  assert.equal(markFor({ ...flour, relation: 'gift' }, 'tr'), '#işbirliği')
})

test('a text that is marked already stays as it is', () => {
  const flour = paid({ law: 'other' })
  assert.equal(withMark(flour, '#ad Fresh flour.', 'en'), '#ad Fresh flour.')
  assert.equal(withMark(flour, 'Fresh flour.', 'en'), '#ad\n\nFresh flour.')
})
