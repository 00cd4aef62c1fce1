import assert from 'node:assert/strict'
import test from 'node:test'
import { topicsOf, wordsOfTitle } from './topics.ts'

const NOW = Temporal.Instant.from('2026-11-24T09:00:00Z')
const told = (title: string, source: string, hoursAgo: number, storyId = title) => ({
  source,
  storyId,
  words: wordsOfTitle(title, 'tr'),
  at: NOW.subtract({ hours: hoursAgo }),
})
const daily = (title: string) =>
  Array.from({ length: 6 }, (_, day) =>
    ['a', 'b'].map((source) => told(title, source, 26 + day * 23, `${title} ${day}`)),
  ).flat()

test('what two outlets tell today and nobody told last week rises; what is told every day is as usual', () => {
  const topics = topicsOf(
    [
      ...daily('Dolar güne yükselişle başladı'),
      told('Dolar yatay seyretti', 'a', 3, 'dolar'),
      told('Dolar haftaya sakin başladı', 'b', 2, 'dolar'),
      told('İskele kapanıyor', 'a', 5, 'iskele'),
      told('Moda iskelesi kapanıyor', 'b', 4, 'iskele'),
      told('İskelenin onarımı başladı', 'c', 1, 'iskele'),
    ],
    NOW,
  )
  assert.equal(topics[0]?.storyId, 'iskele')
  assert.partialDeepStrictEqual(topics[0], { told: 3, usual: 0, outlets: 3, pace: 'rising' })
  assert.deepEqual(
    topics.filter(({ storyId }) => storyId === 'dolar').map(({ pace }) => pace),
    ['usual'],
  )
})

test('one outlet alone makes no topic, however often it says it', () => {
  assert.deepEqual(topicsOf([told('Kampanya başladı', 'a', 1, '1'), told('Kampanya sürüyor', 'a', 2, '2')], NOW), [])
})

test('a night is held against the same hours of other nights: what is told every noon does not make it quiet', () => {
  const noons = Array.from({ length: 6 }, (_, day) =>
    ['a', 'b', 'c'].map((source) => told('Dolar öğlen yükseldi', source, 24 * (day + 1) + 21, `dolar ${day}`)),
  ).flat()
  const night = [told('Dolar yükseldi', 'a', 3, 'dolar'), told('Dolar yükseldi', 'b', 2, 'dolar')]
  const pace = (hours: number) => topicsOf([...noons, ...night], NOW, hours).map((topic) => topic.pace)
  assert.deepEqual(pace(12), ['rising'])
  assert.notDeepEqual(pace(24), ['rising'])
})

test('a desk that is three days old knows what was usual on these three days', () => {
  const twoDays = [1, 2].flatMap((day) =>
    ['a', 'b'].map((source) => told('Dolar yükseldi', source, 24 * day + 5, `dolar ${day}`)),
  )
  const today = [told('Dolar düştü', 'a', 3, 'dolar'), told('Dolar geriledi', 'b', 2, 'dolar')]
  assert.deepEqual(
    topicsOf([...twoDays, ...today], NOW).map(({ pace }) => pace),
    ['usual'],
  )
})

const shared = (count: number) =>
  topicsOf(
    Array.from({ length: count }, (_, at) =>
      told(`Belediye sayıyor ${'abc'[at]}`, 'abc'[at] ?? '', at + 1, String(at)),
    ),
    NOW,
  ).length

test('a word that two stories share by chance is no topic, one that three share is', () => {
  assert.deepEqual([shared(2), shared(3) > 0], [0, true])
})
