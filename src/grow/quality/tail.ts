/** How likely at least so many are when the mean is known and days differ by more than chance alone (negative binomial; Poisson where they do not). */
export function tailOf(count: number, mean: number, variance: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  const extra = variance - mean
  const size = extra > 1e-9 ? (mean * mean) / extra : Infinity
  let chance = size === Infinity ? Math.exp(-mean) : (size / (size + mean)) ** size
  let below = 0
  for (let k = 0; k < count; k += 1) {
    below += chance
    chance *= size === Infinity ? mean / (k + 1) : ((k + size) / (k + 1)) * (mean / (size + mean))
  }
  return Math.max(0, 1 - below)
}
