import * as z from 'zod'
import type { App } from '#app'
import { membersOf } from '#desk'
import { endpoint, id, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { postRow } from '../posts.sql.ts'
import { sorry } from '../words.ts'
import { comment } from './comment.ts'
import { commentsFor, commentsOf, countFor, hideComment, settleComment } from './comments.sql.ts'
import { CommentView, commentViews } from './views.ts'
import { nameOf } from './voice.ts'

const PAGE = 50
const COMMENT_MOST = 4_000
const PASSAGE_MOST = 1_000
const MENTIONS_MOST = 20

/** What may stand in a comment besides its words. */
export const About = {
  channelId: id.nullable().default(null),
  passage: z.string().max(PASSAGE_MOST).nullable().default(null),
}

/** Talking about a post before it goes out: among the team, and with clients. */
export const commentRoutes = (app: App) => ({
  'GET /publish/posts/:id/comments': endpoint({
    summary: 'What was said about a post, oldest first; clients get what is meant for them',
    may: 'see',
    input: z.object({ id, next: id.optional() }),
    output: paged(CommentView),
    sorry,
    run: async (wish, who) => {
      if (!(await postRow(app.db.read, who.workspaceId, wish.id))) return refused('not-found')
      const audience = who.role === 'client' ? 'client' : 'team'
      const page = { after: wish.next ?? null, limit: PAGE }
      const rows = await commentsOf(app.db.read, who.workspaceId, [wish.id], audience, page)
      const next = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null
      return done({ items: commentViews(rows, who.account.id), next })
    },
  }),

  'POST /publish/posts/:id/comments': endpoint({
    summary: 'Say something about a post; `external` shows it to clients too, `mentions` asks colleagues to look',
    may: 'see',
    input: z.object({
      id,
      text: z.string().max(COMMENT_MOST),
      external: z.boolean(),
      mentions: z.array(z.string().max(100)).max(MENTIONS_MOST).default([]),
      ...About,
    }),
    output: z.object({ id }),
    sorry,
    run: ({ id: postId, ...remark }, who) => comment(app, who, postId, remark),
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

  'POST /publish/comments/:id/resolve': endpoint({
    summary: 'Mark a comment as settled, or open it again',
    may: 'draft',
    input: z.object({ id, resolved: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const settled = wish.resolved ? { by: nameOf(who), at: app.now() } : null
        const row = await settleComment(tx, who.workspaceId, wish.id, settled)
        if (!row) return refused('not-found')
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: row.postId })
        return done({})
      }),
  }),

  'GET /publish/comments/mine': endpoint({
    summary: 'Open comments that ask you to look, the newest first',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(CommentView.extend({ postId: id, postText: z.string(), lang: z.string() })),
    sorry,
    run: async ({ next }, who) => {
      const rows = await commentsFor(app.db.read, who.workspaceId, who.account.id, next ?? null, PAGE)
      const seen = rows.filter(({ external }) => external || who.role !== 'client')
      const items = seen.flatMap((row) =>
        commentViews([row], who.account.id).map((view) => ({
          ...view,
          postId: row.postId,
          postText: row.postText,
          lang: row.lang,
        })),
      )
      return done({ items, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /publish/comments/mine/count': endpoint({
    summary: 'How many open comments ask you to look',
    may: 'see',
    input: nothing,
    output: z.object({ waiting: z.number().int() }),
    sorry,
    run: async (_, who) => done({ waiting: await countFor(app.db.read, who.workspaceId, who.account.id) }),
  }),

  'GET /publish/colleagues': endpoint({
    summary: 'Who can be asked to look at a post',
    may: 'draft',
    input: nothing,
    output: z.object({ people: z.array(z.object({ accountId: z.string(), name: z.string(), isClient: z.boolean() })) }),
    sorry,
    run: async (_, who) => {
      const members = await membersOf(app.db.read, who.workspaceId)
      return done({
        people: members.map(({ accountId, name, email, role }) => ({
          accountId,
          name: name || email,
          isClient: role === 'client',
        })),
      })
    },
  }),
})
