import { rootsOf, type Talk, type Topic } from './topics.ts'

export type CompanyLine = { id: string; kind: 'goal' | 'message' | 'taboo'; text: string }

export type Match = {
  /** What both care about: a line of the company's, and what people say of it. */
  overlaps: { lineId: string; topics: Topic[] }[]
  /** Lines of the company's that nobody out there speaks of. */
  unheard: string[]
  /** What people ask or speak of, and the company says nothing about. */
  unanswered: Topic[]
  /** What the company will not touch, and people do. */
  touched: { lineId: string; topics: Topic[] }[]
}

const MOST = 12

/** Lays what the company wants beside what the community talks about. Words meet by their roots, a phrase by either of its words. */
export function match(lines: readonly CompanyLine[], talk: Talk): Match {
  const topics = unique([...talk.about, ...talk.asks, ...talk.laughs])
  const met = lines.map((line) => {
    const own = rootsOf(line.text)
    return { line, topics: topics.filter(({ stem }) => stem.split(' ').some((root) => own.has(root))) }
  })
  const open = met.filter(({ line }) => line.kind !== 'taboo')
  const answered = new Set(met.flatMap(({ topics: known }) => known.map(({ stem }) => stem)))
  return {
    overlaps: open
      .filter((one) => one.topics.length > 0)
      .map(({ line, topics: known }) => ({ lineId: line.id, topics: known })),
    unheard: open.filter((one) => one.topics.length === 0).map(({ line }) => line.id),
    unanswered: unique([...talk.asks, ...talk.about])
      .filter(({ stem }) => !answered.has(stem))
      .slice(0, MOST),
    touched: met
      .filter(({ line, topics: known }) => line.kind === 'taboo' && known.length > 0)
      .map(({ line, topics: known }) => ({ lineId: line.id, topics: known })),
  }
}

const unique = (topics: readonly Topic[]): Topic[] =>
  [...new Map(topics.toReversed().map((topic) => [topic.stem, topic])).values()].toReversed()
