import * as z from 'zod'
import type { App } from '#app'
import { channelsOf } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { say } from '#platform/words.ts'
import type { Given } from './given.ts'
import { Content } from './post.ts'
import { postRow } from './posts.sql.ts'
import { checkPost, postView } from './see-posts.ts'
import { ChannelView, channelView, PostView } from './views.ts'
import { findingWords } from './finding-words.ts'
import { instantOf } from './wall-clock.ts'
import { sorry } from './words.ts'
import { beginDraft, duplicatePost, removeDraft, restoreDraft, saveDraft } from './write-post.ts'
import { discussion } from './writing/discussion.ts'

/** Which of the two, where the clocks go back and an hour comes twice. */
const which = z.enum(['earlier', 'later']).optional()

const Finding = z.object({
  channelId: id.nullable(),
  kind: z.string(),
  said: z.string(),
  weight: z.enum(['stop', 'look']),
  fix: z.string().nullable(),
  /** A second way out, where there are two. */
  also: z.string().nullable(),
  mediaId: id.nullable(),
  /** The hour on the wall that would be better; null where it is not about the hour. */
  to: z.string().nullable(),
})

/** Writing: drafts and their checks. */
export const postRoutes = (app: App, given: Pick<Given, 'checks'>) => ({
  'GET /publish/channels': endpoint({
    summary: 'The channels a post can be for, with what each takes',
    may: 'see',
    input: nothing,
    output: z.object({ channels: z.array(ChannelView) }),
    sorry,
    run: async (_, who) => done({ channels: (await channelsOf(app, who.workspaceId)).map(channelView) }),
  }),

  'POST /publish/posts': endpoint({
    summary: 'Begin a draft, empty or out of a story',
    may: 'draft',
    input: z.object({
      storyId: id.optional(),
      wallTime: z.string().optional(),
      which,
      text: z.string().max(100_000).optional(),
      /** For this channel alone; without it for all that take posts. */
      channelId: id.optional(),
    }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => beginDraft(app, who, wish),
  }),

  'POST /publish/posts/:id/duplicate': endpoint({
    summary: 'Begin another draft with all that a post says, without its hour',
    may: 'draft',
    input: z.object({ id }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => duplicatePost(app, who, wish.id),
  }),

  'GET /publish/posts/:id': endpoint({
    summary: 'A post with its variants, media and deliveries',
    may: 'see',
    input: z.object({ id }),
    output: PostView,
    sorry,
    run: async (wish, who) => {
      const post = await postRow(app.db.read, who.workspaceId, wish.id)
      return post ? done(await postView(app, post, who.lang)) : refused('not-found')
    },
  }),

  'PUT /publish/posts/:id': endpoint({
    summary: 'Save a draft; refused when somebody saved since `version`',
    may: 'draft',
    input: z.object({
      id,
      version: z.number().int(),
      wallTime: z.string().nullable(),
      zone: z.string(),
      which,
      ...Content.shape,
    }),
    output: z.object({ version: z.number().int() }),
    sorry,
    run: (wish, who) => saveDraft(app, who, wish),
  }),

  'DELETE /publish/posts/:id': endpoint({
    summary: 'Put a draft away',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => removeDraft(app, who, wish.id),
  }),

  'POST /publish/posts/:id/restore': endpoint({
    summary: 'Bring a draft back that was put away',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => restoreDraft(app, who, wish.id),
  }),

  'POST /publish/check': endpoint({
    summary: 'Everything every channel would object to, all at once',
    may: 'see',
    input: z.object({ id, wallTime: z.string().nullable(), zone: z.string(), ...Content.shape }),
    output: z.object({
      channels: z.array(
        z.object({
          channelId: id,
          length: z.number(),
          max: z.number(),
          fits: z.boolean(),
          /** What will go out where the text becomes a thread, in its order; empty for a single post. */
          parts: z.array(z.string()),
          partsCount: z.number().int(),
          findings: z.array(Finding),
        }),
      ),
      findings: z.array(Finding),
    }),
    sorry,
    run: async (wish, who) => {
      const at = wish.wallTime ? instantOf({ ...wish, wallTime: wish.wallTime, which: 'earlier' }) : null
      const when = { id: wish.id, zone: at?.ok ? wish.zone : 'UTC', at: at?.ok ? at.value : app.now() }
      const checked = await checkPost(app, [discussion, ...(given.checks ?? [])], who, when, wish)
      const none = {
        channelId: null,
        kind: 'no-channel',
        weight: 'stop' as const,
        fix: null,
        also: null,
        mediaId: null,
        to: null,
      }
      return done({
        channels: checked.map(({ channelId, length, max, fits, parts, partsCount, findings }) => ({
          channelId,
          length,
          max,
          fits,
          parts,
          partsCount,
          findings: findings.map(({ kind, weight, fix, also = null, mediaId, about, to = null }) => {
            const said = say(findingWords[kind], who.lang, about)
            return { channelId, kind, said, weight, fix, also, mediaId, to }
          }),
        })),
        findings: wish.channels.length === 0 ? [{ ...none, said: findingWords['no-channel'][who.lang] }] : [],
      })
    },
  }),
})
