import { termsOf } from '../terms/terms.ts'

/** What is told about now, and whether more than usual. */
export type Topic = {
  word: string
  /** How often it was told in the last day, each outlet once per story. */
  told: number
  /** How often a day it was told in the week before. */
  usual: number
  outlets: number
  pace: 'quiet' | 'usual' | 'rising'
  /** The story that is told most about it. */
  storyId: string
}

/** A title with the words that tell what it is about: their stems, and how they stand in it. */
export type Title = {
  storyId: string
  source: string
  at: Temporal.Instant
  words: readonly (readonly [stem: string, word: string])[]
}

const HOUR_MILLISECONDS = 3_600_000
const DAY_HOURS = 24
const MOST_DAYS_BEFORE = 6
/** Less than this tells nothing about what is usual. */
const FEWEST_DAYS_BEFORE = 0.5
const FEWEST_TOLD = 2
const FEWEST_APART = 3
const FEWEST_OUTLETS = 2
const RISING_TIMES = 1.5
const QUIET_TIMES = 0.5
const MOST = 12

type Count = {
  words: Map<string, number>
  now: Set<string>
  before: Set<string>
  outlets: Set<string>
  stories: Map<string, number>
}

/**
 * The topics of the last day, or of its last hours, what rises most first; words that always stand together are one topic. Some hours
 * are held against the same hours of the days before: a night is quieter than a noon.
 */
export function topicsOf(told: readonly Title[], now: Temporal.Instant, hours = DAY_HOURS): Topic[] {
  const hoursAgo = ({ at }: Title) => (now.epochMilliseconds - at.epochMilliseconds) / HOUR_MILLISECONDS
  const spoken = countNow(told.filter((one) => hoursAgo(one) < hours))
  let oldest = 0
  for (const one of told) {
    const ago = hoursAgo(one)
    oldest = Math.max(oldest, ago)
    // What goes on for days is told on each of them.
    if (ago >= DAY_HOURS && ago % DAY_HOURS < hours) countBefore(spoken, one, Math.floor(ago / DAY_HOURS))
  }
  const days = Math.min(MOST_DAYS_BEFORE, Math.max(FEWEST_DAYS_BEFORE, (oldest - DAY_HOURS) / DAY_HOURS))
  const topics = [...spoken.values()]
    .map((count) => topicFrom(count, days))
    .toSorted((a, b) => surge(b) - surge(a) || b.told - a.told)
  return together(topics).slice(0, MOST)
}

/** What enough outlets tell now to be a topic at all. */
function countNow(told: readonly Title[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const { source, storyId, words } of told) {
    const mark = `${source} ${storyId}`
    for (const [stem, word] of words) {
      const count = counts.get(stem) ?? {
        words: new Map(),
        now: new Set(),
        before: new Set(),
        outlets: new Set(),
        stories: new Map(),
      }
      counts.set(stem, count)
      count.words.set(word, (count.words.get(word) ?? 0) + 1)
      count.now.add(mark)
      count.outlets.add(source)
      count.stories.set(storyId, (count.stories.get(storyId) ?? 0) + 1)
    }
  }
  for (const [stem, { now, outlets, stories }] of counts) {
    // Two stories that share a word do so by chance; three are about something.
    const fewest = stories.size === now.size ? FEWEST_APART : FEWEST_TOLD
    if (now.size < fewest || outlets.size < FEWEST_OUTLETS) counts.delete(stem)
  }
  return counts
}

function countBefore(counts: Map<string, Count>, { source, storyId, words }: Title, day: number) {
  for (const [stem] of words) counts.get(stem)?.before.add(`${source} ${storyId} ${day}`)
}

/** Its telling words; `lang` is what the source says of itself. */
export function wordsOfTitle(title: string, lang: string | null): (readonly [stem: string, word: string])[] {
  const found = new Map<string, string>()
  for (const word of title.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const [term] = termsOf(word, lang === 'tr' || lang === 'ru' ? lang : 'en')
    if (term && (term.kind === 'word' || term.kind === 'name') && word.length > 3) found.set(term.stem, word)
  }
  return [...found]
}

function topicFrom({ words, now, before, outlets, stories }: Count, days: number): Topic {
  const told = now.size
  const usual = before.size / days
  return {
    word: most(words),
    told,
    usual: Math.round(usual * 10) / 10,
    outlets: outlets.size,
    pace: told > usual * RISING_TIMES ? 'rising' : told < usual * QUIET_TIMES ? 'quiet' : 'usual',
    storyId: most(stories),
  }
}

const most = (counts: Map<string, number>) => [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''

const surge = ({ told, usual }: Topic) => Math.log2((told + 1) / (usual + 1)) + Math.log2(told + 1) / 2

/** Words of one and the same story would fill the list; the first of them speaks for it, with the second beside it. */
function together(topics: Topic[]): Topic[] {
  const byStory = new Map<string, Topic>()
  for (const topic of topics) {
    const first = byStory.get(topic.storyId)
    if (!first) byStory.set(topic.storyId, topic)
    else if (!first.word.includes(' ')) byStory.set(topic.storyId, { ...first, word: `${first.word} ${topic.word}` })
  }
  return [...byStory.values()]
}
