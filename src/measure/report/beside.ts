import type { App } from '#app'
import { type Figure, figuresFrom, viewOf } from '../figures.ts'
import { broughtIn, sumsOf } from '../figures.sql.ts'
import type { Compared, Period } from '../period.ts'

/** The same figures of another time than the days before, so that a season or a weekday is not taken for a success. */
export type Beside = {
  compared: Exclude<Compared, 'before'>
  figures: readonly Pick<Figure, 'formula' | 'currency' | 'before'>[]
  kinds: readonly { kind: string; outcomes: number }[]
}

/** Where nothing was counted a year ago, the same weekdays; a week is held against them anyway. */
const BY_WEEKDAYS: ReadonlySet<Period> = new Set(['day', 'month', 'quarter'])

/** A year ago if the desk was there then, else the same weekdays before; null when neither tells anything new. */
export async function besideOf(
  app: App,
  workspaceId: string,
  wish: { period: Period; day: string | undefined },
): Promise<Beside | null> {
  return (
    (await timeOf(app, workspaceId, wish, 'year')) ??
    (BY_WEEKDAYS.has(wish.period) ? timeOf(app, workspaceId, wish, 'weekdays') : null)
  )
}

async function timeOf(
  app: App,
  workspaceId: string,
  { period, day }: { period: Period; day: string | undefined },
  compared: Beside['compared'],
): Promise<Beside | null> {
  const view = await viewOf(app, workspaceId, period, day, compared)
  const [sums, brought] = await Promise.all([
    sumsOf(app.db.often, workspaceId, [view.now, view.before]),
    broughtIn(app.db.often, workspaceId, [view.now, view.before]),
  ])
  const figures = figuresFrom(sums, brought)
  const kinds = brought[1]?.kinds ?? []
  const isKnown = kinds.length > 0 || figures.some(({ before }) => before !== null && before !== 0)
  return isKnown ? { compared, figures, kinds } : null
}
