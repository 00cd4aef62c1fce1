import type { App } from '#app'
import { channelById } from '#desk'
import { wordsOf } from '../audience/persona.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { codeOf } from './draw.ts'
import { cameBetween, type Entrant, followingNow, type Giveaway } from './giveaways.sql.ts'

export type Entry = Entrant & { code: string }

/** Everybody who counts: once each, by their first entry, whatever else they wrote. */
export async function entriesOf(app: App, given: GrowGiven, g: Giveaway, until: Temporal.Instant): Promise<Entry[]> {
  const channel = await channelById(app, app.db.read, g.workspaceId, g.channelId)
  if (!channel) return []
  const end = g.closesAt && Temporal.Instant.compare(g.closesAt, until) < 0 ? g.closesAt : until
  const entrants =
    g.by === 'join' ? await cameBetween(app.db.read, channel, g.opensAt, end) : await wroteBelow(given, g, end)
  const following =
    g.mustFollow && g.by !== 'join'
      ? await followingNow(
          app.db.read,
          g.channelId,
          entrants.map(({ person }) => person),
        )
      : null
  const counted = entrants.filter(({ person }) => person !== channel.account.id && (following?.has(person) ?? true))
  const once = new Map<string, Entry>()
  for (const entrant of counted.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const code = codeOf(g.salt, entrant.handle || `${entrant.network}:${entrant.person}`)
    if (!once.has(code)) once.set(code, { ...entrant, code })
  }
  return [...once.values()]
}

async function wroteBelow(given: GrowGiven, g: Giveaway, until: Temporal.Instant): Promise<Entrant[]> {
  if (g.postId === null) return []
  const comments = await given.commentsBelow(g.workspaceId, g.postId, g.opensAt, until)
  const wanted = wordsOf(g.word)
  const isEntry = (text: string) => g.by === 'comment' || hasInOrder(wordsOf(text), wanted)
  return comments.filter(({ text }) => isEntry(text)).map(({ text: _text, ...entrant }) => entrant)
}

/** The word, or the words one after the other. */
const hasInOrder = (said: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 && said.some((_, at) => wanted.every((word, i) => said[at + i] === word))
