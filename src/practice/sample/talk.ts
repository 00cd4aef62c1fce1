import * as z from 'zod'
import { id } from '#platform/endpoint.ts'
import type { Post } from '../books.ts'
import { bare, spoken } from '../talk.ts'
import type { Villager } from './crowd.ts'
import type { Stage } from './stage.ts'
import type { PageName } from './towns.ts'

const Rows = z.object({
  items: z.array(z.object({ id, preview: z.string(), person: z.object({ handle: z.string() }).nullable() })),
})
/** Enough letters of what somebody said to know it again. */
const KNOWN_BY = 30

/** Something a villager said to a page of ours. */
export type Said = { page: PageName; by: Villager; post: Post }

type Wish = { below?: Post | null; alone?: boolean }

/** Lets somebody say something, in the town, at the hour of the clock. */
export function say(stage: Stage, page: PageName, by: Villager, words: string, wish: Wish = {}): Said {
  const { towns, crowds } = stage
  const post = towns[page].life.post({
    authorId: by.id,
    text: `@${crowds[page].us.username} ${spoken(words, by)}`,
    replyTo: wish.below?.id ?? null,
    language: by.lang,
    visibility: wish.alone ? 'direct' : 'public',
  })
  stage.unread.add(page)
  return { page, by, post }
}

/** Reads what was said to a page since it was last read. */
export async function readPage({ hands, channels, unread }: Stage, page: PageName): Promise<void> {
  if (unread.delete(page)) await hands.job('converse.collect', { channelId: channels[page] })
}

/** Where at the desk it is found, once the page has been read. */
export async function threadOf(stage: Stage, said: Said): Promise<string> {
  const { hands, channels } = stage
  const channelId = channels[said.page]
  await readPage(stage, said.page)
  const wish = { preset: 'all', sort: 'newest', channelId }
  const { items } = await hands.call('GET /inbox/threads', wish, Rows)
  const words = bare(said.post.text).slice(0, KNOWN_BY)
  const found = items.find(
    ({ person, preview }) => person?.handle.startsWith(`@${said.by.username}`) && bare(preview).startsWith(words),
  )
  if (!found) throw new Error(`what ${said.by.username} said is not in the inbox: ${words}`)
  return found.id
}

type AnswerWish = { promiseUntil?: Temporal.Instant; keepsPromiseId?: string }

/** Answers at the desk, as its owner does, and gives back where; it stands in the town when the agenda goes on. */
export async function answer(stage: Stage, said: Said, words: string, wish: AnswerWish = {}): Promise<string> {
  const threadId = await threadOf(stage, said)
  await answerIn(stage, threadId, said.by, words, wish)
  return threadId
}

export async function answerIn(
  { hands }: Stage,
  threadId: string,
  by: Villager,
  words: string,
  { promiseUntil, ...more }: AnswerWish = {},
): Promise<void> {
  await hands.do('POST /inbox/threads/:id/answers', {
    id: threadId,
    text: spoken(words, by).replace('{name}', by.first),
    holdSeconds: 0,
    ...more,
    ...(promiseUntil ? { promiseUntil: promiseUntil.toString() } : {}),
  })
}

/** Our answer as it stands in the town; undefined while it has not come there. */
export function ourAnswerTo({ towns, crowds }: Stage, { page, post }: Said): Post | undefined {
  const us = crowds[page].us.id
  return [...towns[page].life.books.posts.values()].find(
    ({ authorId, replyTo }) => authorId === us && replyTo === post.id,
  )
}
