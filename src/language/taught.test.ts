import assert from 'node:assert/strict'
import test from 'node:test'
import { answer, teach, type Correction } from './taught.ts'

const COLD: Correction[] = [
  { text: 'The simit came ice cold', label: 'yes', lang: 'en' },
  { text: 'My tea was ice cold today', label: 'yes', lang: 'en' },
  { text: 'Ice cold poğaça, twice this week', label: 'yes', lang: 'en' },
  { text: 'Do you sell lemonade?', label: 'no', lang: 'en' },
  { text: 'The square looks lovely this morning', label: 'no', lang: 'en' },
  { text: 'See you on Saturday', label: 'no', lang: 'en' },
]

test('what a workspace teaches about its own words is heard there the next time', () => {
  const before = answer('complaint', 'Ice cold again', null, 'en')
  const after = answer('complaint', 'Ice cold again', teach('complaint', COLD), 'en')
  const chanceOf = ({ label, chance }: typeof after) => (label === 'yes' ? chance : 1 - chance)
  assert.ok(chanceOf(after) > chanceOf(before))
  assert.equal(after.label, 'yes')
})

test('the same corrections teach the same, and none teach nothing', () => {
  const text = 'My coffee was cold'
  assert.deepEqual(
    answer('complaint', text, teach('complaint', COLD)),
    answer('complaint', text, teach('complaint', COLD)),
  )
  const untaught = answer('mood', text, teach('mood', []))
  assert.equal(untaught.label, answer('mood', text, null).label)
})

test('a correction to an answer that does not exist teaches nothing', () => {
  const lore = teach('mood', [{ text: 'Lovely', label: 'lukewarm', lang: 'en' }])
  assert.equal(lore.weights.size, 0)
})

const english = (label: string, texts: string[]): Correction[] => texts.map((text) => ({ text, label, lang: 'en' }))

const ASKED: Correction[] = [
  ...english('yes', ['Where is my order?', 'When do you open?', 'Who took my seat?', 'Is anybody there?']),
  ...english('no', ['The bread is here.', 'You open at nine.', 'This seat is mine.', 'They went home.']),
]

const yes = (text: string, lore: ReturnType<typeof teach> | null) => {
  const { label, chance } = answer('complaint', text, lore, 'tr')
  return label === 'yes' ? chance : 1 - chance
}

test('how a text bears itself is taught in one language and understood in another', () => {
  const lore = teach('complaint', ASKED)
  const [asks, tells] = ['Siparişim nerede?', 'Siparişim geldi.']
  assert.ok(yes(asks, lore) / yes(asks, null) > yes(tells, lore) / yes(tells, null))
})
