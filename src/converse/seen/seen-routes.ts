import * as z from 'zod'
import type { App } from '#app'
import { channelsOf } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { ledger } from '#publish'
import { MOST_STARS } from '../reviews/stars.ts'
import { sorry } from '../words.ts'
import { posted } from './posted.ts'
import { putIn } from './put-in.ts'
import { namesOn } from './seen.sql.ts'
import { takeOut } from './take-out.ts'
import { change } from './change.ts'
import { SEEN_KINDS, seenKinds } from './where.ts'

const POSTS = 20
const NAMES = 6
const TEXT = 20_000
const NAME = 120
const LINK = 2_000

const kind = z.enum(SEEN_KINDS)
const stars = z.number().int().min(1).max(MOST_STARS)
const find = z.string().max(100).default('')

/** The inbox by hand: what people say where no program may listen, and our answers that a person posts there. */
export const seenRoutes = (app: App) => ({
  'GET /inbox/seen/channels': endpoint({
    summary:
      'Channels whose comments, messages or reviews do not come by themselves, and which of them can be put in by hand',
    may: 'see',
    input: nothing,
    output: z.object({
      channels: z.array(z.object({ id, name: z.string(), network: z.string(), url: z.string(), kinds: z.array(kind) })),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const channels = (await channelsOf(app, workspaceId)).map((channel) => ({
        id: channel.id,
        name: channel.name,
        network: channel.network,
        url: channel.url,
        kinds: seenKinds(channel),
      }))
      return done({ channels: channels.filter(({ kinds }) => kinds.length > 0) })
    },
  }),

  'GET /inbox/seen/posts': endpoint({
    summary: 'Our posts on a channel under which something may have been said, the newest first',
    may: 'see',
    input: z.object({ channelId: id, find, next: id.optional() }),
    output: paged(z.object({ id, text: z.string(), url: z.string(), at: instant.nullable() })),
    sorry,
    run: async ({ channelId, find: words, next }, { workspaceId }) => {
      const wish = { workspaceId, channelId, words: words.trim(), before: next ?? null, limit: POSTS }
      const posts = await ledger.livePosts(app.db.read, wish)
      const items = posts.map((post) => ({ id: post.id, text: post.text, url: post.url ?? '', at: post.at }))
      return done({ items, next: posts.length === POSTS ? (posts.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /inbox/seen/names': endpoint({
    summary: 'The few people who spoke last on a channel and whose names have these words in them',
    may: 'see',
    input: z.object({ channelId: id, find }),
    output: z.object({ names: z.array(z.string()) }),
    sorry,
    run: async ({ channelId, find: words }, { workspaceId }) => {
      const rows = await namesOn(app.db.read, { workspaceId, channelId, words: words.trim(), limit: NAMES })
      return done({ names: rows.map(({ name }) => name) })
    },
  }),

  'POST /inbox/seen': endpoint({
    summary:
      'Put in a comment, a message or a review that was read on a page which tells the desk nothing: under a post of ours, in a conversation, or by itself. The same one put in twice is there once',
    may: 'answer',
    input: z.object({
      channelId: id,
      kind: kind.default('comment'),
      name: z.string().max(NAME),
      text: z.string().max(TEXT),
      /** Of a review, which then needs no words. */
      stars: stars.optional(),
      at: instant,
      url: z.string().max(LINK).default(''),
      postId: id.optional(),
      threadId: id.optional(),
    }),
    output: z.object({ threadId: id, messageId: id, isNew: z.boolean() }),
    sorry,
    run: (wish, who) => putIn(app, who, wish),
  }),

  'PUT /inbox/seen/:id': endpoint({
    summary:
      'Write down that what was put in by hand reads otherwise now, such as a review that has more stars since our answer; what it said before is kept',
    may: 'answer',
    input: z.object({ id, text: z.string().max(TEXT), stars: stars.optional() }),
    output: nothing,
    sorry,
    run: (wish, who) => change(app, who, wish),
  }),

  'DELETE /inbox/seen/:id': endpoint({
    summary: 'Take out again what was put in by hand, as long as nobody has answered it',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => takeOut(app, who, wish.id),
  }),

  'POST /inbox/answers/:id/posted': endpoint({
    summary: 'Say that an answer which waited for a person is posted, under its link if the page gives it one',
    may: 'answer',
    input: z.object({ id, url: z.string().max(LINK).default('') }),
    output: nothing,
    sorry,
    run: (wish, who) => posted(app, who, wish.id, wish.url),
  }),
})
