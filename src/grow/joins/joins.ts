import type { App } from '#app'
import { allChannels, type Channel, channelById, lineTo, parkChannel } from '#desk'
import type { Follower, Join } from '#networks'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { campaignById, hangLink } from '../campaigns/campaigns.sql.ts'
import { newKey } from '../key.ts'
import { addLink } from '../links.sql.ts'
import { shortAddress } from '../shorten.ts'
import { NO_TAGS } from '../tags.ts'
import type { GrowRefusal } from '../words.ts'
import { addInvite, comeIn, goAway, keepRoll, lastRoll, letGo, missing, seeOnRoll } from './joins.sql.ts'

/** A longer list is walked so far; who leaves is then told by nobody. */
const PAGES_MOST = 250
const EVERY_MINUTES = 30
/** A list that suddenly lost so much of itself is more likely hidden than deserted. */
const DESERTED = 0.5
/** Below that a half can really be gone. */
const FEW = 20
const ABOUT_LETTERS = 600

/** What a network told while it was read: written before the place to read on from is kept, and any number of times. */
export async function takeJoins(app: App, channel: Channel, joins: readonly Join[]): Promise<void> {
  if (joins.length === 0) return
  const now = app.now()
  await app.db.write(async (tx) => {
    for (const { kind, person, at, invite } of joins) {
      if (kind === 'leave') await goAway(tx, channel.id, person.id, at)
      else await comeIn(tx, channel, comerOf(person), { at, told: true, founder: false, invite, now })
    }
    await app.live.tell(tx, { workspaceId: channel.workspaceId, kind: 'grow.joins', id: channel.id })
  })
}

const comerOf = (one: Follower) => ({
  person: one.id,
  handle: one.handle,
  name: one.name,
  about: one.about.slice(0, ABOUT_LETTERS),
  lang: one.language,
  bot: one.bot,
  hasPicture: one.profile?.picture ?? null,
  madeOn: one.profile?.madeOn?.toString() ?? null,
  wrote: one.profile?.wrote ?? null,
})

/** Puts every page whose followers can be looked through on the list of jobs. */
export async function planRolls(app: App): Promise<void> {
  const now = app.now()
  for (const channel of await allChannels(app)) {
    if (channel.state === 'expired' || isParked(channel, now) || !app.networks.find(channel.network)?.roll) continue
    const last = await lastRoll(app.db.read, channel.id)
    if (last && now.since(last.endedAt).total('minutes') < EVERY_MINUTES) continue
    const { id, workspaceId } = channel
    await app.db.write((tx) =>
      app.jobs.add(tx, 'grow.roll', { channelId: id, workspaceId }, { key: `grow.roll/${id}` }),
    )
  }
}

const isParked = ({ parkedUntil }: Channel, now: Temporal.Instant): boolean =>
  parkedUntil !== null && Temporal.Instant.compare(parkedUntil, now) > 0

/** Walks the list of a page's followers: who is new has come, who is missing has gone. */
export async function walkRoll(
  app: App,
  workspaceId: string,
  channelId: string,
): Promise<Result<{ people: number }, GrowRefusal>> {
  const channel = await channelById(app, app.db.read, workspaceId, channelId)
  const open = channel && (await lineTo(app, channelId))
  const { roll } = open?.network ?? {}
  if (!channel || !open || !roll) return refused('followers-hidden')
  const startedAt = app.now()
  const founder = (await lastRoll(app.db.read, channelId)) === undefined
  let cursor: string | null = null
  let people = 0
  for (let page = 0; page < PAGES_MOST; page += 1) {
    const reply = await roll.page(open.line, cursor)
    if (!reply.ok) {
      const until = reply.error.retryAt
      if (until) await app.db.write((tx) => parkChannel(tx, channelId, until))
      return refused('followers-hidden')
    }
    const found = reply.value.people.map(comerOf)
    people += found.length
    if (found.length > 0) await app.db.write((tx) => seeOnRoll(tx, channel, found, { at: startedAt, founder }))
    cursor = reply.value.next
    if (cursor === null) break
  }
  const whole = cursor === null
  await app.db.write(async (tx) => {
    const { stayed, gone } = await missing(tx, channelId, startedAt)
    const isBelievable = gone <= FEW || gone < (stayed + gone) * DESERTED
    if (whole && isBelievable) await letGo(tx, channelId, startedAt)
    await keepRoll(tx, { channelId, at: startedAt, people, whole })
    await app.live.tell(tx, { workspaceId, kind: 'grow.joins', id: channelId })
  })
  return done({ people })
}

/** Makes a door into a page with a name of its own, and a short link to it, for a campaign or one of its messages. */
export async function makeInvite(
  app: App,
  who: Who,
  wish: { channelId: string; campaignId: string | null; place: number | null; name: string },
): Promise<Result<{ id: string; short: string; url: string }, GrowRefusal>> {
  const { workspaceId } = who
  const channel = await channelById(app, app.db.read, workspaceId, wish.channelId)
  if (!channel) return refused('no-such-channel')
  const campaign = wish.campaignId === null ? null : await campaignById(app.db.read, workspaceId, wish.campaignId)
  if (wish.campaignId !== null && !campaign) return refused('no-such-campaign')
  if (wish.place !== null && wish.place > (campaign?.messages.length ?? 0)) return refused('no-such-message')
  const open = await lineTo(app, wish.channelId)
  if (!open?.network.invite) return refused('no-doors')
  const made = await open.network.invite.make(open.line, wish.name)
  if (!made.ok) return refused('no-door-made')
  const { url } = made.value
  return app.db.write(async (tx) => {
    const link = await addLink(tx, {
      workspaceId,
      key: newKey(),
      url,
      title: wish.name,
      postId: null,
      channelId: wish.channelId,
      tags: { ...NO_TAGS, campaign: campaign?.label ?? '' },
      madeBy: who.account.id,
      at: app.now(),
    })
    const invite = await addInvite(tx, {
      ...wish,
      workspaceId,
      url,
      linkId: link.id,
      by: who.account.id,
      at: app.now(),
    })
    if (campaign) await hangLink(tx, campaign.id, link.id, wish.place)
    await app.live.tell(tx, { workspaceId, kind: 'grow.campaign', ...(campaign && { id: campaign.id }) })
    return done({ id: invite.id, short: shortAddress(app.config.url, link.key), url })
  })
}
