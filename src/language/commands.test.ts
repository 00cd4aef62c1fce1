import assert from 'node:assert/strict'
import test from 'node:test'
import { languageClassifyCommand } from './public.ts'

test('a line on the command line comes out with what can be told about it', () => {
  const told = languageClassifyCommand(JSON.stringify({ id: 7, text: 'Simit bayattı, rezalet' }))
  assert.partialDeepStrictEqual(JSON.parse(told), { id: 7, lang: 'tr', moodLabel: 'negative', intents: ['complaint'] })
  const thanks = languageClassifyCommand(JSON.stringify({ text: 'Здравствуйте, спасибо' }))
  assert.partialDeepStrictEqual(JSON.parse(thanks), { lang: 'ru', speech: true, skip: false })
})

test('the language that is given is believed, and a line has the promised names and no others', () => {
  const told: unknown = JSON.parse(languageClassifyCommand(JSON.stringify({ id: 'a', text: 'Super', lang: 'tr' })))
  assert.partialDeepStrictEqual(told, { id: 'a', lang: 'tr', langConfidence: 1 })
  assert.ok(told !== null && typeof told === 'object')
  assert.deepEqual(Object.keys(told), [
    'id',
    'lang',
    'langConfidence',
    'mood',
    'moodLabel',
    'moodConfidence',
    'offensive',
    'offensiveConfidence',
    'intents',
    'arousal',
  ])
})
