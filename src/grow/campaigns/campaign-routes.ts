import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { Persona } from '../audience/persona.ts'
import { shortAddress } from '../shorten.ts'
import { spendByHand, spendOf } from '../spend/spend.sql.ts'
import { sorry } from '../words.ts'
import { NOTHING_SEEN, paceOf, type Seen, STATES, totals, VERDICTS } from './campaign.ts'
import { CampaignInput, CampaignView } from './campaign-shape.ts'
import { decide, hang, makeCampaign, rewriteCampaign, turnCampaign } from './campaigns.ts'
import { campaignById, campaignCounts, campaignPage, type CampaignRow, linksOfCampaign } from './campaigns.sql.ts'
import type { GrowGiven } from './given.ts'
import { sharesOf, stopsOf, verdictOf } from './verdict.ts'

const PAGE = 60
const HAND_ROWS = 50

const count = z.number()

/** Guesses put to the test: the board, one card, and what is done with it. */
export const campaignRoutes = (app: App, given: GrowGiven) => ({
  'GET /grow/campaigns': endpoint({
    summary: 'Campaigns, the newest first, each with what it has shown so far and whether that is enough',
    may: 'see',
    input: z.object({ next: id.optional(), state: z.enum(STATES).optional() }),
    output: paged(CampaignView),
    sorry,
    run: async ({ next, state }, { workspaceId }) => {
      const wish = { workspaceId, state: state ?? null, before: next ?? null, limit: PAGE }
      const rows = await campaignPage(app.db.read, wish)
      const items = await viewsOf(app, given, workspaceId, rows)
      return done({ items, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /grow/campaigns/counts': endpoint({
    summary: 'How many campaigns stand where',
    may: 'see',
    input: nothing,
    output: z.object({ counts: z.array(z.object({ state: z.enum(STATES), campaigns: count })) }),
    sorry,
    run: async (_, { workspaceId }) => done({ counts: await campaignCounts(app.db.read, workspaceId) }),
  }),

  'POST /grow/campaigns': endpoint({
    summary: 'Write down a guess: whom, with what message and offer, to do what',
    may: 'draft',
    input: CampaignInput,
    output: z.object({ id }),
    sorry,
    run: (wish, who) => makeCampaign(app, who, wish),
  }),

  'GET /grow/campaigns/:id': endpoint({
    summary: 'One campaign whole: its links and posts, its money, who came and stayed, and what that cost',
    may: 'see',
    input: z.object({ id }),
    output: CampaignView.extend({
      links: z.array(
        z.object({
          id,
          short: z.string(),
          url: z.string(),
          title: z.string(),
          place: count.nullable(),
          people: count,
        }),
      ),
      posts: z.array(
        z.object({ id, text: z.string(), publishedAt: instant.nullable(), clicks: count, outcomes: count }),
      ),
      byHand: z.array(z.object({ id, day: z.string(), currency: z.string(), amount: count, name: z.string() })),
      days: z.array(z.object({ day: z.string(), currency: z.string(), amount: count })),
      joins: z
        .object({
          by: z.enum(['invite', 'days']),
          joins: count,
          left: count,
          expected: count.nullable(),
          extra: z.object({ value: count, low: count, high: count }).nullable(),
          retention: z.array(
            z.object({
              days: count,
              stayed: count,
              of: count,
              low: count,
              high: count,
              firstKnown: z.string().nullable(),
            }),
          ),
          target: z.object({ inTarget: count, known: count, of: count, low: count, high: count }).nullable(),
        })
        .nullable(),
      costs: z.array(
        z.object({
          formula: z.string(),
          name: z.string(),
          how: z.string(),
          source: z.string(),
          currency: z.string(),
          value: count.nullable(),
          low: count.nullable(),
          high: count.nullable(),
          hits: count,
          of: count,
          why: z.enum(['no-spend', 'no-joins', 'too-young', 'nobody-known']).nullable(),
        }),
      ),
    }),
    sorry,
    run: async (wish, { workspaceId, lang }) => {
      const row = await campaignById(app.db.read, workspaceId, wish.id)
      if (!row) return refused('no-such-campaign')
      const [[view], links, days, byHand, { joins, costs, posts }] = await Promise.all([
        viewsOf(app, given, workspaceId, [row]),
        linksOfCampaign(app.db.read, workspaceId, row.id, row.label),
        spendOf(app.db.read, workspaceId, [row.id]),
        spendByHand(app.db.read, workspaceId, row.id, HAND_ROWS),
        given.result(workspaceId, row.id),
      ])
      if (!view) throw new Error('a campaign without a view')
      return done({
        ...view,
        links: links.map((link) => ({
          ...link,
          short: shortAddress(app.config.url, link.key),
          people: link.people ?? 0,
        })),
        posts: [...posts],
        days,
        byHand: byHand.map((one) => ({ ...one, name: one.name.replace(/ · \d+$/, '') })),
        joins: joins && { ...joins, retention: [...joins.retention] },
        costs: costs.map((cost) => ({ ...cost, name: cost.name[lang], how: cost.how[lang] })),
      })
    },
  }),

  'PUT /grow/campaigns/:id': endpoint({
    summary: 'Write the guess anew; what it is judged by only while it has not begun',
    may: 'draft',
    input: CampaignInput.extend({ id }),
    output: nothing,
    sorry,
    run: ({ id: which, ...wish }, who) => rewriteCampaign(app, who, which, wish),
  }),

  'PUT /grow/campaigns/:id/state': endpoint({
    summary: 'Begin a campaign, put it back among the ideas, or drop it',
    may: 'publish',
    input: z.object({ id, state: z.enum(['idea', 'running', 'dropped']) }),
    output: nothing,
    sorry,
    run: (wish, who) => turnCampaign(app, who, wish.id, wish.state),
  }),

  'POST /grow/campaigns/:id/verdict': endpoint({
    summary: 'Decide what follows from it: keep, stop or roll out, with what was learnt',
    may: 'publish',
    input: z.object({ id, verdict: z.enum(VERDICTS), learnt: z.string().max(2_000).default('') }),
    output: nothing,
    sorry,
    run: (wish, who) => decide(app, who, wish.id, wish),
  }),

  'PUT /grow/campaigns/:id/links': endpoint({
    summary: 'Hang a link on a campaign or on one of its messages, or take it off',
    may: 'draft',
    input: z.object({
      id,
      linkId: id,
      place: z.number().int().min(1).max(5).nullable().default(null),
      on: z.boolean().default(true),
    }),
    output: nothing,
    sorry,
    run: (wish, who) => hang(app, who, wish),
  }),
})

async function viewsOf(app: App, given: GrowGiven, workspaceId: string, rows: readonly CampaignRow[]) {
  const ids = rows.map((row) => row.id)
  const [seen, spend, workspace] = await Promise.all([
    given.seen(workspaceId, ids),
    spendOf(app.db.read, workspaceId, ids),
    workspaceById(app.db.read, workspaceId),
  ])
  const today = app
    .now()
    .toZonedDateTimeISO(workspace?.zone ?? 'UTC')
    .toPlainDate()
    .toString()
  return rows.map((row) =>
    viewOf(
      row,
      seen.get(row.id) ?? NOTHING_SEEN,
      spend.filter(({ campaignId }) => campaignId === row.id),
      today,
    ),
  )
}

type Spend = { day: string; currency: string; amount: number }

function viewOf(row: CampaignRow, seen: Seen, spend: readonly Spend[], today: string) {
  const messages = row.messages.map(
    (_, i) => seen.messages.find(({ place }) => place === i + 1) ?? { place: i + 1, people: 0, actions: 0 },
  )
  const shares = sharesOf(messages).map((share, i) => ({
    ...share,
    people: messages[i]?.people ?? 0,
    actions: messages[i]?.actions ?? 0,
  }))
  const { people, actions, posts, joins } = seen
  const own = spend.filter(({ currency }) => currency === (row.currency ?? spend[0]?.currency))
  const spent = own.reduce((sum, { amount }) => sum + amount, 0)
  return {
    ...row,
    persona: Persona.parse(row.persona),
    seen: { people, actions, posts, joins },
    shares,
    says: verdictOf(row, { people, actions, messages }),
    stops: row.state === 'running' ? stopsOf(row, seen, spent, today) : [],
    spent: totals(spend),
    pace: paceWith(row, spend, today),
  }
}

function paceWith(row: CampaignRow, spend: readonly Spend[], today: string) {
  const pace = paceOf(row, spend, today)
  return pace && { ...pace, others: [...pace.others] }
}
