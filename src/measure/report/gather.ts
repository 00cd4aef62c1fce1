import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Lang } from '#platform/words.ts'
import { conclusionsOf } from '../conclusions.sql.ts'
import { unusualIn } from '../days/unusual-in.ts'
import { type Happened, happenedOn } from '../days/happened.sql.ts'
import { notesOf } from '../days/notes.sql.ts'
import { type Figure, figuresFrom, viewOf } from '../figures.ts'
import { broughtIn, sumsOf, trendsOf } from '../figures.sql.ts'
import type { MeasureGiven } from '../given.ts'
import { type GoalNow, goalsNow } from '../goal/goals-now.ts'
import { headlineOf } from '../headline.ts'
import { daysOf, type Period } from '../period.ts'
import { languagesHeard, type PostRow, postTable, sourcesFollowed } from '../tables.sql.ts'
import { type Beside, besideOf } from './beside.ts'
import { lookOf } from './reports.sql.ts'

export type ReportLook = { name: string; colour: string; logo: Uint8Array | null }

/** One page for a period, in the order in which it is read; the same for paper, picture and table. */
export type Report = {
  lang: Lang
  look: ReportLook
  workspace: string
  /** Of what is made up: it says so wherever it goes. */
  sample: boolean
  period: Period
  starts: string
  /** The last day of the period, also when it has not come yet. */
  last: string
  madeOn: string
  headline: { kind: string | null; count: number; before: number }
  figures: readonly Figure[]
  /** A year ago, or the same weekdays; null where nothing is known of them. */
  beside: Beside | null
  trend: readonly { day: string; clicks: number | null; before: number; posts: number }[]
  languages: readonly { lang: string; messages: number }[]
  sources: readonly { source: string; clicks: number }[]
  posts: readonly PostRow[]
  kinds: readonly { kind: string; outcomes: number; before: number }[]
  unusual: Awaited<ReturnType<typeof unusualIn>>
  marked: readonly { day: string; kind: 'note' | 'holiday' | Happened['kind']; text: string }[]
  goals: readonly GoalNow[]
  soWhat: ReadonlyMap<string, string>
}

const POSTS_MOST = 12
const ROWS_MOST = 8
/** So many posts are shown also when they brought nothing. */
const POSTS_FEWEST = 5
const MARKS_MOST = 20
/** Of longer periods only the feasts on days that stand out are told. */
const ALL_FEASTS_DAYS = 31
/** The blue of the desk itself, for houses that have chosen no colour. */
const USUAL_COLOUR = '#1f5fa8'

/** Brings together what the report of a period says; null when there is no such workspace. */
export async function gather(
  app: App,
  given: MeasureGiven,
  workspaceId: string,
  wish: { period: Period; day: string | undefined; lang: Lang },
): Promise<Report | null> {
  const { read, often } = app.db
  const workspace = await workspaceById(read, workspaceId)
  if (!workspace) return null
  const view = await viewOf(app, workspaceId, wish.period, wish.day)
  const starts = view.whole.from.toString()
  const days = { workspaceId, zone: view.zone, fromDay: starts, untilDay: view.whole.until.toString(), now: app.now() }
  const [sums, brought, trends, posts, languages, sources, conclusions, look] = await Promise.all([
    sumsOf(often, workspaceId, [view.now, view.before]),
    broughtIn(often, workspaceId, [view.now, view.before]),
    trendsOf(often, workspaceId, view.zone, [view.now, view.wholeBefore]),
    postTable(read, workspaceId, view.now, null),
    languagesHeard(often, workspaceId, view.now),
    sourcesFollowed(often, workspaceId, view.now),
    conclusionsOf(read, workspaceId, wish.period, starts),
    lookOf(read, workspaceId),
  ])
  const [unusual, happened, notes, goals, beside] = await Promise.all([
    unusualIn(app, workspaceId, view),
    happenedOn(read, days, MARKS_MOST),
    notesOf(read, workspaceId, days.fromDay, days.untilDay, MARKS_MOST),
    goalsNow(app, workspaceId, starts),
    besideOf(app, workspaceId, wish),
  ])
  const long = view.whole.from.until(view.whole.until).days
  const feasts = given
    .specialDays(starts, long, wish.lang)
    .filter(({ day }) => long <= ALL_FEASTS_DAYS || unusual.some((one) => one.day === day))
  const [kinds, kindsBefore] = [brought[0]?.kinds ?? [], brought[1]?.kinds ?? []]
  const { kind, count, before: earlier } = headlineOf(kinds, kindsBefore, [])
  const byDay = new Map(trends[0]?.map((row) => [row.day, row]))
  const byDayBefore = new Map(trends[1]?.map((row) => [row.day, row.clicks]))
  const compared = daysOf(view.daysBefore)
  return {
    lang: wish.lang,
    look: look ?? { name: '', colour: USUAL_COLOUR, logo: null },
    workspace: workspace.name,
    sample: workspace.sample,
    period: wish.period,
    starts,
    last: view.whole.until.subtract({ days: 1 }).toString(),
    madeOn: view.today.toString(),
    headline: { kind, count, before: earlier },
    figures: figuresFrom(sums, brought),
    beside,
    trend: daysOf(view.whole).map((day, place) => ({
      day,
      clicks: day >= view.now.untilDay ? null : (byDay.get(day)?.clicks ?? 0),
      before: byDayBefore.get(compared[place] ?? '') ?? 0,
      posts: byDay.get(day)?.posts ?? 0,
    })),
    languages: languages.slice(0, ROWS_MOST),
    sources: sources.slice(0, ROWS_MOST),
    posts: telling(posts).slice(0, POSTS_MOST),
    kinds: kinds.map((row) => ({
      ...row,
      before: kindsBefore.find((one) => one.kind === row.kind)?.outcomes ?? 0,
    })),
    unusual,
    marked: [
      ...notes.map(({ day, text }) => ({ day, text, kind: 'note' as const })),
      ...happened.map(({ day, kind: what, name }) => ({ day, kind: what, text: name })),
      ...feasts.map(({ day, name }) => ({ day, kind: 'holiday' as const, text: name })),
    ].toSorted((a, b) => a.day.localeCompare(b.day)),
    goals,
    soWhat: new Map(conclusions.filter(({ text }) => text.trim() !== '').map(({ question, text }) => [question, text])),
  }
}

/** A long list of posts that brought nothing tells nothing. */
const telling = (posts: readonly PostRow[]): readonly PostRow[] =>
  posts.filter(({ clicks, comments, outcomes }, at) => at < POSTS_FEWEST || clicks + comments + outcomes > 0)
