import * as z from 'zod'
import type { App } from '#app'
import { channelsOf } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { placeFrom, placeText } from '#platform/place.ts'
import { done, refused } from '#platform/result.ts'
import type { Given } from '../given.ts'
import { mediaByIds } from '../media.sql.ts'
import { contentOf } from '../post-content.ts'
import { allMedia } from '../post.ts'
import { cardsByIds, PostCard } from '../cards/card.ts'
import { postRow } from '../posts.sql.ts'
import { sorry } from '../words.ts'
import { approvalOf, countWaiting, marksOf, waitingPage } from './approvals.sql.ts'
import { shownChannels, ShownChannel, ShownMedia } from './client-view.ts'
import { ask, withdraw } from './ask.ts'
import { commentsOf } from './comments.sql.ts'
import { decide, takeBack } from './decide.ts'
import { endLink, LINK_DAYS_MOST, LINK_POSTS_MOST, makeLink } from './links.ts'
import { linksOf } from './links.sql.ts'
import { strictest } from './rule.ts'
import { rulesOf } from './rules.sql.ts'
import { ApprovalView, approvalView, CommentView, commentViews } from './views.ts'
import { voiceOf } from './voice.ts'

const PAGE = 30
const NOTE_MOST = 4_000

const Wish = z.object({
  id,
  /** Of what was seen; refused when the post has changed since. */
  hash: z.string().max(100),
  decision: z.enum(['approve', 'changes']),
  note: z.string().max(NOTE_MOST).default(''),
})
const Stands = z.object({ state: z.string(), step: z.number().int() })

/** Who must agree to a post, and what they say. */
export const approvalRoutes = (app: App, given: Given) => ({
  'POST /publish/posts/:id/ask': endpoint({
    summary: 'Ask those who must agree to look at a post, or take that back',
    may: 'draft',
    input: z.object({ id, asked: z.boolean(), note: z.string().max(NOTE_MOST).default('') }),
    output: nothing,
    sorry,
    run: (wish, who) => (wish.asked ? ask(app, who, wish.id, wish.note) : withdraw(app, who, wish.id)),
  }),

  'GET /publish/posts/:id/approval': endpoint({
    summary: 'Where a post stands with those who must agree, its trail and what was said about it',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      mode: z.enum(['none', 'optional', 'required']),
      approval: ApprovalView.nullable(),
      comments: z.array(CommentView),
      /** What will go out, channel by channel. */
      shown: z.object({
        lang: z.string(),
        at: instant.nullable(),
        channels: z.array(ShownChannel),
        media: z.array(ShownMedia),
      }),
    }),
    sorry,
    run: async (wish, who) => {
      const post = await postRow(app.db.read, who.workspaceId, wish.id)
      if (!post) return refused('not-found')
      const content = await contentOf(app.db.read, post)
      const rules = await rulesOf(app.db.read, who.workspaceId)
      const { mode } = strictest(
        rules,
        content.channels.map(({ channelId }) => channelId),
      )
      const approval = await approvalOf(app.db.read, wish.id)
      const marks = await marksOf(app.db.read, wish.id)
      const media = await mediaByIds(app.db.read, who.workspaceId, allMedia(content))
      const audience = who.role === 'client' ? 'client' : 'team'
      const comments = await commentsOf(app.db.read, who.workspaceId, [wish.id], audience)
      return done({
        mode,
        approval: approval ? approvalView(approval, marks, who.lang) : null,
        comments: commentViews(comments, who.account.id),
        shown: {
          lang: post.lang,
          at: post.at,
          channels: shownChannels(content, await channelsOf(app, who.workspaceId), media),
          media,
        },
      })
    },
  }),

  'GET /publish/approvals': endpoint({
    summary: 'Posts that wait for a decision, the one that waits longest first',
    may: 'see',
    input: z.object({ next: z.string().max(120).optional() }),
    output: paged(z.object({ post: PostCard, approval: ApprovalView, comments: z.array(CommentView) })),
    sorry,
    run: async ({ next }, who) => {
      const rows = await waitingPage(app.db.read, who.workspaceId, placeFrom(next), PAGE)
      const ids = rows.map(({ postId }) => postId)
      const cards = await cardsByIds(app, who.workspaceId, ids, who.lang)
      const said = await commentsOf(app.db.read, who.workspaceId, ids, who.role === 'client' ? 'client' : 'team')
      const items = await Promise.all(
        rows.map(async (row) => ({
          post: cards.find((card) => card.id === row.postId),
          approval: approvalView(row, await marksOf(app.db.read, row.postId), who.lang),
          comments: commentViews(
            said.filter(({ postId }) => postId === row.postId),
            who.account.id,
          ),
        })),
      )
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: items.flatMap(({ post, ...rest }) => (post ? [{ post, ...rest }] : [])),
        next: last ? placeText({ at: last.askedAt, id: last.postId }) : null,
      })
    },
  }),

  'GET /publish/approvals/count': endpoint({
    summary: 'How many posts wait for a decision',
    may: 'see',
    input: nothing,
    output: z.object({ waiting: z.number().int() }),
    sorry,
    run: async (_, who) => done({ waiting: await countWaiting(app.db.read, who.workspaceId) }),
  }),

  'POST /publish/posts/:id/decide': endpoint({
    summary: 'Approve exactly what was seen, or ask for changes',
    may: 'publish',
    input: Wish,
    output: Stands,
    sorry,
    run: async (wish, who) =>
      isSilent(wish)
        ? refused('comment-empty')
        : decide(app, given, voiceOf(who, 'team'), { ...wish, postId: wish.id }),
  }),

  'POST /publish/posts/:id/decide-as-client': endpoint({
    summary: 'The same for a client with an account, when it is the client’s turn',
    may: 'see',
    input: Wish,
    output: Stands,
    sorry,
    run: async (wish, who) => {
      if (who.role !== 'client') return refused('not-your-turn')
      if (isSilent(wish)) return refused('comment-empty')
      return decide(app, given, voiceOf(who, 'client'), { ...wish, postId: wish.id })
    },
  }),

  'POST /publish/posts/:id/reopen': endpoint({
    summary: 'Take a decision back as long as nothing has gone out',
    may: 'publish',
    input: z.object({ id }),
    output: Stands,
    sorry,
    run: (wish, who) => takeBack(app, voiceOf(who, 'team'), wish.id),
  }),

  'GET /publish/approval-links': endpoint({
    summary: 'Links by which people without an account see and approve posts',
    may: 'draft',
    input: nothing,
    output: z.object({
      links: z.array(
        z.object({
          id,
          name: z.string(),
          posts: z.number().int(),
          madeAt: instant,
          endsAt: instant,
          openedAt: instant.nullable(),
          opens: z.number().int(),
        }),
      ),
    }),
    sorry,
    run: async (_, who) =>
      done({
        links: (await linksOf(app.db.read, who.workspaceId)).map(({ postIds, ...link }) => ({
          ...link,
          posts: postIds.length,
        })),
      }),
  }),

  'POST /publish/approval-links': endpoint({
    summary: 'Make such a link to some posts; its address is shown this once',
    may: 'draft',
    input: z.object({
      name: z.string().trim().min(1).max(80),
      postIds: z.array(id).min(1).max(LINK_POSTS_MOST),
      days: z.number().int().min(1).max(LINK_DAYS_MOST).default(14),
    }),
    output: z.object({ id, url: z.string(), endsAt: instant }),
    sorry,
    run: (wish, who) => makeLink(app, who, wish),
  }),

  'DELETE /publish/approval-links/:id': endpoint({
    summary: 'Close such a link at once',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => endLink(app, who, wish.id),
  }),
})

/** Whoever asks for changes says which. */
const isSilent = ({ decision, note }: z.output<typeof Wish>): boolean => decision === 'changes' && note.trim() === ''
