import { stemsIn } from './stems-in.ts'

/** What posts about something have brought: how many there were, and how many times our usual they did. */
export type Lesson = { word: string; posts: number; times: number }

/** Told by the stem of the word. */
export type Lessons = ReadonlyMap<string, Lesson>

type Told = { title: string; lang: string | null; times: number }

/** One post may be chance; so many about one thing are a lesson. */
const FEWEST = 2
/** As if so many posts that did as usual had been about everything: few posts teach little. */
const DOUBT = 1.5
/** Beyond this a single lucky post would decide. */
const MOST_TIMES = 8

/** Learns from what became of posts made from stories which words of a headline promise more than usual, and which less. */
export function learn(told: readonly Told[]): Lessons {
  const heard = new Map<string, { word: string; posts: number; sum: number }>()
  for (const { title, lang, times } of told) {
    const worth = Math.log(Math.min(MOST_TIMES, Math.max(1 / MOST_TIMES, times)))
    for (const [stem, word] of stemsIn(title, lang)) {
      const lesson = heard.get(stem) ?? { word, posts: 0, sum: 0 }
      heard.set(stem, { word: lesson.word, posts: lesson.posts + 1, sum: lesson.sum + worth })
    }
  }
  return new Map(
    [...heard].flatMap(([stem, { word, posts, sum }]) =>
      posts < FEWEST ? [] : [[stem, { word, posts, times: Math.exp(sum / (posts + DOUBT)) }] as const],
    ),
  )
}

/** Smaller differences are chance. */
const NOTABLE = Math.log(1.25)
const POINTS_PER_DOUBLING = 18
const MOST_POINTS = 30

/** What we have learnt that bears on a headline: the strongest lesson, and what it is worth in points. */
export function recall(
  lessons: Lessons,
  title: string,
  lang: string | null,
): { lesson: Lesson; points: number } | null {
  let best: Lesson | null = null
  for (const stem of lessons.size === 0 ? [] : stemsIn(title, lang).keys()) {
    const lesson = lessons.get(stem)
    if (!lesson || Math.abs(Math.log(lesson.times)) < NOTABLE) continue
    if (!best || Math.abs(Math.log(lesson.times)) > Math.abs(Math.log(best.times))) best = lesson
  }
  if (!best) return null
  const points = Math.round(Math.log2(best.times) * POINTS_PER_DOUBLING)
  return { lesson: best, points: Math.max(-MOST_POINTS, Math.min(MOST_POINTS, points)) }
}
