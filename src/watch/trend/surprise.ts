/**
 * How many standard deviations a value lies above what was expected (below: negative). Counts scatter by chance and because no
 * two weeks are alike, with a long tail upwards: much as a gamma distribution of that mean and variance does. The cube root makes
 * it nearly normal (Wilson and Hilferty) even when counts are few, so that three instead of one is no sensation, while three
 * hundred instead of a hundred is.
 */
export function surprise(value: number, expected: number, variance: number): number {
  const shape = (expected * expected) / Math.max(variance, LEAST_VARIANCE * expected * expected)
  return 3 * Math.sqrt(shape) * (Math.cbrt(value / expected) - 1 + 1 / (9 * shape))
}

/** Nothing that people do is more regular than this. */
const LEAST_VARIANCE = 0.0004
