import * as z from 'zod'
import type { App } from '#app'
import { channelById, workspaceById } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { readTable } from '#platform/table.ts'
import { sorry } from '../words.ts'
import { dropFile, firstKnown, pastFiles, takeFollowers, takeSearches } from './past.sql.ts'
import { columnsIn, followersByDay, PAST_COLUMNS, type PastColumns, readPast } from './read-past.ts'

const MOST_ROWS = 5_000
const FILE_LETTERS = 900_000
const PAGE = 30
/** Enough to see what is wrong with a table. */
const PROBLEMS_SHOWN = 30

const Wish = z.object({
  what: z.enum(['followers', 'searches']),
  channelId: id.optional(),
  /** A CSV or Excel file, in base64. */
  file: z.base64().max(FILE_LETTERS),
  /** Where a person says otherwise than the headings; counted from nought, null for a column that is not there. */
  columns: z.partialRecord(z.enum(PAST_COLUMNS), z.int().min(0).max(99).nullable()).default({}),
  dates: z.enum(['auto', 'day-first', 'month-first']).default('auto'),
})

/** The time before this desk, from the tables that networks and search engines give out. */
export const pastRoutes = (app: App) => {
  async function look(workspaceId: string, wish: z.infer<typeof Wish>) {
    const channel = wish.channelId ? await channelById(app, app.db.read, workspaceId, wish.channelId) : null
    if (wish.what === 'followers' && !channel) return refused('no-such-channel')
    const table = await readTable(Buffer.from(wish.file, 'base64'), MOST_ROWS)
    if (!table.ok) return table
    const [headings = [], ...rows] = table.value
    const columns = asSaid(columnsIn(headings), wish.columns)
    const workspace = await workspaceById(app.db.read, workspaceId)
    const zone = channel?.zone ?? workspace?.zone ?? 'UTC'
    const today = app.now().toZonedDateTimeISO(zone).toPlainDate().toString()
    const { lines, problems } = readPast(rows, columns, { today, dates: wish.dates })
    const followers = channel ? followersByDay(lines, await firstKnown(app.db.read, channel.id)) : []
    const searches = lines.flatMap(({ day, searches: many, clicks }) =>
      many === null ? [] : [{ day, searches: many, clicks }],
    )
    return done({ headings, columns, problems, channel, followers, searches })
  }

  return {
    'POST /measure/past/look': endpoint({
      summary:
        'Look at a table of the past before it is taken in: how its columns are read, which days it tells of, what is wrong',
      may: 'measure',
      input: Wish,
      output: z.object({
        headings: z.array(z.string()),
        columns: z.partialRecord(z.enum(PAST_COLUMNS), z.int()),
        problems: z.array(z.object({ row: z.int(), column: z.enum(PAST_COLUMNS), why: z.string(), cell: z.string() })),
        allProblems: z.int(),
        days: z.int(),
        from: z.string().nullable(),
        until: z.string().nullable(),
        /** Comings and goings alone tell no number of followers while the desk has not looked itself. */
        noTotal: z.boolean(),
        points: z.array(z.object({ day: z.string(), value: z.number() })),
      }),
      sorry,
      run: async (wish, { workspaceId }) => {
        const seen = await look(workspaceId, wish)
        if (!seen.ok) return seen
        const { headings, columns, problems, followers, searches } = seen.value
        const told = followers === 'no-total' ? [] : followers
        const points =
          wish.what === 'searches'
            ? searches.map(({ day, searches: value }) => ({ day, value }))
            : told.map(({ day, followers: value }) => ({ day, value }))
        return done({
          headings,
          columns,
          problems: problems.slice(0, PROBLEMS_SHOWN),
          allProblems: problems.length,
          days: points.length,
          from: points[0]?.day ?? null,
          until: points.at(-1)?.day ?? null,
          noTotal: followers === 'no-total',
          points,
        })
      },
    }),

    'POST /measure/past': endpoint({
      summary: 'Take a table of the past in; what the desk has seen itself stays as it is',
      may: 'measure',
      input: Wish.extend({
        name: z.string().trim().min(1).max(200),
        engine: z.string().trim().max(40).default(''),
      }),
      output: z.object({ id, days: z.int() }),
      sorry,
      run: async (wish, { workspaceId, account }) => {
        const seen = await look(workspaceId, wish)
        if (!seen.ok) return seen
        const { channel, followers, searches } = seen.value
        const told = wish.what === 'searches' ? searches : followers
        const [first, last] = told === 'no-total' ? [] : [told[0], told.at(-1)]
        if (told === 'no-total' || !first || !last) return refused('nothing-to-take')
        const file = {
          workspaceId,
          what: wish.what,
          channelId: channel?.id ?? null,
          name: wish.name,
          engine: wish.what === 'searches' ? wish.engine.toLowerCase() : '',
          fromDay: first.day,
          untilDay: last.day,
          days: told.length,
          by: account.id,
          at: app.now(),
        }
        return done(
          await app.db.write(async (tx) => {
            const added =
              channel && followers !== 'no-total' && wish.what === 'followers'
                ? await takeFollowers(tx, { ...file, channelId: channel.id }, followers)
                : await takeSearches(tx, { ...file, channelId: null }, searches)
            await app.live.tell(tx, { workspaceId, kind: 'measure.past' })
            return { id: added.id, days: told.length }
          }),
        )
      },
    }),

    'GET /measure/past': endpoint({
      summary: 'Tables of the past that were taken in, the newest first',
      may: 'see',
      input: z.object({ next: id.optional() }),
      output: paged(
        z.object({
          id,
          what: z.enum(['followers', 'searches']),
          channelId: id.nullable(),
          channelName: z.string().nullable(),
          name: z.string(),
          engine: z.string(),
          fromDay: z.string(),
          untilDay: z.string(),
          days: z.int(),
          madeAt: instant,
        }),
      ),
      sorry,
      run: async ({ next }, { workspaceId }) => {
        const items = await pastFiles(app.db.read, workspaceId, next ?? null, PAGE)
        return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
      },
    }),

    'DELETE /measure/past/:id': endpoint({
      summary: 'Take a table of the past back, with all its days',
      may: 'measure',
      input: z.object({ id }),
      output: nothing,
      sorry,
      run: async (wish, { workspaceId }) =>
        app.db.write(async (tx) => {
          if (!(await dropFile(tx, workspaceId, wish.id))) return refused('no-such-table')
          await app.live.tell(tx, { workspaceId, kind: 'measure.past' })
          return done({})
        }),
    }),
  }
}

/** What a person says of the columns counts more than their headings. */
function asSaid(read: PastColumns, said: z.infer<typeof Wish>['columns']): PastColumns {
  const columns: PastColumns = {}
  for (const column of PAST_COLUMNS) {
    const at = said[column] === undefined ? read[column] : said[column]
    if (at !== undefined && at !== null) columns[column] = at
  }
  return columns
}
