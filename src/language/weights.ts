import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import * as z from 'zod'
import type { Hearing } from './hearing.ts'
import { type Judge, unravel, weave } from './judge.ts'

/** What was learnt about one language. */
export type Trained = { judges: ReadonlyMap<string, Judge>; hearing: Hearing }

const FORM = 1
const NEWLINE = 10
const BYTES_PER_WORD = 5

const Header = z.object({
  form: z.literal(FORM),
  /** All of them have as many buckets. */
  judges: z.array(
    z.object({
      name: z.string(),
      buckets: z.number(),
      labels: z.array(z.string()),
      scales: z.array(z.number()),
      biases: z.array(z.number()),
      slope: z.number(),
      second: z.array(z.array(z.number())).default([]),
    }),
  ),
  feelings: z.number(),
  curses: z.number(),
})

const known = new Map<string, Trained | null>()

/** What was learnt about a language, read when it is first needed; null where nothing was, and then the word lists speak alone. */
export function trainedFor(lang: string): Trained | null {
  const before = known.get(lang)
  if (before !== undefined) return before
  const file = weightsFile(lang)
  const read = existsSync(file) ? unpack(readFileSync(file)) : null
  known.set(lang, read)
  return read
}

export const weightsFile = (lang: string): URL => new URL(`weights/${lang}.bin`, import.meta.url)

/** A line of JSON, then the weights and the hashed word lists, compressed. */
export function pack({ judges, hearing }: Trained): Buffer {
  const header = {
    form: FORM,
    judges: [...judges].map(([name, { weights, stride, first: _f, ...told }]) => ({
      name,
      buckets: weights.length / stride,
      ...told,
    })),
    feelings: hearing.feelings.size,
    curses: hearing.curses.size,
  }
  const planes = [...judges.values()].flatMap((judge) => unravel(judge).map((plane) => Buffer.from(plane)))
  const body = Buffer.concat([...planes, packWorths(hearing.feelings), packWorths(hearing.curses)])
  const small = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), small])
}

export function unpack(file: Buffer): Trained {
  const end = file.indexOf(NEWLINE)
  const header = Header.parse(JSON.parse(file.subarray(0, end).toString()))
  const body = brotliDecompressSync(file.subarray(end + 1))
  let at = 0
  const take = (size: number): Buffer => body.subarray(at, (at += size))
  const planes = header.judges.map(({ buckets, scales }) => scales.map(() => signed(take(buckets))))
  const weights = weave(planes.flat())
  let first = 0
  const judges = header.judges.map(({ name, buckets: _b, ...told }): [string, Judge] => {
    const judge = { ...told, weights, stride: planes.flat().length, first }
    first += told.scales.length
    return [name, judge]
  })
  const feelings = unpackWorths(take(header.feelings * BYTES_PER_WORD))
  const curses = unpackWorths(take(header.curses * BYTES_PER_WORD))
  return { judges: new Map(judges), hearing: { feelings, curses } }
}

const signed = (bytes: Buffer): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)

function packWorths(worths: ReadonlyMap<number, number>): Buffer {
  const packed = Buffer.alloc(worths.size * BYTES_PER_WORD)
  const sorted = [...worths].toSorted(([a], [b]) => a - b)
  sorted.forEach(([hash, worth], i) => {
    packed.writeInt32LE(hash, i * BYTES_PER_WORD)
    packed.writeInt8(worth, i * BYTES_PER_WORD + 4)
  })
  return packed
}

function unpackWorths(packed: Buffer): Map<number, number> {
  const worths = new Map<number, number>()
  for (let at = 0; at < packed.length; at += BYTES_PER_WORD) {
    worths.set(packed.readInt32LE(at), packed.readInt8(at + 4))
  }
  return worths
}
