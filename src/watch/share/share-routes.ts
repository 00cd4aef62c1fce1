import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, openEndpoint, paged } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { endShare, lookIn, sharesOf, shareStory } from './share.ts'

const PAGE = 40
const DAYS_MOST = 90
const WORDS_MOST = 4_000

export const ShareWish = {
  days: z.int().min(1).max(DAYS_MOST).default(7),
  /** The link goes there by mail as well. */
  mailTo: z.email().max(320).nullable().default(null),
}

/** Showing a story to people without an account. */
export const shareRoutes = (app: App) => ({
  'POST /watch/stories/:id/shares': endpoint({
    summary: 'Make a link under which a story may be read for some days, and send it by mail if that is wished',
    may: 'draft',
    input: z.object({ id, words: z.string().max(WORDS_MOST).default(''), ...ShareWish }),
    output: z.object({ id, url: z.string() }),
    sorry,
    run: ({ id: storyId, ...wish }, who) => shareStory(app, who, { ...wish, storyId }),
  }),

  'GET /watch/shares': endpoint({
    summary: 'The links to stories that still open, the newest first',
    may: 'draft',
    input: z.object({ next: id.optional() }),
    output: paged(
      z.object({
        id,
        storyId: id.nullable(),
        title: z.string(),
        /** Null when the key of the desk was changed since. */
        url: z.string().nullable(),
        mailTo: z.string().nullable(),
        mailedAt: instant.nullable(),
        /** Why the letter did not go out. */
        mailSaid: z.string().nullable(),
        expiresAt: instant,
        byName: z.string(),
      }),
    ),
    sorry,
    run: async ({ next }, who) => {
      const items = await sharesOf(app, who.workspaceId, next ?? null, PAGE)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'DELETE /watch/shares/:id': endpoint({
    summary: 'Take such a link back; whoever has it sees nothing any more',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => endShare(app, who, wish.id),
  }),

  'GET /watch/shared/:token': openEndpoint({
    summary: 'The story behind a shared link, without an account',
    may: 'anyone',
    input: z.object({ token: z.string().min(20).max(64) }),
    output: z.object({
      brand: z.string(),
      by: z.string(),
      words: z.string(),
      expiresAt: instant,
      story: z
        .object({
          title: z.string(),
          summary: z.string(),
          lang: z.string().nullable(),
          firstPublishedAt: instant,
          firstSource: z.string().nullable(),
          sources: z.int(),
        })
        .nullable(),
      tellings: z.array(
        z.object({
          sourceTitle: z.string(),
          title: z.string(),
          url: z.string().nullable(),
          lang: z.string().nullable(),
          publishedAt: instant,
        }),
      ),
    }),
    sorry,
    run: ({ token }) => lookIn(app, token),
  }),
})
