import type { App } from '#app'
import { channelsOf, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, type Nothing, refused, type Result } from '#platform/result.ts'
import { tidyTag } from '../tags.ts'
import type { GrowRefusal } from '../words.ts'
import type { CampaignState, VERDICTS } from './campaign.ts'
import {
  addCampaign,
  campaignById,
  type CampaignWish,
  changeCampaign,
  decideCampaign,
  hangLink,
  labelTaken,
  moveCampaign,
  setParts,
  takeOffLink,
} from './campaigns.sql.ts'
import { linkById } from '../links.sql.ts'

type Wish = Omit<CampaignWish, 'label'> & { label: string; channelIds: string[]; messages: string[] }

/** Writes a new guess down. */
export async function makeCampaign(app: App, who: Who, wish: Wish): Promise<Result<{ id: string }, GrowRefusal>> {
  const ready = await readyFrom(app, who, wish)
  if (!ready.ok) return ready
  const { workspaceId } = who
  return app.db.write(async (tx) => {
    const made = await addCampaign(tx, workspaceId, ready.value, who.account.id, app.now())
    if (!made) return refused('label-taken', { label: ready.value.label })
    await setParts(tx, made.id, ready.value)
    await app.live.tell(tx, { workspaceId, kind: 'grow.campaign', id: made.id })
    return done({ id: made.id })
  })
}

/** Changes what was guessed; once it has begun, what it is judged by stays as it was. */
export async function rewriteCampaign(
  app: App,
  who: Who,
  id: string,
  wish: Wish,
): Promise<Result<Nothing, GrowRefusal>> {
  const { workspaceId } = who
  const before = await campaignById(app.db.read, workspaceId, id)
  if (!before) return refused('no-such-campaign')
  const ready = await readyFrom(app, who, wish)
  if (!ready.ok) return ready
  if (await labelTaken(app.db.read, workspaceId, ready.value.label, id))
    return refused('label-taken', { label: ready.value.label })
  const begun = before.state !== 'idea'
  const { action, usualShare, worth } = ready.value
  const judgedAnew =
    action !== before.action || worth !== before.worth || Math.abs(usualShare - before.usualShare) > 1e-6
  if (begun && (judgedAnew || ready.value.messages.length !== before.messages.length)) return refused('already-begun')
  await app.db.write(async (tx) => {
    await changeCampaign(tx, workspaceId, id, ready.value)
    await setParts(tx, id, ready.value)
    await app.live.tell(tx, { workspaceId, kind: 'grow.campaign', id })
  })
  return done({})
}

async function readyFrom(app: App, { workspaceId }: Who, wish: Wish): Promise<Result<Wish, GrowRefusal>> {
  if ((wish.budget === null) !== (wish.currency === null)) return refused('budget-needs-currency')
  if (wish.starts !== null && wish.ends !== null && wish.ends < wish.starts) return refused('ends-before-start')
  const channels = new Set((await channelsOf(app, workspaceId)).map(({ id }) => id))
  if (wish.channelIds.some((id) => !channels.has(id))) return refused('no-such-channel')
  const label = tidyTag(wish.label === '' ? wish.name : wish.label)
  if (label === '') return refused('no-label')
  const messages = wish.messages.map((text) => text.trim()).filter((text) => text !== '')
  return done({ ...wish, label, messages, channelIds: [...new Set(wish.channelIds)] })
}

/** Begins, rests or drops a campaign; one that begins today without a day of its own begins today. */
export async function turnCampaign(
  app: App,
  { workspaceId }: Who,
  id: string,
  state: Exclude<CampaignState, 'decided'>,
): Promise<Result<Nothing, GrowRefusal>> {
  const campaign = await campaignById(app.db.read, workspaceId, id)
  if (!campaign) return refused('no-such-campaign')
  const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
  const today = app.now().toZonedDateTimeISO(zone).toPlainDate().toString()
  const starts = state === 'running' ? (campaign.starts ?? today) : campaign.starts
  await app.db.write(async (tx) => {
    await moveCampaign(tx, workspaceId, id, { state, starts })
    await app.live.tell(tx, { workspaceId, kind: 'grow.campaign', id })
  })
  return done({})
}

/** What follows from it, in a word and a sentence. */
export async function decide(
  app: App,
  who: Who,
  id: string,
  wish: { verdict: (typeof VERDICTS)[number]; learnt: string },
): Promise<Result<Nothing, GrowRefusal>> {
  const { workspaceId } = who
  if (!(await campaignById(app.db.read, workspaceId, id))) return refused('no-such-campaign')
  await app.db.write(async (tx) => {
    await decideCampaign(tx, workspaceId, id, { ...wish, by: who.account.id, at: app.now() })
    await app.live.tell(tx, { workspaceId, kind: 'grow.campaign', id })
  })
  return done({})
}

/** Hangs a link on a campaign, under one of its messages or under all of it; `on` false takes it off. */
export async function hang(
  app: App,
  { workspaceId }: Who,
  wish: { id: string; linkId: string; place: number | null; on: boolean },
): Promise<Result<Nothing, GrowRefusal>> {
  const campaign = await campaignById(app.db.read, workspaceId, wish.id)
  if (!campaign) return refused('no-such-campaign')
  if (!(await linkById(app.db.read, workspaceId, wish.linkId))) return refused('no-such-link')
  if (wish.place !== null && wish.place > campaign.messages.length) return refused('no-such-message')
  await app.db.write(async (tx) => {
    await (wish.on ? hangLink(tx, wish.id, wish.linkId, wish.place) : takeOffLink(tx, wish.id, wish.linkId))
    await app.live.tell(tx, { workspaceId, kind: 'grow.campaign', id: wish.id })
  })
  return done({})
}
