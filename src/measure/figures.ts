import type { App } from '#app'
import { workspaceById } from '#desk'
import { type Brought, broughtIn, type Stretch, type Sums, sumsOf } from './figures.sql.ts'
import type { FormulaId } from './formulas.ts'
import { type Compared, monthsIn, type Period, type Span, spansOf, yearsIn } from './period.ts'

/** A number, the formula it was made by, and the same number of the time before; null is "nobody knows", not zero. */
export type Figure = { formula: FormulaId; value: number | null; before: number | null; currency: string | null }

export type View = {
  period: Period
  zone: string
  today: Temporal.PlainDate
  /** The period with its days to come. */
  whole: Span
  now: Stretch
  /** As many days of the time compared with as this one has had so far. */
  before: Stretch
  wholeBefore: Stretch
  /** The same as days of the calendar. */
  daysBefore: Span
}

/** A period of the workspace's own calendar; `day` lies anywhere in it, today when left out. */
export async function viewOf(
  app: App,
  workspaceId: string,
  period: Period,
  day: string | undefined,
  compared: Compared = 'before',
): Promise<View> {
  const workspace = await workspaceById(app.db.often, workspaceId)
  const zone = workspace?.zone ?? 'UTC'
  const today = app.now().toZonedDateTimeISO(zone).toPlainDate()
  const spans = spansOf(period, day ? Temporal.PlainDate.from(day) : today, today, compared)
  return {
    period,
    zone,
    today,
    whole: spans.whole,
    now: stretch(spans.now, zone, today),
    before: stretch(spans.before, zone, today),
    wholeBefore: stretch(spans.wholeBefore, zone, today),
    daysBefore: spans.wholeBefore,
  }
}

function stretch(span: Span, zone: string, today: Temporal.PlainDate): Stretch {
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  const months = monthsIn(span, today)
  const years = yearsIn(span, today)
  const hasYears = Temporal.PlainDate.compare(years.from, years.until) < 0
  return {
    fromDay: span.from.toString(),
    untilDay: span.until.toString(),
    fromMonth: months.from.toString(),
    untilMonth: months.until.toString(),
    fromYear: (hasYears ? years.from : months.from).toString(),
    untilYear: (hasYears ? years.until : months.from).toString(),
    from: at(span.from),
    until: at(span.until),
  }
}

/** All figures of a period beside those of the period before. */
export async function figuresOf(app: App, workspaceId: string, view: View): Promise<Figure[]> {
  const stretches = [view.now, view.before]
  const [sums, brought] = await Promise.all([
    sumsOf(app.db.often, workspaceId, stretches),
    broughtIn(app.db.often, workspaceId, stretches),
  ])
  return figuresFrom(sums, brought)
}

/** The same from what is known already, of the period and of the one before. */
export function figuresFrom(sums: readonly Sums[], brought: readonly Brought[]): Figure[] {
  const [now, before] = [totals(sums[0], brought[0]), totals(sums[1], brought[1])]
  const counted = SHOWN.map((formula) => ({
    formula,
    value: now.numbers[formula],
    before: before.numbers[formula],
    currency: null,
  }))
  const currencies = [...new Set([...now.value.keys(), ...before.value.keys()])]
  const money = currencies.map((currency) => ({
    formula: 'outcome_value' as const,
    value: now.value.get(currency) ?? 0,
    before: before.value.get(currency) ?? 0,
    currency,
  }))
  return [...counted, ...money]
}

const SHOWN = [
  'outcomes',
  'link_clicks',
  'first_reply_median',
  'posts_published',
  'comments',
  'replies',
  'net_sentiment',
  'mood_lift',
  'followers_gained',
  'stories_used',
  'link_previews',
  'link_bots',
] as const satisfies FormulaId[]

type Totals = { numbers: Record<(typeof SHOWN)[number], number | null>; value: Map<string, number> }

function totals(sums: Sums | undefined, brought: Brought | undefined): Totals {
  if (!sums || !brought) throw new Error('a stretch was not asked for')
  const { comments, positive, negative, moodBefore, moodAfter } = sums
  return {
    numbers: {
      posts_published: sums.posts,
      comments,
      replies: sums.replies,
      first_reply_median: sums.medianMinutes,
      net_sentiment: comments > 0 ? (positive - negative) / comments : null,
      mood_lift: moodBefore === null || moodAfter === null ? null : moodAfter - moodBefore,
      link_clicks: sums.person + sums.inApp,
      link_previews: sums.preview,
      link_bots: sums.bot,
      outcomes: brought.kinds.reduce((sum, kind) => sum + kind.outcomes, 0),
      followers_gained: sums.gained,
      stories_used: sums.stories,
    },
    value: new Map(brought.values.map(({ currency, value }) => [currency, value])),
  }
}
