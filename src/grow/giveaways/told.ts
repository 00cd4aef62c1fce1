import type { App } from '#app'
import { addressOf, timeOf } from './beacon.ts'
import { RULES } from './draw.ts'
import { codesOf, type Giveaway, winnersOf } from './giveaways.sql.ts'

/** What everybody may see of a giveaway: enough to do the draw again, and nobody's name in full. */
export async function publicViewOf(app: App, g: Giveaway) {
  const isClosed = g.state === 'closed' || g.state === 'drawn'
  const [codes, winners] = await Promise.all([
    isClosed ? codesOf(app.db.read, g.id) : [],
    g.state === 'drawn' ? winnersOf(app.db.read, g.id) : [],
  ])
  const round = g.round === null ? null : Number(g.round)
  const isDrawn = g.state === 'drawn'
  return {
    name: g.name,
    prize: g.prize,
    state: g.state,
    by: g.by,
    word: g.word,
    mustFollow: g.mustFollow,
    places: g.winners,
    reserves: g.reserves,
    opensAt: g.opensAt,
    closesAt: g.closesAt,
    closedAt: g.closedAt,
    drawnAt: g.drawnAt,
    rules: RULES,
    // Who comments does so before everybody; who follows a page may not want it known.
    salt: isClosed && g.by !== 'join' ? g.salt : null,
    codes,
    listHash: g.listHash,
    source: g.source,
    round,
    roundAt: round === null ? null : timeOf(round),
    roundUrl: round === null ? null : addressOf(round),
    secretHash: g.secretHash,
    secret: isDrawn && g.secret !== null ? app.vault.open(g.secret) : null,
    publicWord: g.publicWord,
    randomness: g.randomness,
    signature: g.signature,
    winners: winners.map(({ place, code, handle }) => ({ place: place ?? 0, code, shown: masked(handle) })),
  }
}

const SHOWN = 2

/** Enough to know oneself by, and too little to be found by others. */
export function masked(handle: string): string {
  const name = handle.replace(/^@/, '').split('@')[0] ?? ''
  const letters = Array.from(name)
  return letters.length <= SHOWN ? `${letters[0] ?? ''}…` : `${letters.slice(0, SHOWN).join('')}…${letters.at(-1)}`
}
