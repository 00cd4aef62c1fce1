import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Outgoing } from '#platform/outgoing.ts'

/**
 * A number every three seconds that nobody can know before or choose: many independent parties sign the round together, and the
 * signature is checked here with their common key, so that the server it is fetched from need not be believed.
 */
const CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'
const KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a'
const GENESIS_SECONDS = 1_692_803_367
const PERIOD_SECONDS = 3
/** How the chain turns a round into a point to sign. */
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const SERVERS = ['https://api.drand.sh', 'https://drand.cloudflare.com', 'https://api2.drand.sh']
const TIMEOUT_MS = 8_000
const ANSWER_BYTES = 10_000

export type Beacon = { round: number; randomness: string; signature: string }

const Answer = z.object({
  round: z.number().int(),
  randomness: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{96}$/),
})

/** The first round that comes at or after a moment. */
export const roundAt = (at: Temporal.Instant): number =>
  Math.max(1, Math.ceil((at.epochMilliseconds / 1000 - GENESIS_SECONDS) / PERIOD_SECONDS) + 1)

export const timeOf = (round: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((GENESIS_SECONDS + (round - 1) * PERIOD_SECONDS) * 1000)

/** Where anybody can look a round up. */
export const addressOf = (round: number): string => `${SERVERS[0]}/${CHAIN}/public/${round}`

/** The round's number from whichever server answers with a true signature; null when none does. */
export async function fetchRound(
  outgoing: Pick<Outgoing, 'request'>,
  round: number,
  from: { servers: readonly string[]; timeoutMs: number } = { servers: SERVERS, timeoutMs: TIMEOUT_MS },
): Promise<Beacon | null> {
  for (const server of from.servers) {
    const url = `${server}/${CHAIN}/public/${round}`
    const answer = await outgoing.request({ url, timeoutMs: from.timeoutMs, maxBytes: ANSWER_BYTES })
    if (!answer.ok || answer.status !== 200) continue
    const read = Answer.safeParse(jsonFrom(answer.text()))
    if (read.success && read.data.round === round && (await isTrue(read.data))) return read.data
  }
  return null
}

/** Whether a round's number really is the chain's: the signature is true, and the number is its hash. */
export async function isTrue({ round, randomness, signature }: Beacon): Promise<boolean> {
  if (createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex') !== randomness) return false
  // Only a draw pays for the curve.
  const { bls12_381: curve } = await import('@noble/curves/bls12-381.js')
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  try {
    const point = curve.shortSignatures.hash(createHash('sha256').update(number).digest(), DOMAIN)
    return curve.shortSignatures.verify(bytesOf(signature), point, bytesOf(KEY))
  } catch {
    return false
  }
}

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
