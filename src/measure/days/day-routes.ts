import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { remember } from '#platform/remember.ts'
import { done, refused } from '#platform/result.ts'
import { viewOf } from '../figures.ts'
import type { MeasureGiven } from '../given.ts'
import { PERIODS } from '../period.ts'
import { sorry } from '../words.ts'
import { happenedOn } from './happened.sql.ts'
import { addNote, dropNote, notesOf } from './notes.sql.ts'
import { rememberUnusual } from './remember-unusual.ts'
import { FIGURES_OF_DAYS } from './unusual.sql.ts'

const MOST_NOTES = 200
/** Feasts are worked out by their calendars; those of a span are the same the next time. */
const MOST_SPANS = 100
const MOST_HAPPENED = 200
const LONGEST_NOTE = 300

const KINDS = [
  'note',
  'holiday',
  'campaign-began',
  'campaign-ended',
  'crisis',
  'connected',
  'removed',
  'out-of-reach',
] as const

/** What was the matter with the days: what people wrote beside them, what the desk knows, and which of them stand out. */
export const dayRoutes = (
  app: App,
  { specialDays }: MeasureGiven,
  unusualOf = rememberUnusual(app),
  feastsOf = remember(MOST_SPANS, specialDays),
) => ({
  'GET /measure/days': endpoint({
    summary:
      'Marked days of a period (notes, holidays, campaigns, crises, channels out of reach) and days far from the usual, with what moved them',
    may: 'see',
    input: z.object({ period: z.enum(PERIODS).default('week'), day: z.iso.date().optional() }),
    output: z.object({
      /** `id` is that of a note, which can be taken away. */
      marked: z.array(z.object({ day: z.string(), kind: z.enum(KINDS), text: z.string(), id: id.nullable() })),
      unusual: z.array(
        z.object({
          day: z.string(),
          figure: z.enum(FIGURES_OF_DAYS),
          value: z.number(),
          /** Of the same weekdays of the eight weeks before, at the level of the last fortnight. */
          expected: z.number(),
          low: z.number(),
          high: z.number(),
          causes: z.array(
            z.object({
              part: z.string(),
              value: z.string(),
              name: z.string(),
              now: z.number(),
              usual: z.number(),
              /** Of the distance from the usual. */
              share: z.number(),
            }),
          ),
        }),
      ),
    }),
    sorry,
    run: async ({ period, day }, { workspaceId, lang }) => {
      const view = await viewOf(app, workspaceId, period, day)
      const { from, until } = view.whole
      const days = { workspaceId, zone: view.zone, fromDay: from.toString(), untilDay: until.toString() }
      const [notes, happened, unusual] = await Promise.all([
        notesOf(app.db.often, workspaceId, days.fromDay, days.untilDay, MOST_NOTES),
        happenedOn(app.db.often, { ...days, now: app.now() }, MOST_HAPPENED),
        unusualOf(workspaceId, view),
      ])
      const marked = [
        ...notes.map((note) => ({ ...note, kind: 'note' as const })),
        ...happened.map(({ name, ...one }) => ({ ...one, text: name, id: null })),
        ...feastsOf(days.fromDay, from.until(until).days, lang).map((one) => ({
          day: one.day,
          kind: 'holiday' as const,
          text: one.name,
          id: null,
        })),
      ]
      return done({ marked: marked.toSorted((a, b) => a.day.localeCompare(b.day)), unusual })
    },
  }),

  'POST /measure/notes': endpoint({
    summary: 'Write a note beside a day',
    may: 'measure',
    input: z.object({ day: z.iso.date(), text: z.string().trim().min(1).max(LONGEST_NOTE) }),
    output: z.object({ id }),
    sorry,
    run: async ({ day, text }, { workspaceId, account }) =>
      done(
        await app.db.write(async (tx) => {
          const added = await addNote(tx, { workspaceId, day, text, by: account.id, at: app.now() })
          await app.live.tell(tx, { workspaceId, kind: 'measure.note' })
          return added
        }),
      ),
  }),

  'DELETE /measure/notes/:id': endpoint({
    summary: 'Take a note away',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) =>
      app.db.write(async (tx) => {
        if (!(await dropNote(tx, workspaceId, wish.id))) return refused('no-such-note')
        await app.live.tell(tx, { workspaceId, kind: 'measure.note' })
        return done({})
      }),
  }),
})
