import assert from 'node:assert/strict'
import test from 'node:test'
import { classify } from '#language'
import { EN } from './cast/talk.en.cast.ts'
import { RU } from './cast/talk.ru.cast.ts'
import { TR } from './cast/talk.tr.cast.ts'

const TALKS = { en: EN, tr: TR, ru: RU }
const CALM = [
  'questions',
  'praise',
  'jokes',
  'thanks',
  'calmed',
  'opinions',
  'choices',
  'agrees',
  'disagrees',
  'town',
] as const

for (const [lang, talk] of Object.entries(TALKS)) {
  const heard = (texts: Readonly<Record<string, readonly string[]>> | readonly string[]) =>
    Object.values(texts)
      .flat()
      .map((text) => ({ text, reading: classify(text, lang) }))

  test(`no question, thanks or joke of a neighbour is taken for a complaint (${lang})`, () => {
    const mistaken = CALM.flatMap((kind) => heard(talk[kind])).filter(({ reading }) =>
      reading.intents.includes('complaint'),
    )
    assert.deepEqual(mistaken, [])
  })

  test(`a question of a neighbour is heard as one, without a grudge in it (${lang})`, () => {
    const mistaken = heard(talk.questions).filter(
      ({ reading }) => reading.moodLabel === 'negative' || !reading.intents.includes('question'),
    )
    assert.deepEqual(mistaken, [])
  })

  test(`every complaint of a neighbour is heard as one, and so is what angers more (${lang})`, () => {
    const missed = heard(talk.complaints).filter(({ reading }) => reading.moodLabel !== 'negative')
    assert.deepEqual(missed, [])
    assert.ok(heard(talk.angrier).every(({ reading }) => reading.moodLabel === 'negative'))
  })
}
