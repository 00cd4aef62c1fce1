import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { isLang } from '#platform/words.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Given } from '../given.ts'
import { contentOf } from '../post-content.ts'
import { postRow } from '../posts.sql.ts'
import { beginDraft, removeDraft, saveDraft } from '../write-post.ts'
import { evergreensOn, neighbours, noteCycle, noteTrouble, usedWordings, type EvergreenRow } from './evergreens.sql.ts'
import { addToQueue, nextSlotFor } from './queue.ts'

export type EvergreenTrouble = 'expired' | 'cycles-done' | 'no-slots' | 'needs-wording' | 'refused'

/** So far ahead open slots are filled; farther on there is room for what is newer. */
const AHEAD_DAYS = 7
const EVERGREENS_MOST = 500
const USED_MOST = 40

/** Fills open slots of the coming week with what may be said again. Cut off in between, it goes on where it was. */
export async function fillWithEvergreens(app: App, given: Given): Promise<void> {
  for (const evergreen of await evergreensOn(app.db.read, EVERGREENS_MOST)) {
    // Whatever is wrong with one must not silence the others.
    await fill(app, given, evergreen).catch((error: unknown) =>
      app.log.error({ error: String(error), evergreen: evergreen.id }, 'an evergreen could not be planned'),
    )
  }
}

async function fill(app: App, given: Given, evergreen: EvergreenRow): Promise<void> {
  const { id, workspaceId } = evergreen
  const rest = restFrom(evergreen, app.now())
  const stop = (trouble: EvergreenTrouble | null) =>
    evergreen.trouble === trouble ? undefined : app.db.write((tx) => noteTrouble(tx, id, trouble))
  if (!rest.ok) return void (await stop(rest.trouble))
  const slot = await nextSlotFor(app, workspaceId, { ...evergreen, notBefore: rest.notBefore })
  if (!slot.ok) return void (await stop('no-slots'))
  const { at } = slot.value
  if (Temporal.Instant.compare(at, app.now().add({ hours: AHEAD_DAYS * 24 })) > 0) return void (await stop(null))
  if (evergreen.expiresOn !== null && slot.value.wall.slice(0, 10) > evergreen.expiresOn)
    return void (await stop('expired'))
  const wording = nextWording(
    evergreen.wordings,
    await usedWordings(app.db.read, id, USED_MOST),
    await neighbours(app.db.read, evergreen.channelIds, at),
  )
  if (wording === null) return void (await stop('needs-wording'))
  const isPlanned = await plan(app, given, evergreen, { wording, at })
  if (!isPlanned) await stop('refused')
}

/** Whether it may be said again at all, and not before when. */
export function restFrom(
  e: Pick<EvergreenRow, 'cycles' | 'cyclesMost' | 'expiresOn' | 'lastAt' | 'coolDownDays'>,
  now: Temporal.Instant,
): { ok: true; notBefore: Temporal.Instant } | { ok: false; trouble: EvergreenTrouble } {
  if (e.cyclesMost !== null && e.cycles >= e.cyclesMost) return { ok: false, trouble: 'cycles-done' }
  // Its last day may still go on somewhere: the slot itself is held against it in its own zone.
  if (e.expiresOn !== null && e.expiresOn < now.subtract({ hours: 24 }).toString().slice(0, 10))
    return { ok: false, trouble: 'expired' }
  const cool = e.lastAt?.add({ hours: e.coolDownDays * 24 })
  return { ok: true, notBefore: cool && Temporal.Instant.compare(cool, now) > 0 ? cool : now }
}

/**
 * The wording used least, of those the one used longest ago; never one that stands right before or after it on a channel, because
 * networks take the same words twice in a row for spam. Null when there is none left.
 */
export function nextWording(
  wordings: readonly string[],
  /** Places of wordings, the last used first. */
  used: readonly number[],
  nearby: readonly string[],
): number | null {
  const near = new Set(nearby)
  const times = (place: number) => used.filter((one) => one === place).length
  const since = (place: number) => (used.includes(place) ? used.indexOf(place) : Number.POSITIVE_INFINITY)
  const [best] = wordings
    .map((text, place) => ({ text, place }))
    .filter(({ text }) => !near.has(fingerprintOf(text)))
    .toSorted((a, b) => times(a.place) - times(b.place) || since(b.place) - since(a.place) || a.place - b.place)
  return best?.place ?? null
}

async function plan(
  app: App,
  given: Given,
  evergreen: EvergreenRow,
  next: { wording: number; at: Temporal.Instant },
): Promise<boolean> {
  const { workspaceId, wordings, mediaIds, channelIds, category } = evergreen
  const workspace = await workspaceById(app.db.read, workspaceId)
  if (!workspace) return false
  const lang = isLang(evergreen.lang) ? evergreen.lang : workspace.lang
  const who: Who = { workspaceId, role: 'manager', lang, account: { id: evergreen.madeBy, name: '', email: '' } }
  const text = wordings[next.wording] ?? ''
  const begun = await beginDraft(app, who, { text })
  if (!begun.ok) return false
  const { id } = begun.value
  const post = await postRow(app.db.read, workspaceId, id)
  if (!post) return false
  const content = await contentOf(app.db.read, post)
  const saved = await saveDraft(app, who, {
    ...content,
    id,
    version: post.version,
    wallTime: null,
    zone: post.zone,
    lang,
    mediaIds,
    channels: content.channels.filter(({ channelId }) => channelIds.includes(channelId)),
  })
  const version = saved.ok ? saved.value.version : post.version
  const queued = await addToQueue(app, given, who, { id, version, category: category ?? undefined, notBefore: next.at })
  if (!queued.ok) {
    await removeDraft(app, who, id)
    return false
  }
  const { at } = queued.value
  await app.db.write((tx) => noteCycle(tx, { id: evergreen.id, postId: id, wording: next.wording, at }))
  return true
}
