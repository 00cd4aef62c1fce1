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

type Told = { storyId: string; source: string; title: string; lang: string | null; at: Temporal.Instant }

const HOUR_MILLISECONDS = 3_600_000
const DAY_HOURS = 24
const DAYS_BEFORE = 6
const FEWEST_TOLD = 2
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
export function topicsOf(told: readonly Told[], now: Temporal.Instant, hours = DAY_HOURS): Topic[] {
  const counts = new Map<string, Count>()
  for (const one of told) {
    const hoursAgo = (now.epochMilliseconds - one.at.epochMilliseconds) / HOUR_MILLISECONDS
    const isNew = hoursAgo < hours
    if (!isNew && (hoursAgo < DAY_HOURS || hoursAgo % DAY_HOURS >= hours)) continue
    for (const [stem, word] of wordsOfTitle(one)) {
      const count = counts.get(stem) ?? {
        words: new Map(),
        now: new Set(),
        before: new Set(),
        outlets: new Set(),
        stories: new Map(),
      }
      counts.set(stem, count)
      const mark = `${one.source} ${one.storyId}`
      if (!isNew) {
        // What goes on for days is told on each of them.
        count.before.add(`${mark} ${Math.floor(hoursAgo / DAY_HOURS)}`)
        continue
      }
      count.words.set(word, (count.words.get(word) ?? 0) + 1)
      count.now.add(mark)
      count.outlets.add(one.source)
      count.stories.set(one.storyId, (count.stories.get(one.storyId) ?? 0) + 1)
    }
  }
  const topics = [...counts.values()]
    .filter(({ now: marks, outlets }) => marks.size >= FEWEST_TOLD && outlets.size >= FEWEST_OUTLETS)
    .map(topicFrom)
    .toSorted((a, b) => surge(b) - surge(a) || b.told - a.told)
  return together(topics).slice(0, MOST)
}

function wordsOfTitle({ title, lang }: Told): Map<string, string> {
  const found = new Map<string, string>()
  for (const word of title.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const [term] = termsOf(word, lang === 'tr' || lang === 'ru' ? lang : 'en')
    if (term && (term.kind === 'word' || term.kind === 'name') && word.length > 3) found.set(term.stem, word)
  }
  return found
}

function topicFrom({ words, now, before, outlets, stories }: Count): Topic {
  const told = now.size
  const usual = before.size / DAYS_BEFORE
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
