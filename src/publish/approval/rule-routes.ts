import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { holdBackAll } from './hold.ts'
import { MODES, Step, STEPS_MOST } from './rule.ts'
import { dropRule, keepRule, rulesOf } from './rules.sql.ts'

const Rule = z.object({ mode: z.enum(MODES), steps: z.array(Step).min(1).max(STEPS_MOST), fourEyes: z.boolean() })

/** The rules of approval. */
export const approvalRuleRoutes = (app: App) => ({
  'GET /publish/approval-rules': endpoint({
    summary: 'Who has to agree before posts go out: for the workspace, and for channels that differ',
    may: 'see',
    input: nothing,
    output: z.object({ workspace: Rule, channels: z.array(Rule.extend({ channelId: id })) }),
    sorry,
    run: async (_, who) => {
      const { workspace, channels } = await rulesOf(app.db.read, who.workspaceId)
      return done({ workspace, channels: [...channels].map(([channelId, rule]) => ({ channelId, ...rule })) })
    },
  }),

  'PUT /publish/approval-rules': endpoint({
    summary: 'Set the rule of the workspace (no channel) or of one channel; holds for what is planned already',
    may: 'manage',
    input: Rule.extend({ channelId: id.nullable() }),
    output: nothing,
    sorry,
    run: ({ channelId, ...rule }, who) =>
      app.db.write(async (tx) => {
        await keepRule(tx, who.workspaceId, channelId, rule)
        await holdBackAll(tx, who.workspaceId)
        await record(tx, who, 'approval-rule.set', { channelId, mode: rule.mode, steps: rule.steps.length }, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post' })
        return done({})
      }),
  }),

  'DELETE /publish/approval-rules/:channelId': endpoint({
    summary: 'Let a channel follow the rule of the workspace again',
    may: 'manage',
    input: z.object({ channelId: id }),
    output: nothing,
    sorry,
    run: ({ channelId }, who) =>
      app.db.write(async (tx) => {
        await dropRule(tx, who.workspaceId, channelId)
        await holdBackAll(tx, who.workspaceId)
        await record(tx, who, 'approval-rule.dropped', { channelId }, app.now())
        return done({})
      }),
  }),
})
