import { createClusterer } from '../src/watch/group/cluster.ts'
import { groupTold } from '../src/watch/group/group.ts'
import type { Told } from '../src/watch/group/sketch.ts'
import { type Figure, figure, median, percentile } from './figure.ts'
import { createChance, labelled, quality } from './headlines.ts'
import { NEWS_EN } from './news-en.words.ts'
import { HELD_EN, HELD_RU, HELD_TR } from './news-held.words.ts'
import { NEWS_RU } from './news-ru.words.ts'
import { NEWS_TR } from './news-tr.words.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 200
const OPEN = 100_000
const OPEN_LIMIT_MS = 5
const ASKED = 1_000
const ROUNDS = 5
const SEEDS = [1, 2, 3, 4]
/** B-cubed F1 that is missed; a well-kept tf-idf grouping misses a fifth on headlines alone. */
const MISSED_LIMIT = 0.2

const CORPORA = {
  en: { en: NEWS_EN },
  tr: { tr: NEWS_TR },
  ru: { ru: NEWS_RU },
  mix: { en: NEWS_EN, tr: NEWS_TR, ru: NEWS_RU },
  held: { en: HELD_EN, tr: HELD_TR, ru: HELD_RU },
}

/** How well headlines are grouped, and how fast; `held` was never used for tuning. */
export const stories: Bench = async (n) => [...speed(n), ...open(), ...missed()]

function speed(n: number): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const items = many(n, round + 1)
    const begun = cpu()
    groupTold(items)
    return cpu() - begun
  })
  return [
    figure(`stories-${n}`, median(rounds), 'ms', LIMIT_MS, ROUNDS),
    figure(`stories-${n}-first`, rounds[0] ?? 0, 'ms', LIMIT_MS, 1),
  ]
}

/** How long one more item takes when so many are still open. */
function open(): Figure[] {
  const items = many(OPEN + ASKED, 1)
  const clusterer = createClusterer()
  for (const [at, item] of items.slice(0, OPEN).entries()) clusterer.note(item, String(at >> 2))
  const times = items.slice(OPEN).map((item) => {
    const begun = cpu()
    clusterer.note(item, clusterer.find(item) ?? item.title)
    return cpu() - begun
  })
  return [figure(`stories-open-${OPEN}-p95`, percentile(times, 0.95), 'ms', OPEN_LIMIT_MS, ASKED)]
}

function missed(): Figure[] {
  return Object.entries(CORPORA).flatMap(([name, corpora]) =>
    [false, true].flatMap((withText) => {
      const sets = SEEDS.map((seed) => labelled(corpora, seed, withText))
      const label = `stories-missed-${name}${withText ? '-text' : ''}`
      const n = sets[0]?.length ?? 0
      const measured = (group: (items: Told[]) => unknown[]) =>
        1 -
        mean(
          sets.map(
            (items) =>
              quality(
                items.map(({ story }) => story),
                group(items),
              ).f1,
          ),
        )
      return [
        figure(label, measured(groupTold), 'share', MISSED_LIMIT, n),
        figure(`${label}-live`, measured(live), 'share', MISSED_LIMIT, n),
      ]
    }),
  )
}

function live(items: readonly Told[]): string[] {
  const clusterer = createClusterer()
  return items.map((item, at) => {
    const story = clusterer.find(item) ?? String(at)
    clusterer.note(item, story)
    return story
  })
}

/** The time of our own, whoever else is on the machine. */
const cpu = () => process.cpuUsage().user / 1_000 + process.cpuUsage().system / 1_000

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/** Headlines of the corpora with words changed about, within one window, so that all of them are open at once. */
function many(n: number, seed: number): Told[] {
  const chance = createChance(seed)
  const known = labelled(CORPORA.mix, seed, true)
  const words = known.flatMap(({ title }) => title.split(' '))
  const any = () => words[Math.floor(chance() * words.length)] ?? ''
  const start = known[0]?.published.epochMilliseconds ?? 0
  return Array.from({ length: n }, (_, at) => {
    const { title, text, source } = known[Math.floor(chance() * known.length)] ?? { title: '', text: '', source: '' }
    const published = Temporal.Instant.fromEpochMilliseconds(start + Math.floor((at * 40 * 3_600_000) / n))
    const changed = title.split(' ').map((word) => (chance() < 0.5 ? any() : word))
    return { title: `${changed.join(' ')} ${any()}${at % 997}`, text, source: `${source}-${at % 50}`, published }
  })
}
