import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Stretch } from '../figures.sql.ts'
import type { PartSums } from './largest.ts'

type Names = { id: number; word: string; text: string | null }

/**
 * What lies in the stretch and is in its months and years already, from years, months and the days beside them; and until which day
 * that is, for a night may come between two questions.
 */
export async function partsOver(
  db: Reader,
  numbers: readonly number[],
  s: Stretch,
): Promise<PartSums & { rolled: string }> {
  const here = sql`site = any(${[...numbers]}::int[])`
  const months = sql`select part, value, visits, hits from measure.site_months where ${here}`
  const days = sql`select part, value, visits, hits from measure.site_parts where ${here} and day <= (select day from measure.rolled)`
  const { rows } = await sql<Row & { rolled: string }>`
    select ${columns}, (select day::text from measure.rolled) as rolled from (
      select part, value, sum(visits)::int as visits, sum(hits)::int as hits from (
        select part, value, visits, hits from measure.site_years
        where ${here} and year >= ${s.fromYear}::date and year < ${s.untilYear}::date
        union all ${months} and month >= ${s.fromMonth}::date and month < ${s.fromYear}::date
        union all ${months} and month >= ${s.untilYear}::date and month < ${s.untilMonth}::date
        union all ${days} and day >= ${s.fromDay}::date and day < ${s.fromMonth}::date
        union all ${days} and day >= ${s.untilMonth}::date and day < ${s.untilDay}::date
      ) each
      group by part, value
    ) p`.execute(db)
  return { ...sumsFrom(rows[0]), rolled: rows[0]?.rolled ?? '' }
}

/** The same of one day. */
export async function partsOfDay(db: Reader, numbers: readonly number[], day: string): Promise<PartSums> {
  const { rows } = await sql<Row>`
    select ${columns} from (
      select part, value, sum(visits)::int as visits, sum(hits)::int as hits from measure.site_parts
      where site = any(${[...numbers]}::int[]) and day = ${day}::date
      group by part, value
    ) p`.execute(db)
  return sumsFrom(rows[0])
}

/** What the numbers of values stand for, and the beginnings of the posts among them. */
export async function namesOf(db: Reader, ids: readonly number[], posts: readonly number[]): Promise<Names[]> {
  const { rows } = await sql<Names>`
    select w.id, w.word, left(o.text, 160) as text
    from measure.hit_words w
    left join publish.posts o on w.id = any(${[...posts]}::int[]) and o.id = (case when w.word ~ '^[0-9]{1,18}$' then w.word end)::bigint
    where w.id = any(${[...ids]}::int[])`.execute(db)
  return rows
}

/** Thousands of rows are read in a tenth of the time as four lists. */
type Row = { part: number[]; value: number[]; visits: number[]; hits: number[] }

const list = (column: keyof Row) => sql`coalesce(json_agg(${sql.ref(column)}), '[]') as ${sql.ref(column)}`

const columns = sql.join([list('part'), list('value'), list('visits'), list('hits')])

const sumsFrom = (row: Row | undefined): PartSums => ({
  part: Int32Array.from(row?.part ?? []),
  value: Int32Array.from(row?.value ?? []),
  visits: Int32Array.from(row?.visits ?? []),
  hits: Int32Array.from(row?.hits ?? []),
})
