import type { App } from '#app'
import { allChannels, type Channel, channelsOf, lineTo, parkChannel, workspaceById } from '#desk'
import type { Item } from '#networks'
import type { Ask, Overheard } from '#watch'
import { audienceOf } from '../audience/declared.ts'
import { audiences } from '../audience/wanted.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { type Found, gathered, hashOf, nameOf, rank, type Said } from './prospect.ts'
import {
  awaited,
  countProspects,
  dropProspect,
  keepProspect,
  markCame,
  outdated,
  refusedAmong,
  refuseProspects,
} from './prospects.sql.ts'

const LOOKS_BACK_HOURS = 72
/** Networks count every question; so many topics are asked for in one go. */
const ASKS_MOST = 8
/** More than a person can answer well in a day is a temptation to answer badly. */
const NEW_MOST = 30
const TEXT_LETTERS = 280

const KEPT_DAYS = { new: 30, kept: 180, came: 30 } as const
/** A dismissal may be taken back so long. */
const DISMISSED_HOURS = 24

export async function planSeeking(app: App): Promise<void> {
  const workspaces = new Set((await allChannels(app)).map(({ workspaceId }) => workspaceId))
  for (const workspaceId of workspaces)
    await app.db.write((tx) => app.jobs.add(tx, 'grow.seek', { workspaceId }, { key: `grow.seek/${workspaceId}` }))
}

/** Looks for people who speak of what we listen for, in what Watch heard and on the networks that can be searched. */
export async function seek(app: App, given: GrowGiven, workspaceId: string): Promise<{ found: number }> {
  const asks = (await given.heard?.asks(workspaceId)) ?? []
  const since = app.now().subtract({ hours: LOOKS_BACK_HOURS })
  const heard = (await given.heard?.since(workspaceId, since)) ?? []
  const channels = await channelsOf(app, workspaceId)
  const searched: One[] = []
  for (const channel of channels) searched.push(...(await searchOn(app, channel, asks.slice(0, ASKS_MOST), since)))
  const all = gathered([...heard.flatMap((one) => fromOpenPlace(one) ?? []), ...searched])
  const strangers = await withoutAcquaintances(app, given, workspaceId, channels, all)
  const { wanted } = await audienceOf(app, workspaceId, null)
  const fits = audiences.lens(wanted)
  const now = app.now()
  const ranked = strangers
    .flatMap((found) => {
      const told = rank(found.said, now, fits)
      return told ? [{ found, told }] : []
    })
    .toSorted((a, b) => b.told.points - a.told.points)
    .slice(0, NEW_MOST)
  await app.db.write(async (tx) => {
    for (const { found, told } of ranked) await keepProspect(tx, workspaceId, found, told, now)
    await app.live.tell(tx, { workspaceId, kind: 'grow.prospects' })
  })
  await welcome(app, given, workspaceId)
  return { found: ranked.length }
}

type One = Omit<Found, 'said'> & { said: Said }

/** In open places people are known by the name they write under, on the server they write on. */
function fromOpenPlace({ author, about, text, url, place, lang, at }: Overheard): One | null {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '')
  if (!host) return null
  const said = { url, text: text.slice(0, TEXT_LETTERS), place, about, lang, at }
  return { network: host, home: '', person: author, handle: author, name: author, url: '', said }
}

async function searchOn(app: App, channel: Channel, asks: readonly Ask[], since: Temporal.Instant): Promise<One[]> {
  const now = app.now()
  const isResting = channel.parkedUntil !== null && Temporal.Instant.compare(channel.parkedUntil, now) > 0
  if (channel.state === 'expired' || isResting || channel.account.can.search === 'none') return []
  const open = await lineTo(app, channel.id)
  const { search } = open?.network ?? {}
  if (!open || !search) return []
  const found: One[] = []
  for (const ask of asks) {
    const reply = await search.posts(open.line, ask.words)
    if (!reply.ok) {
      const until = reply.error.retryAt
      if (until) await app.db.write((tx) => parkChannel(tx, channel.id, until))
      break
    }
    found.push(...reply.value.flatMap((item) => fromItem(channel, ask, item, since) ?? []))
  }
  return found
}

/** Only what anybody may read, was written lately, by a person, and really says it. */
function fromItem(channel: Channel, ask: Ask, item: Item, since: Temporal.Instant): One | null {
  if (item.state === 'deleted' || item.own || item.author.bot || item.visibility !== 'public') return null
  if (Temporal.Instant.compare(item.at, since) < 0 || !ask.hears(item.text, item.language)) return null
  const { id, handle, name, url } = item.author
  const { text, language, at, ref } = item
  const said = { url: ref.url, text: text.slice(0, TEXT_LETTERS), place: '', about: ask.name, lang: language, at }
  return { network: channel.network, home: channel.home, person: id, handle, name, url, said }
}

async function withoutAcquaintances(
  app: App,
  given: GrowGiven,
  workspaceId: string,
  channels: readonly Channel[],
  all: readonly Found[],
): Promise<Found[]> {
  const ours = new Set(channels.map(({ network, home, account }) => nameOf({ network, home, person: account.id })))
  const [known, refusedOnes] = await Promise.all([
    given.acquainted(workspaceId, all),
    refusedAmong(
      app.db.read,
      workspaceId,
      all.map((one) => hashOf(workspaceId, one)),
    ),
  ])
  const met = new Set(known.map(nameOf))
  return all.filter((one) => {
    const name = nameOf(one)
    return !ours.has(name) && !met.has(name) && !refusedOnes.has(hashOf(workspaceId, one))
  })
}

/** Whoever follows a page of ours or speaks with us by now has come. */
async function welcome(app: App, given: GrowGiven, workspaceId: string): Promise<void> {
  const waiting = await awaited(app.db.read, workspaceId)
  const known = new Map((await given.acquainted(workspaceId, waiting)).map((one) => [nameOf(one), one.how]))
  const now = app.now()
  const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
  const day = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  await app.db.write(async (tx) => {
    for (const { id, state, ...whom } of waiting) {
      const how = known.get(nameOf(whom))
      if (!how) continue
      await markCame(tx, id, how, now)
      if (state === 'answered') await countProspects(tx, workspaceId, day, { came: 1 })
    }
  })
}

/** Nobody stays longer than there is a use for; who was dismissed is known again only by a hash. */
export async function forgetProspects(app: App): Promise<void> {
  const now = app.now()
  const before = (days: number) => now.subtract({ hours: days * 24 })
  const gone = await outdated(app.db.read, {
    new: before(KEPT_DAYS.new),
    kept: before(KEPT_DAYS.kept),
    came: before(KEPT_DAYS.came),
    dismissed: now.subtract({ hours: DISMISSED_HOURS }),
  })
  await app.db.write(async (tx) => {
    for (const one of gone) {
      if (one.state === 'dismissed') await refuseProspects(tx, one.workspaceId, [hashOf(one.workspaceId, one)], now)
      await dropProspect(tx, one.id)
    }
  })
}

export const KEPT = KEPT_DAYS
