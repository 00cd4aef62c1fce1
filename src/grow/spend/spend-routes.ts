import * as z from 'zod'
import type { App } from '#app'
import { createCabinets } from '#networks'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { tableDoor } from '#platform/http/table-door.ts'
import { done, refused } from '#platform/result.ts'
import { campaignById } from '../campaigns/campaigns.sql.ts'
import { sorry } from '../words.ts'
import { dropByHand, importById, importPage, nameCampaign, spendNames, unname } from './spend.sql.ts'
import {
  bringSpend,
  firstRows,
  headingsOf,
  MappingShape,
  mapSpend,
  spendNoted,
  takeSpend,
  undoSpend,
} from './take-spend.ts'
import { troubleSaid } from './words.ts'

const PAGE = 30
const NAMES_MOST = 300
const SAMPLE_ROWS = 4

const { spendColumns, called, names } = createCabinets()

const Problems = z.array(
  z.object({
    row: z.number(),
    column: z.enum(spendColumns),
    why: z.enum([
      'no-column',
      'no-day',
      'not-a-day',
      'which-order',
      'day-to-come',
      'no-number',
      'not-a-number',
      'which-decimal',
      'below-nought',
      'no-currency',
      'total-line',
    ]),
    cell: z.string(),
  }),
)

const View = z.object({
  id,
  name: z.string(),
  cabinet: z.string().nullable(),
  state: z.enum(['checked', 'taken', 'undone']),
  rows: z.number(),
  good: z.number(),
  madeAt: instant,
})

const cabinetName = (stored: string | null): string | null => {
  const known = names.find((name) => name === stored)
  return known ? called(known) : null
}

/** What campaigns cost: files of advertising cabinets, amounts by hand, and which campaign a name in a file means. */
export const spendRoutes = (app: App) => ({
  'GET /grow/spend/files': endpoint({
    summary: 'Files of advertising costs, the newest first',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(View),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const rows = await importPage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({
        items: rows.map((row) => ({ ...row, cabinet: cabinetName(row.cabinet) })),
        next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
      })
    },
  }),

  'GET /grow/spend/files/:id': endpoint({
    summary: 'One file: how its columns are read, and every row that cannot be counted with its reason',
    may: 'see',
    input: z.object({ id }),
    output: View.extend({
      headings: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      mapping: MappingShape.extend({
        dates: z.enum(['auto', 'day-first', 'month-first']),
        decimals: z.enum(['auto', 'comma', 'point']),
      }),
      problems: z.array(z.object({ row: z.number(), column: z.enum(spendColumns), said: z.string() })),
    }),
    sorry,
    run: async (wish, { workspaceId, lang }) => {
      const row = await importById(app.db.read, workspaceId, wish.id)
      if (!row) return refused('no-such-import')
      return done({
        ...row,
        cabinet: cabinetName(row.cabinet),
        headings: headingsOf(row.headings),
        sample: firstRows(row.cells, SAMPLE_ROWS),
        mapping: MappingShape.parse(row.columns),
        problems: Problems.parse(row.problems).map((one) => ({
          row: one.row,
          column: one.column,
          said: troubleSaid(one, lang),
        })),
      })
    },
  }),

  'PUT /grow/spend/files/:id/mapping': endpoint({
    summary: 'Say what the columns hold; files with the same headings are read so from now on',
    may: 'measure',
    input: z.object({ id, mapping: MappingShape }),
    output: nothing,
    sorry,
    run: (wish, who) => mapSpend(app, who, wish.id, wish.mapping),
  }),

  'POST /grow/spend/files/:id/take': endpoint({
    summary: 'Count the good rows; of several files that tell of a campaign’s day the newest counts',
    may: 'measure',
    input: z.object({ id }),
    output: z.object({ taken: z.number(), replaced: z.number() }),
    sorry,
    run: (wish, who) => takeSpend(app, who, wish.id),
  }),

  'POST /grow/spend/files/:id/undo': endpoint({
    summary: 'Take a file back as a whole; what it had replaced counts again',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => undoSpend(app, who, wish.id),
  }),

  'GET /grow/spend/names': endpoint({
    summary: 'Names that files use for campaigns, what was spent under them, and which campaign they mean',
    may: 'see',
    input: nothing,
    output: z.object({
      names: z.array(
        z.object({
          name: z.string(),
          currency: z.string(),
          amount: z.number(),
          days: z.number(),
          from: z.string(),
          until: z.string(),
          campaignId: id.nullable(),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => done({ names: await spendNames(app.db.read, workspaceId, NAMES_MOST) }),
  }),

  'PUT /grow/spend/names': endpoint({
    summary: 'Say which campaign a name in the files means; null for none',
    may: 'measure',
    input: z.object({ name: z.string().max(500), campaignId: id.nullable() }),
    output: nothing,
    sorry,
    run: async ({ name, campaignId }, { workspaceId }) => {
      if (campaignId !== null && !(await campaignById(app.db.read, workspaceId, campaignId)))
        return refused('no-such-campaign')
      await app.db.write(async (tx) => {
        await (campaignId === null ? unname(tx, workspaceId, name) : nameCampaign(tx, workspaceId, name, campaignId))
        await app.live.tell(tx, { workspaceId, kind: 'grow.spend' })
      })
      return done({})
    },
  }),

  'POST /grow/spend': endpoint({
    summary: 'Write down an amount without a file, such as a fee or a poster',
    may: 'measure',
    input: z.object({
      campaignId: id,
      day: z.iso.date(),
      amount: z.number().positive().max(1e9),
      currency: z.string().regex(/^[A-Z]{3}$/),
      what: z.string().trim().min(1).max(120),
    }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      if (!(await campaignById(app.db.read, who.workspaceId, wish.campaignId))) return refused('no-such-campaign')
      await spendNoted(app, who, wish)
      return done({})
    },
  }),

  'DELETE /grow/spend/:id': endpoint({
    summary: 'Take back an amount that was written by hand',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write(async (tx) => {
        await dropByHand(tx, workspaceId, wish.id)
        await app.live.tell(tx, { workspaceId, kind: 'grow.spend' })
      })
      return done({})
    },
  }),
})

/** Bringing the file itself. */
export const spendDoor = (app: App) =>
  tableDoor('/api/v1/grow/spend/files', 'measure', (who, name, bytes) => bringSpend(app, who, name, bytes))
