import type { App } from '#app'
import type { View } from '../figures.ts'
import { causesOf, unusualDays, WEEKS_BACK } from './unusual.ts'
import { FIGURES_OF_DAYS, type FigureOfDays, partsOfDay, seriesOf } from './unusual.sql.ts'

/** What stands out most; a page where everything does has another trouble. */
const MOST_UNUSUAL = 6

/** Days that are over and far from the usual, with what moved them; the farthest first. */
export async function unusualIn(app: App, workspaceId: string, view: Pick<View, 'whole' | 'now' | 'zone' | 'today'>) {
  const { from } = view.whole
  const today = view.today.toString()
  const untilDay = view.now.untilDay < today ? view.now.untilDay : today
  const wish = { workspaceId, zone: view.zone, fromDay: from.subtract({ weeks: WEEKS_BACK }).toString(), untilDay }
  if (untilDay <= from.toString()) return []
  const found = await Promise.all(
    FIGURES_OF_DAYS.map(async (figure) => {
      const series = await seriesOf(app.db.read, figure, wish)
      const asked = new Set(series.map(({ day }) => day).filter((day) => day >= from.toString()))
      return unusualDays(series, asked).map((one) => ({ ...one, figure }))
    }),
  )
  const far = found
    .flat()
    .toSorted((a, b) => distance(b) - distance(a))
    .slice(0, MOST_UNUSUAL)
  return Promise.all(far.map((one) => withCauses(app, workspaceId, view.zone, one)))
}

type Found = ReturnType<typeof unusualDays>[number] & { figure: FigureOfDays }

const distance = ({ value, expected, high }: Found): number => Math.abs(value - expected) / (high - expected)

async function withCauses(app: App, workspaceId: string, zone: string, one: Found) {
  const parts = await partsOfDay(app.db.read, one.figure, { workspaceId, zone, day: one.day })
  const names = new Map(parts.map(({ part, value, name }) => [`${part} ${value}`, name]))
  const causes = causesOf(parts, one).map((cause) => ({
    ...cause,
    name: names.get(`${cause.part} ${cause.value}`) ?? '',
  }))
  return { ...one, causes }
}
