import * as z from 'zod'
import type { App } from '#app'
import { channelById, channelsOf } from '#desk'
import { articleHtml, escapeHtml } from '#networks'
import { endpoint, id, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import type { Given } from '../given.ts'
import { mediaByIds } from '../media.sql.ts'
import { MARK_STATES, markState, Paid, withMark } from '../marking/paid.ts'
import { shortened } from '../shorten.ts'
import { sorry } from '../words.ts'
import { linkCards } from './link-card.ts'
import { addSnippet, changeSnippet, KINDS, putSnippetAway, snippetPage } from './snippets.sql.ts'

const PAGE = 100
const NAMES_MOST = 8

const Snippet = z.object({
  kind: z.enum(KINDS),
  name: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(5_000),
  /** Null for all channels. */
  channelIds: z.array(id).max(50).nullable().default(null),
})

const Named = z.object({ handle: z.string(), name: z.string(), avatar: z.string().nullable() })

const Card = z.object({
  url: z.string(),
  host: z.string(),
  title: z.string(),
  description: z.string(),
  /** As a data address: the browser asks no stranger. */
  picture: z.string().nullable(),
})

/** What helps while one writes. */
export function writingRoutes(app: App, given: Pick<Given, 'peopleNamed'>) {
  const cardOf = linkCards(app.outgoing)
  return {
    'POST /publish/shorten': endpoint({
      summary: 'A text as far as a channel takes it: whole sentences, its last link and tags kept',
      may: 'draft',
      input: z.object({
        channelId: id,
        text: z.string().max(100_000),
        warning: z.string().max(500).nullable(),
        hasMedia: z.boolean(),
      }),
      output: z.object({ text: z.string() }),
      sorry,
      run: async ({ channelId, text, ...around }, who) => {
        const channel = await channelById(app, app.db.read, who.workspaceId, channelId)
        const rule = channel?.account.can.publish
        return rule ? done({ text: shortened(rule, text.trim(), around) }) : refused('not-found')
      },
    }),

    'POST /publish/mark': endpoint({
      summary: 'A text with the mark that the law wants of what is paid for',
      may: 'draft',
      input: z.object({ paid: Paid, text: z.string().max(100_000), lang: z.string() }),
      output: z.object({ text: z.string(), state: z.enum(MARK_STATES) }),
      sorry,
      run: ({ paid, text, lang }) =>
        Promise.resolve(done({ text: withMark(paid, text, lang), state: markState(paid) })),
    }),

    'POST /publish/article': endpoint({
      summary: 'A long text as safe HTML, as blogs and forums will set it',
      may: 'see',
      input: z.object({ text: z.string().max(100_000) }),
      output: z.object({ html: z.string() }),
      sorry,
      run: async ({ text }, who) => {
        const media = await mediaByIds(app.db.read, who.workspaceId, placedIn(text))
        const shown = (placed: string) =>
          figureOf(
            who.workspaceId,
            media.find((one) => one.id === placed),
          )
        return done({ html: articleHtml(text, shown) })
      },
    }),

    'GET /publish/mentions': endpoint({
      summary: 'People of the community whose name or handle begins so, as the networks of these channels know them',
      may: 'see',
      input: z.object({ words: z.string().min(1).max(100), channelIds: z.string().max(500) }),
      output: z.object({ people: z.array(Named) }),
      sorry,
      run: async ({ words, channelIds }, who) => {
        const wanted = channelIds.split(',')
        const channels = await channelsOf(app, who.workspaceId)
        const networks = channels.filter((channel) => wanted.includes(channel.id)).map(({ network }) => network)
        const { peopleNamed = noOne } = given
        const people = await peopleNamed(app.db.read, who.workspaceId, [...new Set(networks)], words, NAMES_MOST)
        return done({ people })
      },
    }),

    'GET /publish/card': endpoint({
      summary: 'What a page shows of itself under a post that links to it; null when it says nothing',
      may: 'draft',
      input: z.object({ url: z.url({ protocol: /^https?$/ }).max(2_000) }),
      output: z.object({ card: Card.nullable() }),
      sorry,
      run: async ({ url }) => done({ card: await cardOf(url) }),
    }),

    'GET /publish/snippets': endpoint({
      summary: 'Groups of tags, signatures and pieces of text, by kind and name',
      may: 'see',
      input: z.object({ next: z.string().optional() }),
      output: paged(Snippet.extend({ id })),
      sorry,
      run: async ({ next }, who) => {
        const items = await snippetPage(app.db.read, who.workspaceId, Place.nullable().parse(placeIn(next)), PAGE)
        const last = items.length === PAGE ? items.at(-1) : undefined
        return done({ items, next: last ? JSON.stringify([last.kind, last.name, last.id]) : null })
      },
    }),

    'POST /publish/snippets': endpoint({
      summary: 'Keep a group of tags, a signature or a piece of text',
      may: 'draft',
      input: Snippet,
      output: z.object({ id }),
      sorry,
      run: async (wish, who) => done(await app.db.write((tx) => addSnippet(tx, who.workspaceId, wish, app.now()))),
    }),

    'PUT /publish/snippets/:id': endpoint({
      summary: 'Change what is kept',
      may: 'draft',
      input: Snippet.extend({ id }),
      output: nothing,
      sorry,
      run: ({ id: snippetId, ...wish }, who) =>
        app.db.write(async (tx) =>
          (await changeSnippet(tx, who.workspaceId, snippetId, wish)) ? done({}) : refused('not-found'),
        ),
    }),

    'DELETE /publish/snippets/:id': endpoint({
      summary: 'Put it away',
      may: 'draft',
      input: z.object({ id }),
      output: nothing,
      sorry,
      run: (wish, who) =>
        app.db.write(async (tx) =>
          (await putSnippetAway(tx, who.workspaceId, wish.id, app.now())) ? done({}) : refused('not-found'),
        ),
    }),

    'POST /publish/snippets/:id/restore': endpoint({
      summary: 'Bring it back',
      may: 'draft',
      input: z.object({ id }),
      output: nothing,
      sorry,
      run: (wish, who) =>
        app.db.write(async (tx) =>
          (await putSnippetAway(tx, who.workspaceId, wish.id, null)) ? done({}) : refused('not-found'),
        ),
    }),
  }
}

const noOne = () => Promise.resolve([])

const Place = z
  .tuple([z.enum(KINDS), z.string(), id])
  .transform(([kind, name, snippetId]) => ({ kind, name, id: snippetId }))

/** What does not read as a place begins at the beginning. */
function placeIn(next: string | undefined): unknown {
  if (next === undefined) return null
  try {
    const read: unknown = JSON.parse(next)
    return Place.safeParse(read).success ? read : null
  } catch {
    return null
  }
}

const placedIn = (text: string): string[] =>
  Array.from(text.matchAll(/\]\(media:(\d{1,18})\)/g), ([, media = '']) => media).slice(0, PICTURES_MOST)

const PICTURES_MOST = 100

/** A picture of the post within its text, as members see it. */
const figureOf = (workspaceId: string, media: { id: string; alt: string; mime: string } | undefined): string =>
  media?.mime.startsWith('image/')
    ? `<figure data-media="${media.id}"><img src="/api/v1/publish/media/${media.id}/file?workspace=${workspaceId}&size=small" alt="${escapeHtml(media.alt)}"></figure>`
    : ''
