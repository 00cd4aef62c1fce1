/** Versions one to ten of level M: what survives when fifteen in a hundred squares cannot be read. */
type Version = { number: number; correction: number; blocks: readonly number[]; aligned: readonly number[] }

export const VERSIONS: readonly Version[] = [
  { number: 1, correction: 10, blocks: [16], aligned: [] },
  { number: 2, correction: 16, blocks: [28], aligned: [6, 18] },
  { number: 3, correction: 26, blocks: [44], aligned: [6, 22] },
  { number: 4, correction: 18, blocks: [32, 32], aligned: [6, 26] },
  { number: 5, correction: 24, blocks: [43, 43], aligned: [6, 30] },
  { number: 6, correction: 16, blocks: [27, 27, 27, 27], aligned: [6, 34] },
  { number: 7, correction: 18, blocks: [31, 31, 31, 31], aligned: [6, 22, 38] },
  { number: 8, correction: 22, blocks: [38, 38, 39, 39], aligned: [6, 24, 42] },
  { number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], aligned: [6, 26, 46] },
  { number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], aligned: [6, 28, 50] },
]

const BYTES = 0b0100
const PADDING = [0xec, 0x11]

/** The text as bytes, with the checks of each block, in the order in which they are drawn; null when it is too long. */
export function codewordsOf(text: string): { version: Version; codewords: number[] } | null {
  const bytes = new TextEncoder().encode(text)
  const version = VERSIONS.find((one) => bytes.length <= roomIn(one))
  if (!version) return null
  const data = filled(bytes, version)
  let from = 0
  const blocks = version.blocks.map((length) => data.slice(from, (from += length)))
  const checks = blocks.map((block) => checksOf(block, version.correction))
  return { version, codewords: [...interleaved(blocks), ...interleaved(checks)] }
}

const countBits = ({ number }: Version): number => (number < 10 ? 8 : 16)
const size = ({ blocks }: Version): number => blocks.reduce((sum, length) => sum + length, 0)
const roomIn = (version: Version): number => Math.floor((size(version) * 8 - 4 - countBits(version)) / 8)

function filled(bytes: Uint8Array, version: Version): number[] {
  const bits = [BYTES.toString(2).padStart(4, '0'), bytes.length.toString(2).padStart(countBits(version), '0')]
  for (const byte of bytes) bits.push(byte.toString(2).padStart(8, '0'))
  const whole = `${bits.join('')}0000`.slice(0, size(version) * 8)
  const padded = whole.padEnd(Math.ceil(whole.length / 8) * 8, '0')
  const words = (padded.match(/.{8}/g) ?? []).map((word) => Number.parseInt(word, 2))
  for (let i = 0; words.length < size(version); i += 1) words.push(PADDING[i % 2] ?? 0)
  return words
}

const interleaved = (blocks: readonly (readonly number[])[]): number[] =>
  Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, i) =>
    blocks.flatMap((block) => block[i] ?? []),
  ).flat()

/** The rest of a division in the field of 256 elements (Reed and Solomon). */
export function checksOf(data: readonly number[], count: number): number[] {
  const divisor = generator(count)
  const rest = Array.from({ length: count }, () => 0)
  for (const word of data) {
    const factor = word ^ (rest.shift() ?? 0)
    rest.push(0)
    divisor.forEach((coefficient, i) => {
      rest[i] = (rest[i] ?? 0) ^ times(coefficient, factor)
    })
  }
  return rest
}

/** (x - 1)(x - 2)(x - 4)... without its first coefficient, which is one. */
function generator(count: number): number[] {
  let product = [1]
  let root = 1
  for (let i = 0; i < count; i += 1) {
    const by = root
    const shifted = [...product, 0]
    product = shifted.map((coefficient, j) => coefficient ^ times(product[j - 1] ?? 0, by))
    root = times(root, 2)
  }
  return product.slice(1)
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0)
    if ((b >> bit) & 1) product ^= a
  }
  return product & 0xff
}
