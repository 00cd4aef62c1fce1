import assert from 'node:assert/strict'
import test from 'node:test'
import { borderOf } from './borders.ts'

const saidIn = (lang: 'en' | 'tr' | 'ru', text: string) => borderOf([{ lang, text }])

test('a threat with the court goes to the lawyer, in three languages', () => {
  assert.equal(saidIn('en', 'My attorney will contact you about this bread.')?.duty, 'lawyer')
  assert.equal(saidIn('tr', 'Yarın avukatım sizi arayacak, mahkemede görüşürüz.')?.duty, 'lawyer')
  assert.equal(saidIn('ru', 'Завтра подам в суд, ждите.')?.duty, 'lawyer')
})

test('the words that decided are shown as they were written', () => {
  assert.equal(saidIn('tr', 'Yarın “Avukatım” sizi arayacak!')?.words, 'Avukatım')
  assert.equal(saidIn('ru', 'Я обращусь в Роспотребнадзор.')?.words, 'Роспотребнадзор')
})

test('other duties have their own words', () => {
  assert.equal(saidIn('en', 'Hello, I am a reporter with the Harbour Times')?.duty, 'pr')
  assert.equal(saidIn('ru', 'Сайт не открывается со вчерашнего дня')?.duty, 'site')
  assert.equal(saidIn('tr', 'Toptan alım için fiyat listenizi alabilir miyim?')?.duty, 'account')
  assert.equal(saidIn('en', 'I was charged twice, I want a refund')?.duty, 'support')
  assert.equal(saidIn('ru', 'Хотим предложить сотрудничество, вот медиакит')?.duty, 'ads')
})

test('what is ours stays ours', () => {
  assert.equal(saidIn('en', 'Why was my simit cold this morning?'), null)
  assert.equal(saidIn('tr', 'Simit hâlâ sıcak mı?'), null)
  assert.equal(saidIn('ru', 'Осудила бы, но вкусно'), null, 'a word inside another word is not that word')
})

test('a threat weighs more than the refund it is about', () => {
  assert.equal(saidIn('en', 'Refund me or I will see you in court.')?.duty, 'lawyer')
})
