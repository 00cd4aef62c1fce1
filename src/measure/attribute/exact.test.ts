import assert from 'node:assert/strict'
import test from 'node:test'
import { byMarkov } from './markov.ts'
import type { Path } from './paths.ts'
import { byShapley } from './shapley.ts'
import { paths, random } from './testing/paths.ts'

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1)
const close = (a: number, b: number, what: string) => assert.ok(Math.abs(a - b) < 1e-9, `${what}: ${a} is not ${b}`)
const conversions = (path: Path) => path.conversions

test('removal effects are those of the inverted matrix of the absorbing chain', () => {
  for (const seed of SEEDS) {
    const of = paths(random(seed), { count: 30, channels: 5 })
    const swept = byMarkov(of, 1)
    for (const [channel, share] of removalByInverse(of)) close(swept.get(channel) ?? 0, share, `${channel} of ${seed}`)
  }
})

test('Shapley values are those of the formula over all subsets, and of all orders of arrival', () => {
  for (const seed of SEEDS) {
    const of = paths(random(seed), { count: 12, channels: 5 })
    const direct = byShapley(of, conversions)
    const channels = [...direct.keys()]
    for (const channel of channels) {
      close(direct.get(channel) ?? 0, bySubsets(of, channels, channel), `${channel} by subsets`)
      close(direct.get(channel) ?? 0, byOrders(of, channels, channel), `${channel} by orders`)
    }
  }
})

const way = (channels: string[], count: number): Path => ({
  touches: channels.map((channel) => ({ channel, day: null })),
  conversions: count,
  value: 0,
  nulls: 0,
})

test('touchpoints that do the same are worth the same, and one that does nothing is worth nothing', () => {
  const twins = [way(['a', 'c'], 3), way(['b', 'c'], 3), way(['idle'], 0)]
  const shapley = byShapley(twins, conversions)
  close(shapley.get('a') ?? 0, shapley.get('b') ?? 1, 'twins')
  assert.equal(shapley.get('idle'), 0)
  const markov = byMarkov([...twins, { ...way(['idle'], 0), nulls: 5 }], 1)
  close(markov.get('a') ?? 0, markov.get('b') ?? 1, 'twins')
  close(markov.get('idle') ?? 1, 0, 'idle')
})

/** In an absorbing chain with N = (I - Q)^-1, somebody visits i with odds N[0][i] / N[i][i] and converts from there with x[i]. */
function removalByInverse(of: readonly Path[]): Map<string, number> {
  const names = ['start', ...new Set(of.flatMap(({ touches }) => touches.map(({ channel }) => channel)))]
  const at = (name: string) => names.indexOf(name)
  const counts = names.map(() => names.map(() => 0))
  const won = names.map(() => 0)
  const left = names.map(() => 0)
  for (const { touches, conversions: converted, nulls } of of) {
    let place = 0
    for (const { channel } of touches) {
      add(counts[place], at(channel), converted + nulls)
      place = at(channel)
    }
    add(won, place, converted)
    add(left, place, nulls)
  }
  const out = counts.map((row, i) => row.reduce((a, b) => a + b, 0) + (won[i] ?? 0) + (left[i] ?? 0) || 1)
  const inverse = inverted(counts.map((row, i) => row.map((count, j) => (i === j ? 1 : 0) - count / (out[i] ?? 1))))
  const cell = (i: number, j: number) => inverse[i]?.[j] ?? 0
  const odds = names.map((_, i) => names.reduce((sum, __, j) => sum + (cell(i, j) * (won[j] ?? 0)) / (out[j] ?? 1), 0))
  const effects = names.slice(1).map((name): [string, number] => {
    const i = at(name)
    return [name, (cell(0, i) / cell(i, i)) * ((odds[i] ?? 0) / (odds[0] ?? 1))]
  })
  const all = effects.reduce((sum, [, effect]) => sum + effect, 0)
  return new Map(effects.map(([name, effect]) => [name, effect / all]))
}

function add(row: number[] | undefined, place: number, count: number) {
  if (row) row[place] = (row[place] ?? 0) + count
}

/** Gauss and Jordan, with the largest pivot. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < n; column += 1) {
    const best = rows.reduce(
      (found, row, i) => (i >= column && size(row, column) > size(rows[found], column) ? i : found),
      column,
    )
    const [pivot] = rows.splice(best, 1)
    const by = pivot?.[column] ?? 1
    const unit = (pivot ?? []).map((value) => value / by)
    rows.splice(column, 0, unit)
    rows.forEach((row, i) => {
      const times = row[column] ?? 0
      if (i !== column) rows[i] = row.map((value, j) => value - times * (unit[j] ?? 0))
    })
  }
  return rows.map((row) => row.slice(n))
}

const size = (row: readonly number[] | undefined, column: number) => Math.abs(row?.[column] ?? 0)

/** What a set of touchpoints earns alone: the conversions of ways that need nobody else. */
const earned = (of: readonly Path[], team: ReadonlySet<string>) =>
  of.reduce((sum, path) => sum + (path.touches.every(({ channel }) => team.has(channel)) ? path.conversions : 0), 0)

function bySubsets(of: readonly Path[], channels: readonly string[], one: string): number {
  const others = channels.filter((channel) => channel !== one)
  let value = 0
  for (let bits = 0; bits < 2 ** others.length; bits += 1) {
    const team = others.filter((_, i) => bits & (1 << i))
    const weight = (factorial(team.length) * factorial(others.length - team.length)) / factorial(channels.length)
    value += weight * (earned(of, new Set([...team, one])) - earned(of, new Set(team)))
  }
  return value
}

function byOrders(of: readonly Path[], channels: readonly string[], one: string): number {
  const orders = permutations(channels)
  const gains = orders.map((order) => {
    const before = order.slice(0, order.indexOf(one))
    return earned(of, new Set([...before, one])) - earned(of, new Set(before))
  })
  return gains.reduce((sum, gain) => sum + gain, 0) / orders.length
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

const permutations = (of: readonly string[]): string[][] =>
  of.length <= 1
    ? [[...of]]
    : of.flatMap((first) => permutations(of.filter((other) => other !== first)).map((rest) => [first, ...rest]))
