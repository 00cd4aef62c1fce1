import { randomBytes } from 'node:crypto'
import type { App } from '#app'
import { channelById, record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, type Nothing, refused, type Result } from '#platform/result.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import type { GrowRefusal } from '../words.ts'
import { fetchRound, roundAt, timeOf } from './beacon.ts'
import { drawFrom, listHashOf, secretHashOf, secretRandomness, seedOf } from './draw.ts'
import { entriesOf } from './entries.ts'
import {
  addEntries,
  addGiveaway,
  callOff,
  closeGiveaway,
  codesOf,
  type Giveaway,
  giveawayById,
  lockGiveaway,
  type NewGiveaway,
  placeWinner,
  settleDraw,
} from './giveaways.sql.ts'

/** Between telling the hash and the number that decides, so that everybody can see which came first. */
const WAIT_MINUTES = 10
const TOKEN_BYTES = 12
const SECRET_BYTES = 32

type Wish = Omit<NewGiveaway, 'workspaceId' | 'token' | 'salt' | 'account' | 'now' | 'opensAt'> & {
  opensAt: Temporal.Instant | null
}

export async function openGiveaway(app: App, who: Who, wish: Wish): Promise<Result<{ id: string }, GrowRefusal>> {
  const { workspaceId } = who
  if (!(await channelById(app, app.db.read, workspaceId, wish.channelId))) return refused('no-such-channel')
  if (wish.by !== 'join' && wish.postId === null) return refused('giveaway-needs-post')
  if (wish.by === 'word' && wish.word.trim() === '') return refused('giveaway-needs-word')
  const now = app.now()
  const opensAt = wish.opensAt ?? now
  if (wish.closesAt && Temporal.Instant.compare(wish.closesAt, opensAt) <= 0) return refused('ends-before-start')
  return app.db.write(async (tx) => {
    const added = await addGiveaway(tx, {
      ...wish,
      workspaceId,
      opensAt,
      token: randomBytes(TOKEN_BYTES).toString('base64url'),
      salt: randomBytes(TOKEN_BYTES).toString('hex'),
      account: who.account.id,
      now,
    })
    await record(tx, who, 'giveaway.opened', { id: added.id, name: wish.name }, now)
    await app.live.tell(tx, { workspaceId, kind: 'grow.giveaway', id: added.id })
    return done({ id: added.id })
  })
}

/**
 * Closes the list and tells its hash. What will decide is fixed in the same moment: a round of the public beacon that has not been
 * yet, or a secret whose hash is told and that is mixed with a word somebody else chooses.
 */
export async function closeList(
  app: App,
  given: GrowGiven,
  who: Who,
  id: string,
  source: 'beacon' | 'secret',
): Promise<Result<{ entries: number; listHash: string }, GrowRefusal>> {
  const { workspaceId } = who
  const giveaway = await giveawayById(app.db.read, workspaceId, id)
  if (!giveaway) return refused('no-such-giveaway')
  const now = app.now()
  const entries = await entriesOf(app, given, giveaway, now)
  if (entries.length === 0) return refused('nobody-entered')
  return app.db.write(async (tx) => {
    const locked = await lockGiveaway(tx, workspaceId, id)
    if (locked?.state !== 'open') return refused('giveaway-settled')
    const listHash = listHashOf(entries.map(({ code }) => code))
    const secret = source === 'secret' ? randomBytes(SECRET_BYTES).toString('hex') : null
    await addEntries(tx, id, entries)
    await closeGiveaway(tx, id, {
      listHash,
      at: now,
      source,
      round: source === 'beacon' ? roundAt(now.add({ minutes: WAIT_MINUTES })) : null,
      secret: secret === null ? null : app.vault.seal(secret),
      secretHash: secret === null ? null : secretHashOf(secret),
    })
    await record(tx, who, 'giveaway.closed', { id, listHash, entries: entries.length }, now)
    await app.live.tell(tx, { workspaceId, kind: 'grow.giveaway', id })
    return done({ entries: entries.length, listHash })
  })
}

/** Draws, once. The same number always gives the same winners, so nobody can draw until they like it. */
export async function draw(
  app: App,
  who: Who,
  id: string,
  publicWord: string,
): Promise<Result<{ winners: number }, GrowRefusal>> {
  const { workspaceId } = who
  const giveaway = await giveawayById(app.db.read, workspaceId, id)
  if (!giveaway) return refused('no-such-giveaway')
  if (giveaway.state !== 'closed' || giveaway.listHash === null) return refused('giveaway-settled')
  const number = await decidingNumber(app, giveaway, publicWord.trim())
  if (!number.ok) return number
  const { listHash } = giveaway
  const now = app.now()
  return app.db.write(async (tx) => {
    const locked = await lockGiveaway(tx, workspaceId, id)
    if (locked?.state !== 'closed') return refused('giveaway-settled')
    const codes = await codesOf(tx, id)
    const drawn = drawFrom(codes, seedOf(listHash, number.value.randomness), giveaway.winners + giveaway.reserves)
    for (const [at, code] of drawn.entries()) await placeWinner(tx, id, code, at + 1)
    await settleDraw(tx, id, { ...number.value, at: now })
    await record(tx, who, 'giveaway.drawn', { id, randomness: number.value.randomness }, now)
    await app.live.tell(tx, { workspaceId, kind: 'grow.giveaway', id })
    return done({ winners: Math.min(drawn.length, giveaway.winners) })
  })
}

type Deciding = { randomness: string; signature: string | null; publicWord: string | null }

async function decidingNumber(
  app: App,
  { source, round, secret }: Giveaway,
  publicWord: string,
): Promise<Result<Deciding, GrowRefusal>> {
  if (source === 'secret' && secret !== null) {
    if (publicWord === '') return refused('draw-needs-word')
    return done({ randomness: secretRandomness(app.vault.open(secret), publicWord), signature: null, publicWord })
  }
  const which = Number(round)
  if (Temporal.Instant.compare(app.now(), timeOf(which)) < 0) return refused('draw-too-early')
  const beacon = await fetchRound(app.outgoing, which)
  if (!beacon) return refused('beacon-silent')
  return done({ randomness: beacon.randomness, signature: beacon.signature, publicWord: null })
}

/** Called off before it is drawn; a drawn one stays as it is. */
export const callOffGiveaway = (app: App, who: Who, id: string): Promise<Result<Nothing, GrowRefusal>> =>
  app.db.write(async (tx) => {
    const locked = await lockGiveaway(tx, who.workspaceId, id)
    if (!locked) return refused('no-such-giveaway')
    if (locked.state === 'drawn' || locked.state === 'called-off') return refused('giveaway-settled')
    await callOff(tx, id)
    await record(tx, who, 'giveaway.called-off', { id }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'grow.giveaway', id })
    return done({})
  })
