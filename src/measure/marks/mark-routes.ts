import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sitesOf } from '../site/sites.sql.ts'
import { sorry } from '../words.ts'
import { hasCallDoor, keepCallDoor } from './loans.sql.ts'
import { MARK_KINDS, markValue } from './mark.ts'
import { addMark, isOurs, markPage, removeMark } from './marks.sql.ts'

const PAGE = 50
const KEY_BYTES = 24

export const callKeyHash = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** Codes said at the till and numbers that are dialled: each stands for a post, an answer, a page or a campaign. */
export const markRoutes = (app: App) => ({
  'GET /measure/marks': endpoint({
    summary: 'Promo codes and telephone numbers, the newest first, with what each stands for and what it brought',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(
      z.object({
        id,
        kind: z.enum(MARK_KINDS),
        shown: z.string(),
        name: z.string(),
        /** The site whose pool a number belongs to. */
        siteId: z.uuid().nullable(),
        host: z.string().nullable(),
        postId: id.nullable(),
        postText: z.string().nullable(),
        channelId: id.nullable(),
        messageId: id.nullable(),
        replyText: z.string().nullable(),
        campaignId: id.nullable(),
        campaignName: z.string().nullable(),
        outcomes: z.int(),
        madeAt: instant,
      }),
    ),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const items = await markPage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /measure/marks': endpoint({
    summary:
      'Let a promo code or a telephone number stand for a post, an answer, a page, a campaign, or join a site’s pool',
    may: 'measure',
    input: z.object({
      kind: z.enum(MARK_KINDS),
      value: z.string().trim().min(1).max(40),
      name: z.string().trim().max(80).default(''),
      postId: id.nullable().default(null),
      channelId: id.nullable().default(null),
      messageId: id.nullable().default(null),
      campaignId: id.nullable().default(null),
      siteId: z.uuid().nullable().default(null),
    }),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      const { workspaceId } = who
      const value = markValue(wish.kind, wish.value)
      if (value === null) return refused('not-a-mark', { value: wish.value })
      if (wish.siteId !== null) {
        if (wish.kind === 'code') return refused('codes-have-no-pool')
        const sites = await sitesOf(app.db.read, workspaceId)
        if (!sites.some((site) => site.id === wish.siteId)) return refused('no-such-site')
      }
      return app.db.write(async (tx) => {
        if (!(await isOurs(tx, workspaceId, wish))) return refused('no-such-post')
        const mark = { ...wish, value, shown: wish.value, workspaceId, by: who.account.id, at: app.now() }
        const added = await addMark(tx, mark)
        if (!added) return refused('mark-taken', { value: wish.value })
        await app.live.tell(tx, { workspaceId, kind: 'measure.mark', id: added.id })
        return done(added)
      })
    },
  }),

  'DELETE /measure/marks/:id': endpoint({
    summary: 'Let a code or a number stand for nothing any more; what it brought stays',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write(async (tx) => {
        await removeMark(tx, workspaceId, wish.id, app.now())
        await app.live.tell(tx, { workspaceId, kind: 'measure.mark', id: wish.id })
      })
      return done({})
    },
  }),

  'GET /measure/call-door': endpoint({
    summary: 'Whether a telephone exchange may report calls here',
    may: 'see',
    input: nothing,
    output: z.object({ open: z.boolean() }),
    sorry,
    run: async (_, { workspaceId }) => done({ open: await hasCallDoor(app.db.read, workspaceId) }),
  }),

  'POST /measure/call-door': endpoint({
    summary: 'Make the address at which a telephone exchange reports calls; it is told once, and an older one ends',
    may: 'manage',
    input: nothing,
    output: z.object({ url: z.string() }),
    sorry,
    run: async (_, who) => {
      const key = randomBytes(KEY_BYTES).toString('base64url')
      const { workspaceId } = who
      await app.db.write(async (tx) => {
        await keepCallDoor(tx, { workspaceId, hash: callKeyHash(key), by: who.account.id, at: app.now() })
        await record(tx, who, 'calls.door', {}, app.now())
      })
      return done({ url: `${app.config.url}/calls/${key}` })
    },
  }),
})
