import * as z from 'zod'
import type { App } from '#app'
import { channelById, peopleByIds } from '#desk'
import type { Reader } from '#platform/database.ts'
import { instant } from '#platform/endpoint.ts'
import { countsOfPerson, saidBy } from '../people.sql.ts'
import { postById } from '../posts.sql.ts'
import { moodLabel, spoken } from '../shapes.ts'
import { spoken as spokenIn } from '../messages.sql.ts'
import { talkPage } from '../talk.sql.ts'
import { threadHead } from '../threads.sql.ts'

/** Enough to understand a quarrel, and not a diary. */
const MESSAGES = 40
const MOODS = 12

/** A conversation as it stood when it was handed off; what is said or deleted later changes nothing here. */
export const Frozen = z.object({
  at: instant,
  channel: z.object({ name: z.string(), handle: z.string() }),
  post: z.object({ text: z.string(), url: z.string(), at: instant.nullable() }).nullable(),
  person: z
    .object({
      name: z.string(),
      handle: z.string(),
      firstSeenAt: instant,
      messages: z.number(),
      complaints: z.number(),
      moods: z.array(z.object({ at: instant, mood: z.number(), label: moodLabel })),
    })
    .nullable(),
  mood: moodLabel,
  waitingSince: instant.nullable(),
  messages: z.array(
    z.object({
      name: z.string(),
      handle: z.string(),
      ours: z.boolean(),
      text: z.string(),
      lang: spoken,
      mood: moodLabel,
      at: instant,
      url: z.string(),
    }),
  ),
})

export type Frozen = z.output<typeof Frozen>

/** What somebody outside needs to judge a matter: the post, the words, the person, the mood. Notes of the team stay in the house. */
export async function freezeContext(
  app: Pick<App, 'networks' | 'now'>,
  db: Reader,
  workspaceId: string,
  threadId: string,
): Promise<Frozen | null> {
  const thread = await threadHead(db, workspaceId, threadId)
  const channel = thread && (await channelById(app, db, workspaceId, thread.channelId))
  if (!thread || !channel) return null
  const talk = await talkPage(db, threadId, null, MESSAGES)
  const post = thread.postId === null ? undefined : await postById(db, thread.postId)
  return {
    at: app.now(),
    channel: { name: channel.name, handle: channel.handle },
    post: post ? { text: post.text, url: post.url, at: post.at } : null,
    person: thread.personId === null ? null : await personOf(db, workspaceId, thread.personId),
    mood: thread.moodLabel,
    waitingSince: thread.waitingSince,
    messages: talk
      .filter(({ kind, deletedAt }) => kind !== 'note' && deletedAt === null)
      .toReversed()
      .map((said) => ({
        name: said.name || channel.name,
        handle: said.handle,
        ours: said.ours,
        text: said.text,
        lang: spokenIn(said.lang),
        mood: said.moodLabel,
        at: said.at,
        url: said.url,
      })),
  }
}

async function personOf(db: Reader, workspaceId: string, personId: string): Promise<Frozen['person']> {
  const [person] = await peopleByIds(db, workspaceId, [personId])
  if (!person) return null
  const [counts, said] = await Promise.all([
    countsOfPerson(db, workspaceId, personId),
    saidBy(db, workspaceId, personId),
  ])
  const moods = said.slice(0, MOODS).map(({ at, mood, label }) => ({ at, mood, label }))
  const { name, handle, firstSeenAt } = person
  return { name, handle, firstSeenAt, ...counts, moods: moods.toReversed() }
}
