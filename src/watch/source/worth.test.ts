import assert from 'node:assert/strict'
import test from 'node:test'
import { nextPoll } from './rhythm.ts'
import { worthsOf, type Yield } from './worth.ts'

const NOW = Temporal.Instant.from('2026-11-24T06:00:00Z')
const one = (id: string, itemsPerDay: number, points: number): Yield => ({
  id,
  workspaceId: '1',
  itemsPerDay,
  points,
  worth: 1,
})
const asksPerDay = ({ itemsPerDay }: Yield, worth: number) =>
  1_440 /
  nextPoll({ now: NOW, sourceId: '11', everyMinutes: null, itemsPerDay, worth, freshMinutes: 0, isPushed: false })
    .since(NOW)
    .total('minutes')

const PAPERS = [one('paper', 20, 60), one('agency', 20, 2), one('blog', 4, 12), one('quiet', 4, 0)]

test('a source that had stories first is asked more often than one as busy that only repeats', () => {
  const worths = new Map(worthsOf(PAPERS).map(({ id, worth }) => [id, worth]))
  const [paper = 0, agency = 0, blog = 0, quiet = 0] = PAPERS.map((each) => asksPerDay(each, worths.get(each.id) ?? 0))
  assert.ok(paper > 1.5 * agency)
  assert.ok(blog > quiet)
})

test('on the whole they are asked as often as before', () => {
  const worths = worthsOf(PAPERS)
  const asked = (worth: (at: number) => number) =>
    PAPERS.reduce((sum, each, at) => sum + asksPerDay(each, worth(at)), 0)
  const change = asked((at) => worths[at]?.worth ?? 1) / asked(() => 1)
  assert.ok(change > 0.9 && change < 1.1, String(change))
})

test('nobody is forgotten, and where nothing is known all are worth the same', () => {
  const worths = worthsOf([one('all', 10, 1_000), ...PAPERS.map((each) => ({ ...each, points: 0 }))])
  assert.ok(worths.every(({ worth }) => worth >= 0.25 && worth <= 4))
  assert.deepEqual(
    worthsOf(PAPERS.map((each) => ({ ...each, points: 0 }))).map(({ worth }) => worth),
    [1, 1, 1, 1],
  )
})
