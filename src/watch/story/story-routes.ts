import { fold } from '#language'
import { allBegun } from '#platform/search-words.ts'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { keepStory, mute, readMany, readStory, setInterests, unmute } from './attend.ts'
import { cursorOf, momentIn, placeFrom } from '../cursor.ts'
import type { Given } from '../given.ts'
import { storyLead, StoryLead } from '../lead/story-lead.ts'
import { communityWords } from '../fit/community.sql.ts'
import { interestsOf } from '../fit/interests.sql.ts'
import { mutesOf } from '../fit/mutes.sql.ts'
import { storyPage } from './pages.sql.ts'
import { countFresh, storyLife, type StoryRow } from './stories.sql.ts'
import { paceOf, Reason, storyById, storyFrom } from './story.ts'
import { speaksOf } from '../terms/match.ts'
import { wordsOf } from '../terms/terms.ts'
import { sorry } from '../words.ts'

const PAGE = 40
const MOST_READ = 1_000
const MOST_WORDS = 100
const WORD_CHARS = 80
const MOST_OFFERED = 5

const lane = z.enum(['signals', 'everything', 'kept', 'muted'])

const StoryShape = z.object({
  id,
  title: z.string(),
  summary: z.string(),
  url: z.string().nullable(),
  image: z.string().nullable(),
  lang: z.string().nullable(),
  state: z.enum(['new', 'kept', 'drafted', 'muted']),
  read: z.boolean(),
  /** Who told it first. */
  firstSource: z.string().nullable(),
  firstPublishedAt: instant,
  /** When this desk first saw it. */
  firstSeenAt: instant,
  newestAt: instant,
  sources: z.int(),
  items: z.int(),
  lastHour: z.int(),
  pace: z.enum(['quiet', 'usual', 'rising']),
  score: z.int(),
  reasons: z.array(Reason),
})

const Telling = z.object({
  id,
  sourceId: id,
  sourceTitle: z.string(),
  sourceSite: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  /** Safe HTML. */
  content: z.string(),
  author: z.string().nullable(),
  lang: z.string().nullable(),
  media: z.array(z.object({ url: z.string(), kind: z.enum(['image', 'video', 'audio', 'other']) })),
  publishedAt: instant,
  seenAt: instant,
})

/** Stories: reading them, keeping them, muting what is noise, and saying what one cares about. */
export const storyRoutes = (app: App, given: Pick<Given, 'kept'>) => ({
  'GET /watch/stories': endpoint({
    summary: 'Stories of a lane; signals come best first, all others newest first',
    may: 'see',
    input: z.object({
      lane: lane.default('signals'),
      find: z.string().max(200).default(''),
      source: id.optional(),
      /** Only what answers this query. */
      query: id.optional(),
      unread: z.stringbool().default(false),
      next: z.string().max(200).optional(),
    }),
    output: paged(StoryShape),
    sorry,
    run: async (wish, who) => {
      const now = app.now()
      const place = placeFrom(wish.next)
      const at = place && momentIn(place[0])
      const rows = await storyPage(app.db, {
        workspaceId: who.workspaceId,
        accountId: who.account.id,
        lane: wish.lane,
        before: place && at ? { at, id: place[1] } : null,
        words: allBegun(fold(wish.find)),
        sourceId: wish.source ?? null,
        queryId: wish.query ?? null,
        unread: wish.unread,
        hourAgo: now.subtract({ hours: 1 }),
        limit: PAGE,
      })
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: rows.map((row) => withPace(row, now)),
        next: last ? cursorOf([last.place.toString(), last.id]) : null,
      })
    },
  }),

  'GET /watch/fresh': endpoint({
    summary: 'How many stories of a lane have come in since then',
    may: 'see',
    input: z.object({ lane, since: instant }),
    output: z.object({ count: z.int() }),
    sorry,
    run: async (wish, who) => done({ count: await countFresh(app.db.read, who.workspaceId, wish.lane, wish.since) }),
  }),

  'GET /watch/stories/:id': endpoint({
    summary: 'A story with everybody who tells it',
    may: 'see',
    input: z.object({ id }),
    output: StoryShape.extend({ tellings: z.array(Telling), lead: StoryLead }),
    sorry,
    run: async (wish, who) => {
      const story = await storyById(app.db.read, who.workspaceId, wish.id)
      if (!story) return refused('no-such-story')
      const now = app.now()
      const [life, lead] = await Promise.all([
        storyLife(app.db.read, story.id, who.account.id, now.subtract({ hours: 1 })),
        storyLead(app, story),
      ])
      return done({ ...story, ...life, lead, pace: paceOf(story, life.lastHour, now) })
    },
  }),

  'PUT /watch/stories/:id/kept': endpoint({
    summary: 'Keep a story for a post, or let it go: it stands among the ideas, or leaves them',
    may: 'draft',
    input: z.object({ id, kept: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) => keepStory(app, given, who, wish.id, wish.kept),
  }),

  'PUT /watch/stories/:id/read': endpoint({
    summary: 'Mark a story read or unread, for yourself',
    may: 'see',
    input: z.object({ id, read: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) => readStory(app, who, wish.id, wish.read),
  }),

  'POST /watch/stories/read': endpoint({
    summary: 'Mark many stories read or unread at once, for yourself; says whose mark has changed',
    may: 'see',
    input: z.object({ ids: z.array(id).min(1).max(MOST_READ), read: z.boolean() }),
    output: z.object({ ids: z.array(id) }),
    sorry,
    run: (wish, who) => readMany(app, who, wish.ids, wish.read),
  }),

  'GET /watch/mutes': endpoint({
    summary: 'What the workspace does not want to hear of',
    may: 'see',
    input: nothing,
    output: z.object({
      mutes: z.array(
        z.object({
          id,
          kind: z.enum(['word', 'source', 'story']),
          what: z.string(),
          sourceId: id.nullable(),
          until: instant.nullable(),
        }),
      ),
    }),
    sorry,
    run: async (_, who) => {
      const mutes = await mutesOf(app.db.read, who.workspaceId)
      return done({
        mutes: mutes.map(({ id: muteId, kind, sourceId, word, sourceTitle, storyTitle, until }) => ({
          id: muteId,
          kind,
          sourceId,
          until,
          what: word ?? sourceTitle ?? storyTitle ?? '',
        })),
      })
    },
  }),

  'POST /watch/mutes': endpoint({
    summary: 'Mute a word, a source or a story; says how many stories it silenced',
    may: 'draft',
    input: z.object({
      word: z.string().max(WORD_CHARS).optional(),
      sourceId: id.optional(),
      storyId: id.optional(),
      /** After so many days it is heard again by itself; absent for good. */
      days: z.int().min(1).max(365).optional(),
    }),
    output: z.object({ id, stories: z.int() }),
    sorry,
    run: (wish, who) => mute(app, who, wish),
  }),

  'DELETE /watch/mutes/:id': endpoint({
    summary: 'Take a mute back, with all it silenced',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => unmute(app, who, wish.id),
  }),

  'GET /watch/interests': endpoint({
    summary: 'The words the workspace cares about',
    may: 'see',
    input: nothing,
    output: z.object({
      words: z.array(z.string()),
      /** What our community speaks of in most conversations and is not among them. */
      offered: z.array(z.object({ word: z.string(), threads: z.int() })),
    }),
    sorry,
    run: async (_, who) => {
      const [words, spoken] = await Promise.all([
        interestsOf(app.db.read, who.workspaceId),
        communityWords(app.db.read, who.workspaceId),
      ])
      return done({ words, offered: offeredBeside(words, spoken).slice(0, MOST_OFFERED) })
    },
  }),

  'PUT /watch/interests': endpoint({
    summary: 'Set the words the workspace cares about; stories are weighed again',
    may: 'draft',
    input: z.object({ words: z.array(z.string().max(WORD_CHARS)).max(MOST_WORDS) }),
    output: z.object({ words: z.array(z.string()) }),
    sorry,
    run: (wish, who) => setInterests(app, who, wish.words),
  }),
})

function offeredBeside(words: readonly string[], spoken: readonly { word: string; threads: number }[]) {
  const known = words.map(speaksOf)
  return spoken
    .filter(({ word }) => !known.some((speaks) => speaks(wordsOf(word))))
    .map(({ word, threads }) => ({ word, threads }))
}

const withPace = <R extends StoryRow & { lastHour: number }>(row: R, now: Temporal.Instant) => ({
  ...storyFrom(row),
  pace: paceOf(row, row.lastHour, now),
})
