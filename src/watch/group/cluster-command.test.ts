import assert from 'node:assert/strict'
import test from 'node:test'
import { createStoriesClusterCommand } from '../public.ts'

const LINES = [
  { id: '1', source: 'a', title: 'Moda bakery wins national sourdough award', published: '2026-11-24T06:00:00Z' },
  { id: 2, source: 'b', title: 'National sourdough award goes to a Moda bakery', published: '2026-11-24 07:00' },
  { id: '3', source: 'b', title: 'Ferry timetable changes on Monday', published: 1_795_000_000 },
]

for (const isLive of [true, false])
  test(`lines on the command line are given their story ${isLive ? 'one by one' : 'at the end, in their order'}`, () => {
    const engine = createStoriesClusterCommand(isLive)
    const answers = [...LINES.flatMap((line) => engine.take(JSON.stringify(line))), ...engine.end()]
    assert.deepEqual(
      answers.map((answer) => JSON.parse(answer)),
      [
        { id: '1', story: '1' },
        { id: 2, story: '1' },
        { id: '3', story: '3' },
      ],
    )
  })

test('a long stream is answered before its end, and a story that runs over the cut keeps its name', () => {
  const engine = createStoriesClusterCommand(false, 200)
  const before: string[] = []
  for (let at = 0; at < 200; at++)
    before.push(
      ...engine.take(
        JSON.stringify({
          id: at,
          source: `s${at % 7}`,
          title:
            at === 0 || at === 99 || at === 101 ? 'Moda bakery wins sourdough award' : `Nothing${at} happened${at}`,
          published: 1_795_000_000 + at,
        }),
      ),
    )
  assert.equal(before.length, 100)
  const stories = [...before, ...engine.end()].map((answer) => JSON.parse(answer))
  assert.equal(stories.length, 200)
  assert.equal(stories[99].story, '0')
  assert.equal(stories[101].story, '0')
})
