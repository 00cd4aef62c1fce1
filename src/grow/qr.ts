import { codewordsOf } from './qr-codewords.ts'

/** Dark squares are true; row by row, without the quiet margin. */
type Squares = (boolean | null)[][]

/** The QR code of a text (ISO/IEC 18004, bytes, level M), or null when it is too long for one that prints well. */
export function qrOf(text: string): boolean[][] | null {
  const told = codewordsOf(text)
  if (!told) return null
  const { version, codewords } = told
  const fixed = skeleton(version.number, version.aligned)
  const bits = codewords.map((word) => word.toString(2).padStart(8, '0')).join('')
  const masked = MASKS.map((mask, number) => {
    const squares = written(fixed, bits, mask)
    writeFormat(squares, number)
    return squares.map((row) => row.map((square) => square === true))
  })
  return masked.toSorted((a, b) => penalty(a) - penalty(b))[0] ?? null
}

/** A path for an SVG whose unit is one square, the quiet margin of four squares included. */
export function qrPath(code: readonly (readonly boolean[])[]): { size: number; path: string } {
  const path = code.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])),
  )
  return { size: code.length + 2 * MARGIN, path: path.join('') }
}

const MARGIN = 4

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Everything that stands where it stands whatever is written; what is still free is null. */
function skeleton(version: number, aligned: readonly number[]): Squares {
  const size = 17 + 4 * version
  const squares: Squares = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  const ring = (cx: number, cy: number, reach: number, dark: (distance: number) => boolean) => {
    for (let y = cy - reach; y <= cy + reach; y += 1)
      for (let x = cx - reach; x <= cx + reach; x += 1)
        if (squares[y]?.[x] !== undefined) set(squares, x, y, dark(Math.max(Math.abs(x - cx), Math.abs(y - cy))))
  }
  for (let i = 0; i < size; i += 1) {
    set(squares, 6, i, i % 2 === 0)
    set(squares, i, 6, i % 2 === 0)
  }
  const last = size - 4
  for (const [x, y] of [
    [3, 3],
    [last, 3],
    [3, last],
  ] as const)
    ring(x, y, 4, (distance) => distance !== 2 && distance !== 4)
  const [first, end] = [aligned.at(0), aligned.at(-1)]
  for (const x of aligned)
    for (const y of aligned)
      if (!(x === first && (y === first || y === end)) && !(x === end && y === first))
        ring(x, y, 2, (distance) => distance !== 1)
  // The places of the format are kept free; its bits depend on the mask.
  writeFormat(squares, 0)
  if (version >= 7) writeVersion(squares, version)
  return squares
}

function set(squares: Squares, x: number, y: number, dark: boolean) {
  const row = squares[y]
  if (row) row[x] = dark
}

/** Two columns at a time from the right, up and down by turns, around what stands already. */
function written(fixed: Squares, bits: string, mask: (x: number, y: number) => boolean): Squares {
  const squares = fixed.map((row) => [...row])
  const size = squares.length
  let next = 0
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (squares[y]?.[x] !== null) continue
        set(squares, x, y, (bits[next] === '1') !== mask(x, y))
        next += 1
      }
    }
    up = !up
  }
  return squares
}

const LEVEL_M = 0b00

export function formatBits(mask: number): number {
  const data = (LEVEL_M << 3) | mask
  return ((data << 10) | remainder(data << 10, 0x537)) ^ 0x5412
}

export const versionBits = (version: number): number => (version << 12) | remainder(version << 12, 0x1f25)

function remainder(value: number, divisor: number): number {
  let rest = value
  const degree = 31 - Math.clz32(divisor)
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit = 31 - Math.clz32(rest)) rest ^= divisor << (bit - degree)
  return rest
}

function writeFormat(squares: Squares, mask: number) {
  const size = squares.length
  const bits = formatBits(mask)
  for (let i = 0; i < 15; i += 1) {
    const dark = ((bits >> i) & 1) === 1
    // Beside the upper left corner, around the dotted lines.
    if (i < 6) set(squares, 8, i, dark)
    else if (i < 8) set(squares, 8, i + 1, dark)
    else if (i === 8) set(squares, 7, 8, dark)
    else set(squares, 14 - i, 8, dark)
    // And once more along the two other corners.
    if (i < 8) set(squares, size - 1 - i, 8, dark)
    else set(squares, 8, size - 15 + i, dark)
  }
  set(squares, 8, size - 8, true)
}

function writeVersion(squares: Squares, version: number) {
  const size = squares.length
  const bits = versionBits(version)
  for (let i = 0; i < 18; i += 1) {
    const dark = ((bits >> i) & 1) === 1
    const [along, across] = [Math.floor(i / 3), size - 11 + (i % 3)]
    set(squares, along, across, dark)
    set(squares, across, along, dark)
  }
}

/** How hard the picture is to read: long runs, blocks, things that look like a corner, too much of one colour. */
function penalty(code: readonly (readonly boolean[])[]): number {
  const columns = code.map((_, x) => code.map((row) => row[x] === true))
  const lines = [...code, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''))
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0)
  const corners = lines.reduce((sum, line) => sum + (line.match(/(?=10111010000|00001011101)/g)?.length ?? 0), 0)
  let blocks = 0
  for (let y = 1; y < code.length; y += 1)
    for (let x = 1; x < code.length; x += 1) {
      const dark = code[y]?.[x]
      if (code[y]?.[x - 1] === dark && code[y - 1]?.[x] === dark && code[y - 1]?.[x - 1] === dark) blocks += 1
    }
  const share = (100 * code.flat().filter(Boolean).length) / code.length ** 2
  return runs + 3 * blocks + 40 * corners + 10 * Math.floor(Math.abs(share - 50) / 5)
}
