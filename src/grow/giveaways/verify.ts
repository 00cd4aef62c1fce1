import * as z from 'zod'
import { isTrue } from './beacon.ts'
import { drawFrom, listHashOf, RULES, secretHashOf, secretRandomness, seedOf } from './draw.ts'

/** What the public page gives away as a file. */
const Result = z.object({
  rules: z.literal(RULES),
  codes: z.array(z.string()),
  listHash: z.string(),
  places: z.number().int(),
  reserves: z.number().int(),
  source: z.enum(['beacon', 'secret']),
  round: z.number().int().nullable(),
  secretHash: z.string().nullable(),
  secret: z.string().nullable(),
  publicWord: z.string().nullable(),
  randomness: z.string(),
  signature: z.string().nullable(),
  winners: z.array(z.object({ place: z.number().int(), code: z.string() })),
})

/** Does a draw again from its file: is the list the one whose hash was told, is the number true, and are these the winners? */
export async function verifyDraw(file: unknown) {
  const drawn = Result.parse(file)
  const winners = drawn.winners.toSorted((a, b) => a.place - b.place).map(({ code }) => code)
  const again = drawFrom(drawn.codes, seedOf(drawn.listHash, drawn.randomness), drawn.places + drawn.reserves)
  const list = listHashOf(drawn.codes) === drawn.listHash
  const number = await isNumberTrue(drawn)
  const same = again.length === winners.length && again.every((code, at) => code === winners[at])
  return { fair: list && number && same, entries: drawn.codes.length, list, number, winners: same }
}

async function isNumberTrue(drawn: z.infer<typeof Result>): Promise<boolean> {
  const { source, round, randomness, signature, secret, secretHash, publicWord } = drawn
  if (source === 'beacon') return round !== null && signature !== null && isTrue({ round, randomness, signature })
  if (secret === null || publicWord === null) return false
  return secretHashOf(secret) === secretHash && secretRandomness(secret, publicWord) === randomness
}

/** `giveaway verify FILE`: prints what holds and what does not. */
export const giveawayVerifyCommand = async (
  words: string[],
  read: (file: string | undefined) => string,
): Promise<string> => JSON.stringify(await verifyDraw(JSON.parse(read(words[0]))))
