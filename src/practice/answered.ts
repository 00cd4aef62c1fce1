import { classify } from '#language'
import { type Books, ourPage, type Post, repliesBelow, rootOf } from './books.ts'
import { CALMS, judgeAnswer } from './calm.ts'
import type { Person } from './cast/neighbours.cast.ts'
import type { Chance } from './chance.ts'
import { questionIn, type Deed } from './reactions.ts'
import { bare, type Kind, meaningOf } from './talk.ts'

/** After so many public answers to one person the others have had enough. */
const PUBLIC_TURNS = 2
const ANGRY_TURNS = 2
const GRIEVES = new Set<Kind>(['complaint', 'same', 'angrier'])

/** What somebody said to us, by his own words; strangers to the cast are read as the desk reads them. */
export function kindOf(post: Post): Kind | null {
  const meaning = meaningOf(post.text)
  if (meaning) return meaning.kind
  const { intents, lang } = classify(bare(post.text))
  if (lang === 'other') return null
  if (intents.includes('spam')) return 'spam'
  if (intents.includes('complaint')) return 'complaint'
  if (intents.includes('question')) return 'question'
  return null
}

/** Whether we have spoken to the person who complained since then, in that thread. */
export function isAnswered(books: Books, complaint: Post): boolean {
  const us = ourPage(books).id
  const root = rootOf(books, complaint)
  return repliesBelow(books, root).some(
    (reply) =>
      reply.authorId === us &&
      Number(reply.id) > Number(complaint.id) &&
      authorOf(books, reply.replyTo) === complaint.authorId,
  )
}

/** What follows an answer of ours to something a neighbour said. */
export function afterAnswer(
  books: Books,
  given: { answer: Post; said: Post; person: Person; people: readonly Person[]; chance: Chance },
): Deed[] {
  const { answer, said, person, people, chance } = given
  const kind = kindOf(said)
  const by = person.username
  const say = (what: Kind): Deed => ({
    after: chance.between(5, 20),
    by,
    deed: 'say',
    kind: what,
    key: `${answer.id} after`,
    below: { post: answer.id },
  })
  const like: Deed = { after: chance.between(2, 12), by, deed: 'like', on: answer.id }
  const { isCalmed, reasons } = judged(books, answer, said, person)
  if (kind !== null && GRIEVES.has(kind)) {
    const turns = turnsWith(books, answer, said)
    const angry = angryTurns(books, said)
    const onlookers = people.filter(({ username, temper }) => username !== by && temper !== 'seller')
    const sighs = turns > PUBLIC_TURNS && answer.visibility !== 'direct' ? sighsOf(answer, onlookers, chance) : []
    if (isCalmed) return [like, say('calmed'), ...sighs]
    if (reasons.includes('other-language')) return [say('otherLanguage'), ...sighs]
    if (angry < ANGRY_TURNS) return [say('angrier'), ...sighs]
    return [{ after: chance.between(5, 30), by, deed: 'unfollow' }, ...sighs]
  }
  if (kind === 'question') {
    if (reasons.includes('other-language')) return [say('otherLanguage')]
    return chance.happens(0.85) ? [like, say('thanks')] : [like]
  }
  if (questionIn(answer.text)) return [say('opinion')]
  return chance.happens(0.5) ? [like] : []
}

function judged(books: Books, answer: Post, said: Post, person: Person) {
  const { score, reasons } = judgeAnswer({
    complaint: said.text,
    answer: answer.text,
    personName: person.name,
    lang: person.lang,
    isPublic: answer.visibility !== 'direct',
    earlier: ourAnswers(books)
      .filter(({ id }) => Number(id) < Number(answer.id))
      .map(({ text }) => text),
  })
  return { isCalmed: score >= CALMS, reasons }
}

const ourAnswers = (books: Books): Post[] => {
  const us = ourPage(books).id
  return [...books.posts.values()].filter(({ authorId, replyTo }) => authorId === us && replyTo !== null)
}

/** Our public answers to this person in this thread so far, this one included. */
function turnsWith(books: Books, answer: Post, said: Post): number {
  const root = rootOf(books, said).id
  return ourAnswers(books).filter(
    (one) =>
      Number(one.id) <= Number(answer.id) &&
      one.visibility !== 'direct' &&
      authorOf(books, one.replyTo) === said.authorId &&
      rootOf(books, one).id === root,
  ).length
}

const angryTurns = (books: Books, said: Post): number =>
  repliesBelow(books, rootOf(books, said)).filter(
    (one) =>
      one.authorId === said.authorId && Number(one.id) <= Number(said.id) && meaningOf(one.text)?.kind === 'angrier',
  ).length

const sighsOf = (answer: Post, onlookers: readonly Person[], chance: Chance): Deed[] =>
  chance.some(onlookers, chance.between(1, 2)).map(({ username }) => ({
    after: chance.between(4, 30),
    by: username,
    deed: 'say',
    kind: 'sigh',
    key: `${answer.id} sigh`,
    below: { post: answer.id },
  }))

const authorOf = (books: Books, id: string | null) => (id === null ? null : (books.posts.get(id)?.authorId ?? null))
