import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { isSure, recordsOf, rulesFrom } from './act.ts'
import { dryRun } from './dry-run.ts'
import { Conditions, Deed, restsOn } from './rule.ts'
import { addRule, changeRule, marksPage, orderRules, setRuleRemoved } from './rules.sql.ts'
import { undoMark } from './undo-mark.ts'

const PAGE = 40
const MOST_DAYS = 365

const wish = {
  name: z.string().trim().min(1).max(80),
  isOn: z.boolean().default(false),
  stops: z.boolean().default(false),
  conditions: Conditions,
  deeds: z.array(Deed).min(1).max(6),
  /** How often the desk must have been right about what the rule rests on. */
  precisionWanted: z.number().min(0.5).max(0.999).default(0.9),
}

const Wish = z.object(wish)

const kept = (rule: z.output<typeof Wish>, at: Temporal.Instant) => ({
  ...rule,
  conditions: JSON.stringify(rule.conditions),
  deeds: JSON.stringify(rule.deeds),
  at,
})

/** What happens by itself when somebody writes, in an order everybody sees. */
export const ruleRoutes = (app: App) => ({
  'GET /inbox/rules': endpoint({
    summary: 'The rules in their order, with whether the desk is sure enough to let each act by itself',
    may: 'see',
    input: nothing,
    output: z.object({
      rules: z.array(
        z.object({
          id,
          ...wish,
          /** False while it only writes down what it would have done. */
          acts: z.boolean(),
          restsOn: z.array(z.object({ question: z.string(), label: z.string(), of: z.number(), atLeast: z.number() })),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const [rules, records] = await Promise.all([
        rulesFrom(app.db.read, workspaceId),
        recordsOf(app.db.read, workspaceId),
      ])
      return done({
        rules: rules.map((rule) => ({
          ...rule,
          acts: isSure(rule, records),
          restsOn: restsOn(rule.conditions).map(({ question, label }) => {
            const known = records.get(question)?.get(label)
            return { question, label, of: known?.of ?? 0, atLeast: known?.atLeast ?? 0 }
          }),
        })),
      })
    },
  }),

  'POST /inbox/rules': endpoint({
    summary: 'Make a rule; it stands last',
    may: 'manage',
    input: Wish,
    output: z.object({ id }),
    sorry,
    run: async (rule, who) =>
      done(
        await app.db.write(async (tx) => {
          const made = await addRule(tx, who.workspaceId, who.account.id, kept(rule, app.now()))
          await record(tx, who, 'rule-made', { rule: rule.name, on: rule.isOn }, app.now())
          return made
        }),
      ),
  }),

  'PUT /inbox/rules/:id': endpoint({
    summary: 'Change a rule, or switch it on or off',
    may: 'manage',
    input: Wish.extend({ id }),
    output: nothing,
    sorry,
    run: async ({ id: ruleId, ...rule }, who) => {
      const changed = await app.db.write(async (tx) => {
        await record(tx, who, 'rule-changed', { rule: rule.name, on: rule.isOn }, app.now())
        return changeRule(tx, who.workspaceId, ruleId, kept(rule, app.now()))
      })
      return changed ? done({}) : refused('no-such-rule')
    },
  }),

  'DELETE /inbox/rules/:id': endpoint({
    summary: 'Put a rule away',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (gone, who) => {
      const removed = await app.db.write(async (tx) => {
        await record(tx, who, 'rule-removed', { rule: gone.id }, app.now())
        return setRuleRemoved(tx, who.workspaceId, gone.id, app.now())
      })
      return removed ? done({}) : refused('no-such-rule')
    },
  }),

  'POST /inbox/rules/:id/back': endpoint({
    summary: 'Take a rule out again that was put away',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (gone, { workspaceId }) =>
      (await app.db.write((tx) => setRuleRemoved(tx, workspaceId, gone.id, null))) ? done({}) : refused('no-such-rule'),
  }),

  'PUT /inbox/rules': endpoint({
    summary: 'Put the rules into another order',
    may: 'manage',
    input: z.object({ ids: z.array(id).max(200) }),
    output: nothing,
    sorry,
    run: async ({ ids }, { workspaceId }) => {
      await app.db.write((tx) => orderRules(tx, workspaceId, ids))
      return done({})
    },
  }),

  'POST /inbox/rules/dry-run': endpoint({
    summary: 'Exactly which past messages a rule would have touched; nothing is changed',
    may: 'see',
    input: Wish.extend({ id: id.optional(), days: z.number().int().min(1).max(MOST_DAYS).default(30) }),
    output: z.object({
      looked: z.number(),
      matched: z.number(),
      /** Matches that an earlier rule would have kept from it. */
      keptFrom: z.number(),
      wouldAct: z.boolean(),
      touched: z.array(
        z.object({ messageId: id, threadId: id, name: z.string(), text: z.string(), lang: z.string(), at: instant }),
      ),
    }),
    sorry,
    run: async ({ id: ruleId, days, ...rule }, { workspaceId }) =>
      done(await dryRun(app, workspaceId, { ...rule, id: ruleId ?? 'new' }, days)),
  }),

  'GET /inbox/rule-marks': endpoint({
    summary: 'What rules did or would have done, newest first',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(
      z.object({
        id,
        rule: z.string(),
        acted: z.boolean(),
        at: instant,
        undoneAt: instant.nullable(),
        threadId: id,
        name: z.string(),
        text: z.string(),
        lang: z.string(),
      }),
    ),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const rows = await marksPage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({ items: rows, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /inbox/rule-marks/:id/undo': endpoint({
    summary: 'Take back what a rule did to one conversation',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (mark, who) => undoMark(app, who, mark.id),
  }),
})
