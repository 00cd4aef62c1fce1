import type { App } from '#app'
import { workspaceById } from '#desk'
import { daysOf, spansOf } from '../period.ts'
import { dailyOf } from './daily.sql.ts'
import { KPI_IDS, type Kpi, KPIS } from './kpi.ts'
import { type PageGoal, pageGoals } from './page-goals.sql.ts'
import { type Pace, paceOf, WEEKS_BACK } from './pace.ts'

export const GOALS_MOST = 60
const SECONDS_PER_DAY = 86_400

/** A goal, how far it is, and where it will end. */
export type GoalNow = Omit<PageGoal, 'metric'> & Pace & { metric: Kpi; starts: string; ends: string }

/** Every goal of the workspace and its pages in the period that is going on, or in the one `day` lies in. */
export async function goalsNow(app: App, workspaceId: string, day?: string): Promise<GoalNow[]> {
  const { often } = app.db
  const [workspace, goals] = await Promise.all([
    workspaceById(often, workspaceId),
    pageGoals(often, workspaceId, GOALS_MOST),
  ])
  const zone = workspace?.zone ?? 'UTC'
  const now = app.now().toZonedDateTimeISO(zone)
  const today = now.toPlainDate()
  return Promise.all(
    goals.flatMap(({ metric: named, ...goal }) => {
      const metric = KPI_IDS.find((one) => one === named)
      if (metric === undefined) return []
      const { whole } = spansOf(goal.period, day === undefined ? today : Temporal.PlainDate.from(day), today)
      return [goalNow(app, workspaceId, { ...goal, metric }, { zone, now, whole })]
    }),
  )
}

async function goalNow(
  app: App,
  workspaceId: string,
  goal: Omit<PageGoal, 'metric'> & { metric: Kpi },
  on: { zone: string; now: Temporal.ZonedDateTime; whole: { from: Temporal.PlainDate; until: Temporal.PlainDate } },
): Promise<GoalNow> {
  const { whole, zone, now } = on
  const { channelId, metric, currency, target } = goal
  const historyFrom = whole.from.subtract({ weeks: WEEKS_BACK }).toString()
  const [starts, ends] = [whole.from.toString(), whole.until.toString()]
  const wish = { workspaceId, channelId, metric, currency, zone }
  const all = await dailyOf(app.db.read, { ...wish, fromDay: historyFrom, untilDay: ends })
  const days = daysOf(whole)
  const place = days.indexOf(now.toPlainDate().toString())
  const isOver = now.toPlainDate().toString() >= ends
  const start = now.startOfDay()
  const pace = paceOf({
    unit: KPIS[metric].unit,
    target,
    days,
    today: isOver ? days.length : Math.max(0, place),
    dayGone: isOver || place === -1 ? 0 : Math.min(1, now.since(start).total('seconds') / SECONDS_PER_DAY),
    happened: all.filter((one) => one.day >= starts),
    history: all.filter((one) => one.day < starts),
    historyFrom,
    seed: Number(BigInt(goal.id) % 1_000_003n) * 1_000 + days.length + Math.max(0, place),
  })
  return { ...goal, ...pace, starts, ends }
}
