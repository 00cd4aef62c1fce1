import { tokensOf } from '#language'
import { type Books, byUsername, ourPage, type Post, repliesBelow, rootOf } from './books.ts'
import { isAnswered } from './answered.ts'
import { judgeAnswer } from './calm.ts'
import { personOf } from './people-of.ts'
import { meaningOf } from './talk.ts'

/** Something a person said as part of a plan. */
export type Uttered = { said: string; by: string }

/** What keeps people from doing what they had in mind. */
export type Unless =
  /** We have spoken to whoever said it. */
  | { answered: Uttered }
  /** Whoever said it has calmed down. */
  | { calmed: Uttered }
  /** We have stepped in between, and defended nobody. */
  | { settled: Uttered }
  /** A post of ours speaks of the matter. */
  | { posted: readonly string[] }
  /** We have spoken once more below the words of ours with this number. */
  | { followedUp: string }

/** Undefined when it was never said. */
export function utteredPost(books: Books, { said, by }: Uttered): Post | undefined {
  const author = byUsername(books, by)
  const made = author && books.keys.get(`${author.id} life ${said}`)
  return made ? books.posts.get(made.postId) : undefined
}

export function isPrevented(books: Books, unless: Unless): boolean {
  if ('posted' in unless) return ourPosts(books).some(({ text }) => speaksOf(text, unless.posted))
  if ('followedUp' in unless) return isFollowedUp(books, unless.followedUp)
  const uttered = 'answered' in unless ? unless.answered : 'calmed' in unless ? unless.calmed : unless.settled
  const post = utteredPost(books, uttered)
  if (!post) return true
  if ('answered' in unless) return isAnswered(books, post)
  return 'calmed' in unless ? isCalm(books, post) : isSettled(books, post)
}

/** What our page has posted since the town was opened, besides answers. */
const ourPosts = (books: Books): Post[] => {
  const us = ourPage(books).id
  return [...books.posts.values()].filter(
    ({ id, authorId, replyTo, isGone }) =>
      authorId === us && replyTo === null && !isGone && !books.marks.has(`opener ${id}`),
  )
}

export const speaksOf = (text: string, roots: readonly string[]): boolean =>
  tokensOf(text).some((word) => roots.some((root) => word.startsWith(tokensOf(root).join(''))))

const isCalm = (books: Books, post: Post): boolean =>
  repliesBelow(books, rootOf(books, post)).some(
    (reply) => reply.authorId === post.authorId && meaningOf(reply.text)?.kind === 'calmed',
  )

function isSettled(books: Books, post: Post): boolean {
  const us = ourPage(books).id
  const person = personOf(books, post.authorId)
  return repliesBelow(books, rootOf(books, post)).some(
    (reply) =>
      reply.authorId === us &&
      person !== undefined &&
      !judgeAnswer({
        complaint: post.text,
        answer: reply.text,
        personName: person.name,
        lang: person.lang,
      }).reasons.some((reason) => reason === 'defensive' || reason === 'other-language'),
  )
}

function isFollowedUp(books: Books, answerId: string): boolean {
  const answer = books.posts.get(answerId)
  const to = answer?.replyTo ? books.posts.get(answer.replyTo)?.authorId : undefined
  if (!answer || to === undefined) return true
  return [...books.posts.values()].some(
    (post) =>
      post.authorId === answer.authorId &&
      Number(post.id) > Number(answerId) &&
      !post.isGone &&
      (post.mentions.includes(to) || (post.replyTo !== null && books.posts.get(post.replyTo)?.authorId === to)),
  )
}
