import { createHash } from 'node:crypto'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A content address as the network writes it: version 1, SHA-256. The same content has the same address. */
export function cidOf(content: Uint8Array, kind: 'record' | 'blob'): string {
  const head = [1, kind === 'record' ? 0x71 : 0x55, 0x12, 0x20]
  const bytes = Buffer.concat([Buffer.from(head), createHash('sha256').update(content).digest()])
  let text = 'b'
  let [held, bits] = [0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + LETTERS[(held << (5 - bits)) & 31] : text
}

/** Fields in one order, so that the same record is the same bytes however it was written down. */
export function recordCid(record: unknown): string {
  return cidOf(Buffer.from(JSON.stringify(sorted(record))), 'record')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  )
}
