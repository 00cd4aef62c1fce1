import * as z from 'zod'
import type { App } from '#app'
import { channelById, peopleByIds, personDeeds } from '#desk'
import type { Reader } from '#platform/database.ts'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { isIntent, spoken } from './messages.sql.ts'
import { countsOfPerson, saidBy, threadsUnder } from './people.sql.ts'
import { postById } from './posts.sql.ts'
import { threadRow, threadsOfPerson } from './queue.sql.ts'
import { rowsFrom } from './rows.ts'
import { Message, Person, Post, ThreadRow } from './shapes.ts'
import { effectsOf, talkPage, versionsOf } from './talk.sql.ts'
import { seenKinds } from './seen/where.ts'
import { sorry } from './words.ts'

const PAGE = 60
const OTHER_THREADS = 8
const MODERATION = ['hide', 'delete', 'mute', 'block'] as const
const media = Message.shape.media.catch([])

/** One conversation: the post it hangs on, what was said, and the person it is with. */
export const threadRoutes = (app: App) => ({
  'GET /inbox/threads/:id': endpoint({
    summary: 'A conversation with its post and its latest messages, oldest first; `before` reads further back',
    may: 'see',
    input: z.object({ id, before: id.optional(), beforeAt: instant.optional() }),
    output: z.object({
      thread: ThreadRow,
      post: Post.nullable(),
      messages: z.array(Message),
      hasEarlier: z.boolean(),
      channel: z.object({
        id,
        name: z.string(),
        handle: z.string(),
        avatar: z.string().nullable(),
        network: z.string(),
        state: z.enum(['healthy', 'expired', 'limited', 'broken']),
        canAnswer: z.boolean(),
        canLike: z.boolean(),
        /** What may be done here to a message or its author. */
        acts: z.array(z.enum(['hide', 'delete', 'mute', 'block'])),
        namesInReplies: z.boolean(),
        maxLength: z.number().nullable(),
        url: z.string(),
        /** What people say here has to be put in by hand. */
        byHand: z.boolean(),
      }),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const row = await threadRow(app.db.read, workspaceId, wish.id)
      const channel = row && (await channelById(app, app.db.read, workspaceId, row.channelId))
      if (!row || !channel) return refused('no-such-thread')
      const before = wish.before && wish.beforeAt ? { at: wish.beforeAt, id: wish.before } : null
      const [[thread], talk, post] = await Promise.all([
        rowsFrom(app.db.read, workspaceId, [row], app.now()),
        talkPage(app.db.read, row.id, before, PAGE),
        postOf(app.db.read, row.postId),
      ])
      if (!thread) return refused('no-such-thread')
      const { can } = channel.account
      return done({
        thread,
        post,
        messages: await messagesFrom(app.db.read, row.id, talk),
        hasEarlier: talk.length === PAGE,
        channel: {
          id: channel.id,
          name: channel.name,
          handle: channel.handle,
          avatar: channel.avatar,
          network: channel.network,
          state: channel.state,
          canAnswer: can.publish !== null && channel.state !== 'expired',
          canLike: can.act.includes('like'),
          acts: MODERATION.filter((act) => can.act.includes(act)),
          namesInReplies: can.publish?.namesInReplies ?? false,
          maxLength: can.publish?.text.max ?? null,
          url: channel.url,
          byHand: seenKinds(channel).some(
            (kind) => kind === row.kind || (kind === 'comment' && row.kind === 'mention'),
          ),
        },
      })
    },
  }),

  'GET /inbox/people/:id': endpoint({
    summary: 'A person of the community: who they are, how they sounded, what else they said',
    may: 'see',
    input: z.object({ id }),
    output: Person,
    sorry,
    run: async (wish, { workspaceId }) => {
      const identities = await peopleByIds(app.db.read, workspaceId, [wish.id])
      const [person] = identities
      if (!person) return refused('no-such-person')
      const [said, counts, threads] = await Promise.all([
        saidBy(app.db.read, workspaceId, wish.id),
        countsOfPerson(app.db.read, workspaceId, wish.id),
        threadsOfPerson(app.db.read, workspaceId, wish.id, OTHER_THREADS),
      ])
      return done({
        id: person.id,
        name: person.name,
        note: person.note,
        firstSeenAt: earlier(person.firstSeenAt, said.at(-1)?.at),
        identities: identities.map(({ network, handle, avatar, url }) => ({ network, handle, avatar, url })),
        ...counts,
        moods: said.map(({ at, mood, label }) => ({ at, mood, label })).toReversed(),
        langs: [...new Set(said.map(({ lang }) => spoken(lang)))],
        threads: await rowsFrom(app.db.read, workspaceId, threads, app.now()),
      })
    },
  }),

  'PUT /inbox/people/:id/note': endpoint({
    summary: 'Keep what the team should know of a person',
    may: 'answer',
    input: z.object({ id, note: z.string().max(4_000) }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write((tx) => personDeeds.note(tx, workspaceId, wish.id, wish.note.trim()))
      return done({})
    },
  }),
})

/** What was said before the desk was there counts as well. */
const earlier = (a: Temporal.Instant, b: Temporal.Instant | undefined) =>
  b && Temporal.Instant.compare(b, a) < 0 ? b : a

async function postOf(db: Reader, postId: string | null): Promise<z.output<typeof Post> | null> {
  const post = postId === null ? undefined : await postById(db, postId)
  if (!post) return null
  const { externalId: _, ...shown } = post
  return { ...shown, threads: await threadsUnder(db, post.id) }
}

type Talk = Awaited<ReturnType<typeof talkPage>>

async function messagesFrom(db: Reader, threadId: string, talk: Talk): Promise<z.output<typeof Message>[]> {
  const edited = talk.filter((message) => message.editedAt !== null).map((message) => message.id)
  const [versions, effects] = await Promise.all([versionsOf(db, edited), effectsOf(db, threadId)])
  const effectOf = new Map(effects.map((effect) => [effect.messageId, effect]))
  return talk.toReversed().map((message) => {
    const effect = effectOf.get(message.id)
    return Object.assign({}, message, {
      lang: spoken(message.lang),
      intents: message.intents.filter(isIntent),
      media: media.parse(message.media),
      // What was taken back is not shown again, not even to us.
      ...(message.deletedAt ? { text: '', html: '' } : {}),
      versions: versions
        .filter(({ messageId }) => messageId === message.id && message.deletedAt === null)
        .map(({ text, stars, until }) => ({ text, stars, until })),
      effect:
        effect?.moodAfter === null || effect === undefined
          ? null
          : { before: effect.moodBefore, after: effect.moodAfter, reactions: effect.reactions },
    })
  })
}
