import { tokensOf } from '#language'
import type { Lang } from '#platform/words.ts'
import type { Post } from './books.ts'
import type { Person } from './cast/neighbours.cast.ts'
import type { Chance } from './chance.ts'
import type { Kind } from './talk.ts'
import type { Unless, Uttered } from './unless.ts'

/** Where something is said: below a post, or below what somebody said as part of the same plan. */
type Below = { post: string } | { opener: true } | Uttered

/** What a neighbour is about to do, in minutes of the town from now. */
export type Deed = { after: number; by: string; unless?: Unless } & (
  | { deed: 'like' | 'boost'; on: string }
  | { deed: 'follow' | 'unfollow' }
  | { deed: 'vote'; on: string; choice: number }
  | { deed: 'say'; kind: Kind; key: string; below: Below | null; unlessAnswered?: string; text?: string }
  | { deed: 'boost-unless-answered'; on: string }
  /** Passes on what somebody said as part of the same plan. */
  | { deed: 'pass-on'; on: Uttered }
  | { deed: 'open'; url: string; registers: boolean }
)

/** More posts than this in a day, and people begin to leave. */
const MANY_POSTS = 4
const PATIENCE_MINUTES = 240

type Ours = Pick<Post, 'id' | 'text' | 'language' | 'poll'>

/** What the neighbours make of a new post of our page. */
export function reactionsTo(
  post: Ours,
  given: { people: readonly Person[]; chance: Chance; postsThatDay: number; isNews: boolean },
): Deed[] {
  const { people, chance, postsThatDay, isNews } = given
  const neighbours = people.filter(({ temper }) => temper !== 'seller')
  const asks = questionIn(post.text)
  const deeds: Deed[] = []
  for (const { username } of chance.some(neighbours, chance.between(3, 9))) {
    deeds.push({ after: chance.between(2, 300), by: username, deed: 'like', on: post.id })
  }
  for (const { username } of chance.some(neighbours, chance.between(0, 2) + (isNews ? chance.between(2, 4) : 0))) {
    deeds.push({ after: chance.between(5, 240), by: username, deed: 'boost', on: post.id })
  }
  if (isNews) {
    for (const { username } of chance.some(neighbours, chance.between(1, 2))) {
      deeds.push({ after: chance.between(20, 240), by: username, deed: 'follow' })
    }
  }
  if (postsThatDay > MANY_POSTS) {
    for (const { username } of chance.some(neighbours, chance.between(1, 3))) {
      deeds.push({ after: chance.between(5, 60), by: username, deed: 'unfollow' })
    }
  }
  for (const { username } of post.poll ? chance.some(neighbours, chance.between(6, 12)) : []) {
    const choice = chance.between(0, Math.max(0, (post.poll?.options.length ?? 1) - 1))
    deeds.push({ after: chance.between(3, 400), by: username, deed: 'vote', on: post.id, choice })
  }
  deeds.push(...(asks ? discussion(post, asks, neighbours, chance) : comments(post, people, chance)))
  return deeds
}

function comments(post: Ours, people: readonly Person[], chance: Chance): Deed[] {
  const those = whoWouldSpeak(post.language, people, chance).slice(0, chance.between(1, 4))
  return those.map((one, i) => ({
    after: chance.between(4, 60) + i * chance.between(5, 45),
    by: one.username,
    deed: 'say',
    kind: kindFor(one, chance),
    key: `${post.id} comment`,
    below: { post: post.id },
  }))
}

/** Readers of the language of the post speak first, others sometimes; sellers rarely. */
function whoWouldSpeak(language: string | null, people: readonly Person[], chance: Chance): Person[] {
  return chance
    .some(people, people.length)
    .filter(({ temper }) => temper !== 'seller' || chance.happens(0.15))
    .map((one) => ({ one, rank: chance.next() + (one.lang === language ? 0.5 : 0) }))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ one }) => one)
}

const LEANINGS: Record<Person['temper'], readonly Kind[]> = {
  warm: ['praise', 'praise', 'praise', 'question'],
  blunt: ['complaint', 'complaint', 'question', 'praise'],
  curious: ['question', 'question', 'question', 'praise', 'complaint'],
  joker: ['joke', 'joke', 'praise', 'question'],
  seller: ['spam'],
}

export const kindFor = ({ temper }: Person, chance: Chance): Kind => chance.pick(LEANINGS[temper])

/** Several answers, and answers to the answers. */
function discussion(post: Ours, asks: Asking, people: readonly Person[], chance: Chance): Deed[] {
  const count = asks === 'open' ? chance.between(4, 6) : chance.between(1, 2)
  const those = whoWouldSpeak(post.language, people, chance).slice(0, count)
  const key = `${post.id} answer`
  const firsts = those.map((one, i): Deed & { deed: 'say' } => ({
    after: 3 + i * chance.between(4, 25),
    by: one.username,
    deed: 'say',
    kind: 'opinion',
    key,
    below: { post: post.id },
  }))
  if (asks !== 'open') return firsts
  const replies = firsts.slice(1).flatMap((first, i): Deed[] => {
    const before = firsts[i]
    if (!before || !chance.happens(0.7)) return []
    // People argue with those they understand.
    const who = people.filter(({ username, lang }) => username !== before.by && lang === langOf(people, before.by))
    if (who.length === 0) return []
    const kind = chance.happens(0.6) ? 'agree' : 'disagree'
    const after = Math.max(first.after, before.after) + chance.between(2, 20)
    const below = { said: key, by: before.by }
    return [{ after, by: chance.pick(who).username, deed: 'say', kind, key: `${post.id} reply ${i}`, below }]
  })
  return [...firsts, ...replies]
}

const langOf = (people: readonly Person[], name: string) => people.find(({ username }) => username === name)?.lang

type Asking = 'open' | 'closed'

const NEAR_THE_END = 100
const OPEN =
  /(?<!\p{L})(?:which|what|who|where|how|when|should|would|or|hangi\w*|ne|neler|nasıl|kim\w*|nerede|yoksa|как\p{L}*|что|чем|чего|кто|где|куда|когда|или)(?!\p{L})|m[ıiuü]\s*,?\s*\S+(?:\s\S+)?\s+m[ıiuü]/iu

/** Whether a post ends in a question, and whether it takes more than yes or no to answer it. */
export function questionIn(text: string): Asking | null {
  const bare = text.replaceAll(/https?:\/\/\S+|#[\p{L}\p{N}_]+/gu, '').trim()
  const mark = bare.lastIndexOf('?')
  if (mark < 0 || bare.length - mark > NEAR_THE_END) return null
  const start = Math.max(...['.', '!', '?', '\n'].map((sign) => bare.lastIndexOf(sign, mark - 1)))
  return OPEN.test(bare.slice(start + 1, mark)) ? 'open' : 'closed'
}

/** What a question offers to choose from; null when it offers nothing. */
export function offered(text: string, lang: Lang): [string, string] | null {
  const found = text.match(OFFERS[lang])
  const [, one = '', other = ''] = found ?? []
  return one && other ? [one.trim(), other.trim()] : null
}

const OFFERS: Record<Lang, RegExp> = {
  en: /(?<=[:,]\s|\b(?:prefer|like|want|choose)\s|^|[.!]\s)((?:[\p{L}’'-]+ ){0,1}[\p{L}’'-]+) or ((?:[\p{L}’'-]+ ){0,2}[\p{L}’'-]+)\?/iu,
  tr: /([\p{L}’'-]+) m[ıiuü],?\s+(?:yoksa\s+)?([\p{L}’'-]+) m[ıiuü]/iu,
  ru: /([\p{L}-]+),? или ([\p{L}-]+)\?/iu,
}

/** What happens to a complaint that nobody answers: it spreads. */
export function spreadOf(
  complaint: { id: string; by: string; lang: Lang },
  people: readonly Person[],
  chance: Chance,
): Deed[] {
  const others = people.filter(({ username, temper }) => username !== complaint.by && temper !== 'seller')
  const near = others.filter(({ lang }) => lang === complaint.lang)
  const piled = chance.some(near, chance.between(2, 3)).map(({ username }, i): Deed => ({
    after: PATIENCE_MINUTES + chance.between(0, 20) + i * chance.between(5, 30),
    by: username,
    deed: 'say',
    kind: 'same',
    key: `${complaint.id} same`,
    below: { post: complaint.id },
    unlessAnswered: complaint.id,
  }))
  const boosts = chance.some(others, chance.between(1, 3)).map(({ username }): Deed => ({
    after: PATIENCE_MINUTES + chance.between(0, 60),
    by: username,
    deed: 'boost-unless-answered',
    on: complaint.id,
  }))
  return [...piled, ...boosts]
}

/** Neighbours who open a link of ours; about a third of them would register. */
export function openings(url: string, people: readonly Person[], chance: Chance): Deed[] {
  return chance
    .some(
      people.filter(({ temper }) => temper !== 'seller'),
      chance.between(2, 6),
    )
    .map(({ username }) => ({
      after: chance.between(2, 90),
      by: username,
      deed: 'open',
      url,
      registers: chance.happens(1 / 3),
    }))
}

const SHARED_WORDS = 2
const LONG_ENOUGH = 5

/** Whether a post speaks of the same thing as a piece of news. */
export function sharesWords(text: string, news: string): boolean {
  const ours = roots(text)
  return [...roots(news)].filter((root) => ours.has(root) && !EVERYDAY.has(root)).length >= SHARED_WORDS
}

const roots = (from: string) =>
  new Set(
    tokensOf(from)
      .filter(({ length }) => length >= LONG_ENOUGH)
      .map((word) => word.slice(0, LONG_ENOUGH)),
  )

/** A bakery's own words say nothing about the news. */
const EVERYDAY = new Set(
  'baker bread simit ekmek firin хлеба хлебо пекар today tomor morni bugun yarin sabah сегод завтр утром about there which their olara sonra kadar будет после'.split(
    ' ',
  ),
)
