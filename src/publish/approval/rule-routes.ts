import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { addComment, hideComment } from './comments.sql.ts'
import { postRow } from '../posts.sql.ts'
import { holdBackAll } from './hold.ts'
import { MODES, Step, STEPS_MOST } from './rule.ts'
import { voiceOf } from './routes.ts'
import { dropRule, keepRule, rulesOf } from './rules.sql.ts'

const COMMENT_MOST = 4_000
const Rule = z.object({ mode: z.enum(MODES), steps: z.array(Step).min(1).max(STEPS_MOST), fourEyes: z.boolean() })

/** The rules of approval, and talking about a post. */
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

  'POST /publish/posts/:id/comments': endpoint({
    summary: 'Say something about a post; `external` shows it to clients too',
    may: 'see',
    input: z.object({ id, text: z.string().max(COMMENT_MOST), external: z.boolean() }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const text = wish.text.trim()
        if (text === '') return refused('comment-empty')
        if (!(await postRow(tx, who.workspaceId, wish.id))) return refused('not-found')
        const isClient = who.role === 'client'
        const voice = voiceOf(who, isClient ? 'client' : 'team')
        const external = isClient || wish.external
        const made = await addComment(tx, { voice, postId: wish.id, external, text, at: app.now() })
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: wish.id })
        return done(made)
      }),
  }),

  'PUT /publish/comments/:id': endpoint({
    summary: 'Take one’s own comment away, or bring it back',
    may: 'see',
    input: z.object({ id, hidden: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const at = wish.hidden ? app.now() : null
        const hidden = await hideComment(tx, who.workspaceId, wish.id, who.account.id, at)
        if (!hidden) return refused('not-found')
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: hidden.postId })
        return done({})
      }),
  }),
})
