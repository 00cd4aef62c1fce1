import { setImmediate as breath } from 'node:timers/promises'
import type { App } from '#app'
import type { Channel } from '#desk'
import { amendReading, classify, type Lores, type Reading } from '#language'
import type { Item } from '#networks'
import { loresOf } from '../learn/lores.ts'
import { knownMessages } from '../messages.sql.ts'
import { withStars } from '../reviews/stars.ts'
import type { SpokenItem } from './known.ts'

/** What the desk makes of what was said. */
export type Readings = ReadonlyMap<Item, Reading>

/** So many texts are read before others may have the machine for a moment. */
const AT_A_TIME = 2

/**
 * Reads what is new before anything is written: a transaction need not wait for it, and while one batch is written the next is read.
 * What is known already and says the same is left out.
 */
export async function readAhead(app: App, channel: Channel, items: readonly Item[]): Promise<Readings> {
  const spoken = items.filter((item) => item.state !== 'deleted')
  const keys = spoken.map(({ key }) => key)
  const [known, lores] = await Promise.all([
    knownMessages(app.db.read, channel.id, keys),
    loresOf(app.db.read, channel.workspaceId),
  ])
  const before = new Map(known.map((one) => [one.externalId, one]))
  const fresh = spoken.filter(({ key, text, stars = null }) => {
    const one = before.get(key)
    return one?.text !== text || one.stars !== stars
  })
  const readings = new Map<Item, Reading>()
  for (const [nth, item] of fresh.entries()) {
    readings.set(item, readItem(item, lores))
    if (nth % AT_A_TIME === AT_A_TIME - 1) await breath()
  }
  return readings
}

/** A text as this workspace has taught us to read. */
export const readItem = ({ text, language, stars }: SpokenItem, lores: Lores): Reading =>
  withStars(amendReading(text, classify(text, language), lores), stars)
