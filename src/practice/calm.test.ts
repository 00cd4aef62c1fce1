import assert from 'node:assert/strict'
import test from 'node:test'
import { CALMS, judgeAnswer, type Answered } from './calm.ts'

const ayse = {
  complaint: 'Yedi buçukta aldığım simit buz gibi soğuktu.',
  personName: 'Ayşe Kaplan',
  lang: 'tr',
} as const
const tom = {
  complaint: 'The bottom of my loaf was burnt black. I had to throw half of it away.',
  personName: 'Tom Parker',
  lang: 'en',
} as const
const marina = {
  complaint: 'Хлеб на закваске, купленный утром, к обеду уже чёрствый.',
  personName: 'Марина Соколова',
  lang: 'ru',
} as const

const calms = (said: Answered) => judgeAnswer(said).score >= CALMS

test('an answer that names the person, the thing, the regret and the next step calms', () => {
  const good: Answered[] = [
    {
      ...ayse,
      answer:
        'Ayşe Hanım, simidiniz soğuk geldiği için çok üzgünüz. Yarın sabah yedide tepsiyi kendimiz kontrol edeceğiz.',
    },
    {
      ...tom,
      answer: 'Tom, I am sorry about the burnt loaf. We will check the oven tonight and I will be at the counter at 7.',
    },
    {
      ...marina,
      answer: 'Марина, простите за чёрствый хлеб. Сегодня вечером проверим закваску и завтра утром ответим вам.',
    },
  ]
  for (const said of good) assert.deepEqual(judgeAnswer(said).score, 5, said.answer)
})

test('the handle alone counts half of a name', () => {
  const answer = '@tom_parker we are sorry about the burnt loaf and will check the oven tonight.'
  assert.equal(judgeAnswer({ ...tom, answer }).score, 4.5)
})

test('a bare word of thanks for the feedback does not calm', () => {
  assert.equal(calms({ ...ayse, answer: '@ayse_k Geri bildiriminiz bizim için değerli.' }), false)
  assert.equal(calms({ ...tom, answer: '@tom_parker Your feedback is important to us.' }), false)
  assert.equal(calms({ ...marina, answer: '@marina_s Ваше мнение важно для нас.' }), false)
})

test('defending ourselves spoils an otherwise careful answer', () => {
  const defensive: Answered[] = [
    {
      ...ayse,
      answer: 'Ayşe Hanım, simit konusunda başka kimse şikayet etmedi. Yarın sabah erken gelseydiniz sıcak olurdu.',
    },
    { ...tom, answer: 'Tom, we are sorry you feel this way about the loaf, nobody else complained today.' },
    { ...marina, answer: 'Марина, такого не бывает, никто не жаловался на хлеб. Приходите завтра.' },
  ]
  for (const said of defensive) {
    const { score, reasons } = judgeAnswer(said)
    assert.ok(reasons.includes('defensive') && score < CALMS, `${said.answer} ${score}`)
  }
})

test('an answer in a language the person does not speak does not calm', () => {
  const english = 'We are very sorry about that, we will check the oven tonight and write to you tomorrow.'
  for (const whom of [ayse, marina]) {
    const { score, reasons } = judgeAnswer({ ...whom, answer: english })
    assert.ok(reasons.includes('other-language') && score < CALMS)
  }
  const turkish = 'Çok üzgünüz, yarın sabah ekmeği kontrol edip size dönüş yapacağız.'
  assert.equal(calms({ ...tom, answer: turkish }), false)
})

test('money is spoken of in private, not in front of everybody', () => {
  const answer = 'Tom, sorry about the burnt loaf, a refund and a free cake are waiting for you at the counter.'
  assert.ok(judgeAnswer({ ...tom, answer }).reasons.includes('compensation'))
  assert.ok(!judgeAnswer({ ...tom, answer, isPublic: false }).reasons.includes('compensation'))
})

const form = (name: string) =>
  `${name}, we are sorry about the loaf. We will check the oven tonight and call you tomorrow.`

test('a form letter is noticed even with another name in it', () => {
  assert.ok(calms({ ...tom, answer: form('Tom') }))
  assert.ok(!calms({ ...tom, answer: form('Tom'), earlier: [form('Hannah')] }))
})
