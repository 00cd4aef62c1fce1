import assert from 'node:assert/strict'
import test from 'node:test'
import { joinAlike, type Link } from './join.ts'

type Pair = [one: number, other: number, worth: number]

function linked(many: number, pairs: Pair[]): Map<number, Link>[] {
  const links = Array.from({ length: many }, () => new Map<number, Link>())
  for (const [one, other, worth] of pairs) {
    links[one]?.set(other, { sum: worth, most: worth })
    links[other]?.set(one, { sum: worth, most: worth })
  }
  return links
}

test('what is most alike is joined first, and what is left alone stays alone', () => {
  const links = linked(4, [
    [0, 1, 0.3],
    [1, 2, 0.9],
  ])
  assert.deepEqual(joinAlike(links, 0.2), [0, 0, 0, 3])
})

test('one pair that is alike by chance does not join two groups', () => {
  const inside: Pair[] = [0, 1, 2, 3].flatMap((one) =>
    [0, 1, 2, 3].flatMap((other): Pair[] =>
      other > one
        ? [
            [one, other, 0.9],
            [one + 4, other + 4, 0.9],
          ]
        : [],
    ),
  )
  assert.deepEqual(joinAlike(linked(8, [...inside, [0, 4, 0.5]]), 0.3), [0, 0, 0, 0, 4, 4, 4, 4])
})
