import assert from 'node:assert/strict'
import test from 'node:test'
import { random } from '../attribute/testing/paths.ts'
import { filter } from './filter.ts'

/** Four steps, the second and the fourth with an action: small enough to write the whole covariance down. */
const known = [true, false, true, false]
const wanted = known.map((one) => !one)
const inertia = { memory: 0.7, noise: 0.3 }

const covariance = (i: number, j: number) => (0.7 / (1 - 0.7 ** 2)) * 0.7 ** Math.abs(i - j) + (i === j ? 0.3 : 0)

const close = (found: number | undefined, right: number) => assert.ok(Math.abs((found ?? NaN) - right) < 1e-12)

test('the filter says what conditioning on the whole covariance says', () => {
  const chance = random(7)
  const values = Float64Array.from(known, () => chance() * 10)
  const { news, logSpread, each, total } = filter([values], known, wanted, inertia)
  const [a, b, c] = [covariance(0, 0), covariance(0, 2), covariance(2, 2)]
  const determinant = a * c - b * b
  const [first = 0, third = 0] = [values[0], values[2]]
  const weights = (i: number) => {
    const [x, y] = [covariance(i, 0), covariance(i, 2)]
    return [(x * c - y * b) / determinant, (y * a - x * b) / determinant] as const
  }
  const meanOf = (i: number) => weights(i)[0] * first + weights(i)[1] * third
  const left = (i: number, j: number) =>
    covariance(i, j) - weights(i)[0] * covariance(j, 0) - weights(i)[1] * covariance(j, 2)
  close(each[0]?.means[0], meanOf(1))
  close(each[1]?.means[0], meanOf(3))
  close(each[0]?.variance, left(1, 1))
  close(each[1]?.variance, left(3, 3))
  close(total.means[0], meanOf(1) + meanOf(3))
  close(total.variance, left(1, 1) + 2 * left(1, 3) + left(3, 3))
  close(logSpread, Math.log(determinant))
  const squares = news[0]?.reduce((sum, one) => sum + one * one, 0)
  close(squares, (c * first * first - 2 * b * first * third + a * third * third) / determinant)
})
