/** A symmetric matrix as its lower root, row by row; what the regression needs of it, and nothing else. */
export type Root = { size: number; cells: Float64Array; logDeterminant: number }

/** Null when the matrix has no root: two columns say the same and nothing holds them apart. */
export function rootOf(matrix: Float64Array, size: number, ridge: Float64Array): Root | null {
  const cells = Float64Array.from(matrix)
  let logDeterminant = 0
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = cells[i * size + j] ?? 0
      if (i === j) sum += ridge[i] ?? 0
      for (let k = 0; k < j; k += 1) sum -= (cells[i * size + k] ?? 0) * (cells[j * size + k] ?? 0)
      if (i !== j) cells[i * size + j] = sum / (cells[j * size + j] ?? 1)
      else if (sum <= 0) return null
      else {
        cells[i * size + i] = Math.sqrt(sum)
        logDeterminant += Math.log(sum)
      }
    }
  }
  return { size, cells, logDeterminant }
}

/** Solves root · x = right. */
export function forward({ size, cells }: Root, right: Float64Array): Float64Array {
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i += 1) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k += 1) sum -= (cells[i * size + k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (cells[i * size + i] ?? 1)
  }
  return x
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
