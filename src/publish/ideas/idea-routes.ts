import * as z from 'zod'
import type { App } from '#app'
import { channelsOf } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { placeFrom, placeText } from '#platform/place.ts'
import { done, refused } from '#platform/result.ts'
import { stories } from '#watch'
import type { MediaStore } from '../media-store.ts'
import { lockedPost, postRow } from '../posts.sql.ts'
import { trayWords } from '../tray/tray-words.ts'
import { sorry } from '../words.ts'
import { changeIdea, ideaPage } from './ideas.sql.ts'
import { takePicture } from './take-picture.ts'

const PAGE = 30
const IDEA_LETTERS_MOST = 4_000
const TYPED_MOST = 200
const LINK_DAYS_MOST = 90

const Idea = z.object({
  id,
  text: z.string(),
  lang: z.string(),
  mediaIds: z.array(id),
  updatedAt: instant,
  /** Open notes of the team on it, and whether one asks you. */
  notes: z.number().int(),
  asksMe: z.boolean(),
  storyId: id.nullable(),
  /** The story it came from, as it stands now. */
  story: z
    .object({
      title: z.string(),
      url: z.string().nullable(),
      lang: z.string().nullable(),
      hasPicture: z.boolean(),
      firstSource: z.string().nullable(),
      firstPublishedAt: instant,
      outlets: z.number().int(),
      /** Hours for which it is still worth a post; 0 when its time is over, null when too little is known. */
      hoursLeft: z.number().nullable(),
      spokenAt: instant.nullable(),
      rival: z.string().nullable(),
    })
    .nullable(),
})

const ChannelAngle = z.object({
  channelId: id,
  name: z.string(),
  network: z.string(),
  avatar: z.string().nullable(),
  /** How this channel could tell it, and why; null where the idea has no story. */
  said: z.string().nullable(),
  because: z.array(z.string()),
  /** How the post may begin, in the language of the story. */
  opening: z.string().nullable(),
})

/** The shelf: what could become a post, with its story, the notes on it, and the ways of telling it. */
export const ideaRoutes = (app: App, store: MediaStore) => ({
  'GET /publish/ideas': endpoint({
    summary: 'The ideas, the one touched last first, each with how its story stands; all words must begin a word of it',
    may: 'see',
    input: z.object({
      next: z.string().optional(),
      words: z.string().max(TYPED_MOST).default(''),
      /** Only those a note on which asks you. */
      mine: z.stringbool().default(false),
    }),
    output: paged(Idea),
    sorry,
    run: async ({ next, words, mine }, { workspaceId, account }) => {
      const asked = { workspaceId, accountId: account.id, mine, words: trayWords(words) }
      const rows = await ideaPage(app.db.read, { ...asked, after: placeFrom(next), limit: PAGE })
      const standing = await stories.standing(
        app,
        workspaceId,
        rows.flatMap(({ storyId }) => storyId ?? []),
      )
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: rows.map((row) => {
          const story = row.storyId === null ? undefined : standing.get(row.storyId)
          return { ...row, story: story ? { ...story, hasPicture: story.image !== null } : null }
        }),
        next: last ? placeText({ at: last.updatedAt, id: last.id }) : null,
      })
    },
  }),

  'PUT /publish/ideas/:id': endpoint({
    summary: 'Write an idea anew; it stays an idea',
    may: 'draft',
    input: z.object({ id, text: z.string().trim().max(IDEA_LETTERS_MOST) }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        if (wish.text === '') return refused('nothing-written')
        const post = await lockedPost(tx, who.workspaceId, wish.id)
        const changed = post && (await changeIdea(tx, wish.id, { text: wish.text }, app.now()))
        if (!changed) return refused('no-such-idea')
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: wish.id })
        return done({})
      }),
  }),

  'GET /publish/ideas/:id/angles': endpoint({
    summary: 'The channels an idea could be for, and how each could tell it',
    may: 'see',
    input: z.object({ id }),
    output: z.object({ channels: z.array(ChannelAngle) }),
    sorry,
    run: async (wish, who) => {
      const post = await postRow(app.db.read, who.workspaceId, wish.id)
      if (!post) return refused('no-such-idea')
      const angles = post.storyId === null ? [] : await stories.angles(app, who.workspaceId, post.storyId, who.lang)
      if (angles.length > 0) return done({ channels: angles })
      const channels = await channelsOf(app, who.workspaceId)
      return done({
        channels: channels
          .filter(({ account }) => account.can.publish !== null)
          .map(({ id: channelId, name, network, avatar }) => ({
            channelId,
            name,
            network,
            avatar,
            said: null,
            because: [],
            opening: null,
          })),
      })
    },
  }),

  'POST /publish/ideas/:id/picture': endpoint({
    summary:
      'Take the picture of an idea’s story into the library, with its source beside it, and put it with the idea',
    may: 'draft',
    input: z.object({ id }),
    output: z.object({ mediaId: id }),
    sorry,
    run: (wish, who) => takePicture(app, store, who, wish.id),
  }),

  'POST /publish/ideas/:id/shares': endpoint({
    summary: 'Make a link under which an idea and its story may be read for some days, and mail it if that is wished',
    may: 'draft',
    input: z.object({
      id,
      words: z.string().max(IDEA_LETTERS_MOST).default(''),
      days: z.number().int().min(1).max(LINK_DAYS_MOST).default(7),
      mailTo: z.email().max(320).nullable().default(null),
    }),
    output: z.object({ id, url: z.string() }),
    sorry: { ...sorry, ...stories.notShared },
    run: async ({ id: ideaId, words, ...wish }, who) => {
      const post = await postRow(app.db.read, who.workspaceId, ideaId)
      if (!post) return refused('no-such-idea')
      // An idea of our own has nothing to show but its words.
      const said = words.trim() === '' && post.storyId === null ? post.text : words
      return stories.share(app, who, { ...wish, storyId: post.storyId, words: said })
    },
  }),
})
