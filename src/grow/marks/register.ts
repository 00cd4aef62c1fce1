import type { App } from '#app'
import { workspaceById } from '#desk'
import { ledger } from '#publish'
import type { GrowGiven } from '../campaigns/given.ts'
import { isToDo, type Month, monthsOf, type Step, stepOf } from './mark.ts'
import { adMonths, placementPage, type PlacementWish, type Which } from './marks.sql.ts'

const { marking } = ledger

/** So many are read at once, and so often when only those with something to do are wanted. */
const READ_AT_ONCE = 60
const READS_MOST = 20
const NAME_LETTERS = 160

export type Mark = Which & {
  at: Temporal.Instant
  name: string
  paid: ReturnType<(typeof marking)['Paid']['parse']>
  step: Step
  missing: ReturnType<(typeof marking)['missingFacts']>
  /** It stands somewhere without its mark: what is fined first. */
  isUnmarked: boolean
  /** The words to set in front of it; null while a fact is missing. */
  line: string | null
  places: { url: string; channelId: string | null; isMarked: boolean; since: string | null }[]
  months: (Month & { seen: number | null })[]
  placement: PlacementWish | null
}

/** The advertisements of a workspace, our posts and those on pages of others, the newest first. */
export async function registerPage(
  app: App,
  given: GrowGiven,
  workspaceId: string,
  wish: { next: string | null; onlyToDo: boolean; limit: number },
): Promise<{ items: Mark[]; next: string | null }> {
  const items: Mark[] = []
  let next = wish.next
  for (let read = 0; read < READS_MOST; read += 1) {
    // oxlint-disable-next-line no-await-in-loop -- what comes next depends on what came before
    const chunk = await chunkOf(app, given, workspaceId, next)
    for (const mark of chunk) {
      next = cursorOf(mark)
      if (wish.onlyToDo && !isToDo(mark)) continue
      items.push(mark)
      if (items.length === wish.limit) return { items, next }
    }
    if (chunk.length < READ_AT_ONCE) return { items, next: null }
  }
  return { items, next }
}

/** One of them; null when there is none of that name. */
export async function markById(app: App, given: GrowGiven, workspaceId: string, which: Which): Promise<Mark | null> {
  const ask = { workspaceId, id: which.id, before: null, limit: 1 }
  const { read } = app.db
  const found =
    which.kind === 'post'
      ? (await marking.advertisements(read, ask)).map(fromPost)
      : (await placementPage(read, ask)).map(fromPlacement)
  return (await withMonths(app, given, workspaceId, found))[0] ?? null
}

const cursorOf = ({ at, kind, id }: Which & { at: Temporal.Instant }) => `${at.toString()}~${kind}~${id}`

/** Of posts and placements of one moment the posts come first. */
async function chunkOf(app: App, given: GrowGiven, workspaceId: string, cursor: string | null): Promise<Mark[]> {
  const [moment = '', kind = '', id = ''] = cursor?.split('~') ?? []
  const before = (own: Which['kind'], other: string) =>
    cursor === null ? null : { at: Temporal.Instant.from(moment), id: kind === own ? id : other }
  const ask = { workspaceId, id: null, limit: READ_AT_ONCE }
  const [posts, placements] = await Promise.all([
    marking.advertisements(app.db.read, { ...ask, before: before('post', '0') }),
    placementPage(app.db.read, { ...ask, before: before('placement', LAST_ID) }),
  ])
  const all = [...posts.map(fromPost), ...placements.map(fromPlacement)]
  const newest = all.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)).slice(0, READ_AT_ONCE)
  return withMonths(app, given, workspaceId, newest)
}

const LAST_ID = '9223372036854775807'

export const isCursor = (text: string): boolean => /^\d{4}-[\d:.TZ+-]+~(?:post|placement)~\d{1,19}$/.test(text)

type Found = Omit<Mark, 'step' | 'months'> & {
  isSaid: boolean
  stood: { from: Temporal.Instant | Temporal.PlainDate; until: Temporal.PlainDate | 'as-begun' | 'today' } | null
}

type Post = Awaited<ReturnType<(typeof marking)['advertisements']>>[number]

function fromPost({ id, text, lang, paid, createdAt, places }: Post): Found {
  const standing = places.filter(({ goneAt }) => goneAt === null)
  const missing = marking.missingFacts(paid)
  const first = places[0]?.sentAt
  return {
    kind: 'post',
    id,
    at: createdAt,
    name: text.slice(0, NAME_LETTERS),
    paid,
    missing,
    isUnmarked: standing.some((place) => !marking.isMarked(paid, place.text)),
    isSaid: (places.length > 0 ? places.map((place) => place.text) : [text]).every((said) =>
      marking.isMarked(paid, said),
    ),
    line: missing.length > 0 ? null : marking.markFor(paid, lang),
    places: places.map((place) => ({
      url: place.url ?? '',
      channelId: place.channelId,
      isMarked: marking.isMarked(paid, place.text),
      since: place.sentAt.toString(),
    })),
    // A post is told for the month in which it went out; what it is shown later can be written down besides.
    stood: first ? { from: first, until: 'as-begun' } : null,
    placement: null,
  }
}

function fromPlacement({ id, madeAt, ...placement }: PlacementWish & { id: string; madeAt: Temporal.Instant }): Found {
  const { name, text, url, began, ended, seenMarked, advertiser, taxId } = placement
  const paid = marking.Paid.parse({ ...placement, advertiser: { name: advertiser, taxId } })
  const missing = marking.missingFacts(paid)
  const isSaid = text.trim() === '' ? seenMarked : marking.isMarked(paid, text)
  return {
    kind: 'placement',
    id,
    at: madeAt,
    name,
    paid,
    missing,
    isUnmarked: began !== null && !isSaid,
    isSaid,
    line: missing.length > 0 ? null : marking.markFor(paid, ''),
    places: url === '' ? [] : [{ url, channelId: null, isMarked: isSaid, since: began }],
    stood: began === null ? null : { from: day(began), until: ended === null ? 'today' : day(ended) },
    placement,
  }
}

const day = (text: string) => Temporal.PlainDate.from(text)

async function withMonths(app: App, given: GrowGiven, workspaceId: string, found: readonly Found[]): Promise<Mark[]> {
  if (found.length === 0) return []
  const postIds = found.filter(({ kind }) => kind === 'post').map(({ id }) => id)
  const [workspace, kept, seen] = await Promise.all([
    workspaceById(app.db.read, workspaceId),
    adMonths(app.db.read, workspaceId, found),
    given.shown(workspaceId, postIds),
  ])
  const zone = workspace?.zone ?? 'UTC'
  const today = app.now().toZonedDateTimeISO(zone).toPlainDate()
  return found.map(({ isSaid, stood, ...mark }) => {
    const own = kept.filter((one) => (mark.kind === 'post' ? one.postId : one.placementId) === mark.id)
    const days = stood === null ? null : daysOf(stood, zone, today)
    const months = monthsOf(mark.paid.law, days, own, today).map((month) => ({
      ...month,
      seen:
        mark.kind === 'post'
          ? (seen.find((one) => one.postId === mark.id && one.month === month.month)?.views ?? null)
          : null,
    }))
    const { law, isRequested } = mark.paid
    const step = stepOf({ law, missing: mark.missing, isRequested, isSaid, isOut: days !== null, months })
    // What begins later stands nowhere yet.
    return { ...mark, isUnmarked: mark.isUnmarked && days !== null, step, months }
  })
}

function daysOf({ from, until }: NonNullable<Found['stood']>, zone: string, today: Temporal.PlainDate) {
  const first = from instanceof Temporal.Instant ? from.toZonedDateTimeISO(zone).toPlainDate() : from
  if (until === 'as-begun') return { from: first, until: first }
  if (Temporal.PlainDate.compare(first, today) > 0) return null
  const isOver = until !== 'today' && Temporal.PlainDate.compare(until, today) < 0
  return { from: first, until: isOver ? until : today }
}
