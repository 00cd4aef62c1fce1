import assert from 'node:assert/strict'
import test from 'node:test'
import { classify } from '#language'
import { coach } from './coach.ts'

const about = (text: string, name: string, more = {}) => ({
  ...classify(text),
  text,
  name,
  isPublic: true,
  ourTurns: 0,
  ...more,
})

const stale = about('The simit was stale and I waited twenty minutes, terrible', 'Ayşe Yılmaz')
const bayat = about('Simitler bayattı, yirmi dakika bekledim, çok kötü', 'Ayşe Yılmaz')
const cherstvy = about('Хлеб был чёрствый, ждала двадцать минут, ужас', 'Ирина')

test('a bare sorry is a beginning', () => {
  assert.equal(coach('Sorry.', stale).score, 1)
})

test('a name, the thing itself, empathy and a next step with its hour are all there is to ask', () => {
  assert.equal(coach('Ayşe, I am sorry about the stale simit. We will bake you a new one today.', stale).score, 4)
  assert.equal(coach('Ayşe Hanım, bayat simit için çok üzgünüz. Bugün yenisini yapıyoruz.', bayat).score, 4)
  assert.equal(coach('Ирина, простите за чёрствый хлеб. Сегодня же всё проверим и заменим.', cherstvy).score, 4)
})

test('a deed of ours with its hour is a next step, however it is put', () => {
  const steps = [
    ['Ayşe, sorry about the stale simit. Tomorrow at 7 we bake a fresh tray for you at the counter.', stale],
    ['Ayşe, sorry about the stale simit. We are baking a new tray right now.', stale],
    ['Ayşe Hanım, bayat simit için üzgünüz. Taze tepsiyi yarın 7’de tezgâha koyuyoruz.', bayat],
    ['Ayşe Hanım, bayat simit için üzgünüz. Sizi öğleden sonra arayacağız.', bayat],
    ['Ирина, простите за чёрствый хлеб. Завтра к 9 отложим и вынесем вам свежий, встретим вас у двери.', cherstvy],
  ] as const
  for (const [draft, whom] of steps) assert.equal(coach(draft, whom).score, 4, draft)
})

test('an hour without a deed, or a deed that is over, is no next step', () => {
  const none = [
    ['We were closed today, sorry.', stale],
    ['I am so sorry you had to wait this morning.', stale],
    ['Bugün çok yoğunduk, özür dileriz, sizi anlıyoruz.', bayat],
    ['Сегодня утром была очередь, простите, мы понимаем.', cherstvy],
  ] as const
  for (const [draft, whom] of none) assert.equal(coach(draft, whom).has['next-step'], false, draft)
})

test('money in public is warned of, money in private is not', () => {
  const offer = 'Ayşe Hanım, üzgünüz, bayat simit için iade yapıyoruz bugün.'
  assert.deepEqual(coach(offer, bayat).warnings, ['compensation-in-public'])
  assert.deepEqual(coach(offer, { ...bayat, isPublic: false }).warnings, [])
})

test('an answer in another language than the question is noticed', () => {
  assert.deepEqual(coach('We are very sorry, we will look into this today', cherstvy).warnings, ['other-language'])
})

test('the third public answer to one complaint is one too many', () => {
  assert.ok(coach('Üzgünüz, bugün bakıyoruz.', { ...bayat, ourTurns: 2 }).warnings.includes('many-turns'))
})

test('nobody is coached who answers a friendly question', () => {
  assert.equal(coach('Yes, from seven.', about('Are you open on Sunday?', 'Ivan')).score, null)
})
