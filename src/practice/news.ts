import { NEWS, type Source, type Telling } from './cast/news.cast.ts'
import { chanceOf } from './chance.ts'
import type { Life } from './town.ts'

/** One article: a story as one source told it. */
export type Article = Telling & { id: string; at: number }

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Stories of the last day that a new town begins with. */
const BEGINS_WITH = 8
const EVERY_MINUTES = 150
const MARK = /^news (\d+)\.(\d+)$/

/** Gives a new town the news of its last day, and lets the next ones come from this minute on. */
export function openNews(life: Life, seed: number, minute: number): void {
  const told = Array.from({ length: BEGINS_WITH }, (_, n) => n).flatMap((n) =>
    tellings(n).map((_, which) => ({
      name: nameOf(n, which),
      value: life.now() - DAY_MS + (n / BEGINS_WITH) * (DAY_MS - 3 * HOUR_MS) + delayOf(seed, n, which) * 60_000,
    })),
  )
  for (const { name, value } of told.toSorted((a, b) => a.value - b.value)) {
    life.tell({ kind: 'mark', name, value: Math.round(value) })
  }
  life.tell({ kind: 'mark', name: 'news since', value: minute })
}

/** Publishes whatever has become news by this minute. */
export function newsDue(life: Life, seed: number, minute: number): void {
  const since = life.books.marks.get('news since')
  if (since === undefined) return
  const latest = BEGINS_WITH + Math.floor((minute - since) / EVERY_MINUTES)
  for (let n = Math.max(BEGINS_WITH, latest - 3); n <= latest; n += 1) {
    const first = since + (n - BEGINS_WITH) * EVERY_MINUTES + chanceOf(seed, 'news', n).between(10, 90)
    tellings(n).forEach((_, which) => {
      const name = nameOf(n, which)
      if (first + delayOf(seed, n, which) > minute || life.books.marks.has(name)) return
      life.tell({ kind: 'mark', name, value: Math.round(life.now()) })
    })
  }
}

/** Everything published, newest first. */
export function published(life: Life, source?: Source): Article[] {
  return [...life.books.marks]
    .flatMap(([name, at]) => articleOf(name, at) ?? [])
    .filter((article) => source === undefined || article.source === source)
    .toSorted((a, b) => b.at - a.at)
}

export const articleById = (life: Life, id: string): Article | null => {
  const name = `news ${id}`
  const at = life.books.marks.get(name)
  return at === undefined ? null : articleOf(name, at)
}

/** What the news of the day before that moment said. */
export const newsOfTheDay = (life: Life, until: number): string[] =>
  published(life)
    .filter(({ at }) => at <= until && at > until - DAY_MS)
    .map(({ title, text }) => `${title} ${text}`)

function articleOf(name: string, at: number): Article | null {
  const [, n, which] = name.match(MARK) ?? []
  const telling = tellings(Number(n))[Number(which)]
  return telling ? { ...telling, id: `${n}.${which}`, at } : null
}

const nameOf = (n: number, which: number) => `news ${n}.${which}`

/** When all has been told, the year begins again. */
const tellings = (n: number): readonly Telling[] => NEWS[n % NEWS.length] ?? []

/** Minutes by which each further source is later than the first. */
const delayOf = (seed: number, n: number, which: number): number =>
  which === 0 ? 0 : which * chanceOf(seed, 'later', n, which).between(15, 70)
