import { readdirSync } from 'node:fs'
import { fold } from '../fold.ts'
import { tokensOf } from '../tokens.ts'
import { rootOf } from '../stems.ts'
import type { Taught } from './lessons.ts'
import { readTold, readWords } from './texts.ts'

/** A root in fewer of ten thousand texts is not everyday. */
const FEWEST = 10
const OF = 10_000
const SHORTEST = 3
const WIDTH = 120
/** The grades of how often: each half as much again as the one before. */
const STEP = 1.5

/** Only their own folders know the networks by name, so a list of words must not. */
const NETWORKS = new Set(readdirSync(new URL('../../networks/', import.meta.url)))

/** The roots of everyday words, by how many of ten thousand texts of the collections have them; curses stay out of the list. */
export function everydayOf(folder: string, lang: Taught): string {
  const curses = new Set(readWords(folder, `profanity-${lang}`).map(([word]) => rootOf(fold(word), lang)))
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(`-${lang}.tsv`))
    .flatMap((name) => readTold(folder, name.replace('.tsv', '')))
  const times = new Map<string, number>()
  for (const { text } of texts)
    for (const root of new Set(tokensOf(text).map((token) => rootOf(token, lang))))
      times.set(root, (times.get(root) ?? 0) + 1)
  const common = [...times]
    .map(([root, count]) => ({ root, share: (count / texts.length) * OF }))
    .filter(
      ({ root, share }) =>
        share >= FEWEST &&
        root.length >= SHORTEST &&
        /^\p{L}+$/u.test(root) &&
        !curses.has(root) &&
        !NETWORKS.has(root),
    )
  const grades = Map.groupBy(common, ({ share }) =>
    Math.round(FEWEST * STEP ** Math.floor(Math.log(share / FEWEST) / Math.log(STEP))),
  )
  return [...grades]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([grade, roots]) => linesOf(grade, roots.map(({ root }) => root).toSorted()))
    .join('\n')
}

function linesOf(grade: number, roots: readonly string[]): string[] {
  const lines: string[] = []
  for (const root of roots) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + root.length < WIDTH) lines[lines.length - 1] = `${last} ${root}`
    else lines.push(`${grade} ${root}`)
  }
  return lines
}
