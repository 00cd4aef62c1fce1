import assert from 'node:assert/strict'
import test from 'node:test'
import { checksOf, codewordsOf } from './qr-codewords.ts'
import { formatBits, qrOf, qrPath, versionBits } from './qr.ts'

test('the checks are those of the worked example of the standard', () => {
  const helloWorld = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
  assert.deepEqual(checksOf(helloWorld, 10), [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
})

test('format and version are written as the standard lists them', () => {
  assert.equal(formatBits(0).toString(2), '101010000010010')
  assert.equal(formatBits(5).toString(2).padStart(15, '0'), '100000011001110')
  assert.equal(versionBits(7).toString(2).padStart(18, '0'), '000111110010010100')
})

test('a code says what was written, whatever its size and mask', () => {
  for (const length of [4, 14, 20, 40, 60, 80, 100, 120, 150, 180, 213])
    for (const text of [
      `https://desk.example/l/${'k'.repeat(length)}`.slice(0, length),
      'ç'.repeat(Math.floor(length / 2)),
    ]) {
      const code = qrOf(text)
      assert.ok(code)
      assert.equal(read(code), text)
    }
})

test('what is too long for a poster gets no code', () => {
  assert.equal(qrOf('x'.repeat(214)), null)
})

test('the picture has its quiet margin and its three corners', () => {
  const code = qrOf('https://desk.example/l/abc') ?? []
  const { size, path } = qrPath(code)
  assert.equal(size, code.length + 8)
  assert.match(path, /^M4 4h1v1h-1z/)
  const corner = code.slice(0, 7).map((row) =>
    row
      .slice(0, 7)
      .map((dark) => (dark ? '#' : '.'))
      .join(''),
  )
  assert.deepEqual(corner, ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'])
})

const near = (a: number, b: number, reach: number) => Math.abs(a - b) <= reach

/** Reads a code the way a telephone does once it has found the squares: format, mask, the way of the bits, the blocks. */
function read(code: readonly (readonly boolean[])[]): string {
  const size = code.length
  const dark = (x: number, y: number) => code[y]?.[x] === true
  const along = [...[0, 1, 2, 3, 4, 5, 7, 8].map((y) => dark(8, y)), ...[7, 5, 4, 3, 2, 1, 0].map((x) => dark(x, 8))]
  const format = along.reduce((bits, bit, i) => bits | (bit ? 1 << i : 0), 0)
  const mask = [0, 1, 2, 3, 4, 5, 6, 7].find((one) => formatBits(one) === format) ?? -1
  const flips = (x: number, y: number) =>
    [
      (x + y) % 2,
      y % 2,
      x % 3,
      (x + y) % 3,
      (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
      ((x * y) % 2) + ((x * y) % 3),
      (((x * y) % 2) + ((x * y) % 3)) % 2,
      (((x + y) % 2) + ((x * y) % 3)) % 2,
    ][mask] === 0
  const version = (size - 17) / 4
  const told = codewordsOf('x'.repeat([14, 26, 42, 62, 84, 106, 122, 152, 180, 213][version - 1] ?? 0))
  assert.ok(told)
  const { aligned, blocks, correction } = told.version
  assert.equal(told.version.number, version)
  const isFixed = (x: number, y: number) =>
    x === 6 ||
    y === 6 ||
    (x < 9 && y < 9) ||
    (x < 9 && y > size - 9) ||
    (x > size - 9 && y < 9) ||
    (version >= 7 && ((x < 6 && y > size - 12) || (y < 6 && x > size - 12))) ||
    aligned.some((ax) =>
      aligned.some(
        (ay) =>
          near(x, ax, 2) &&
          near(y, ay, 2) &&
          !((ax < 9 && ay < 9) || (ax < 9 && ay > size - 9) || (ax > size - 9 && ay < 9)),
      ),
    )
  const bits: boolean[] = []
  let up = true
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) if (!isFixed(x, y)) bits.push(dark(x, y) !== flips(x, y))
    }
    up = !up
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((word, bit) => word * 2 + (bit ? 1 : 0), 0),
  )
  const parts = blocks.map((): number[] => [])
  let at = 0
  for (let i = 0; i < Math.max(...blocks); i += 1)
    blocks.forEach((length, block) => {
      if (i < length) parts[block]?.push(words[at++] ?? 0)
    })
  for (const [i, part] of parts.entries()) {
    const checks = Array.from({ length: correction }, (_, row) => words[at + row * parts.length + i])
    assert.deepEqual(checks, checksOf(part, correction))
  }
  const data = parts
    .flat()
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('')
  const counted = version < 10 ? 8 : 16
  const length = Number.parseInt(data.slice(4, 4 + counted), 2)
  const bytes = Array.from({ length }, (_, i) =>
    Number.parseInt(data.slice(4 + counted + i * 8, 12 + counted + i * 8), 2),
  )
  return new TextDecoder().decode(Uint8Array.from(bytes))
}
