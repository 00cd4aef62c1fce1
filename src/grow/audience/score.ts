import { type Interval, shareInterval } from '#platform/odds.ts'
import { type Clause, CLAUSES, type Evidence, type Judged, personas, WORDED, wordsOf } from './persona.ts'
import type { Wanted } from './wanted.ts'

/** Whoever wrote less could not have spoken of anything in particular. */
const ENOUGH_WORDS = 25

/** How one clause is met: by how many of those of whom it can be told. */
export type Part = {
  clause: Clause
  weight: number
  yes: number
  of: number
  share: number | null
  low: number
  high: number
  /** People do not write everything about themselves: the true share is this or more. */
  atLeast: boolean
}

export type Score = {
  people: number
  parts: readonly Part[]
  /** The parts by their weights; `judged` is the part of the weight that anything is known of. */
  fit: ({ value: number; judged: number } & Interval) | null
  inTarget: { yes: number; no: number; unknown: number; share: number | null; least: number; most: number } & Interval
  languages: readonly ({ lang: string; people: number; share: number; wanted: number | null } & Interval)[]
  /** How much of the wanted sharing of languages is there. */
  overlap: ({ value: number; of: number } & Interval) | null
}

/** People held against whom the page is for, with what is not known said as loudly as what is. */
export function scoreOf(wanted: Wanted, people: readonly Evidence[]): Score {
  const judge = personas.lens(wanted.persona)
  const judged = people.map((one) => ({ fits: judge(one), tells: wordsOf(one.words).length >= ENOUGH_WORDS }))
  const parts = CLAUSES.flatMap((clause) => partOf(clause, wanted, judged) ?? [])
  const verdicts = judged.map(({ fits }) => personas.verdictOn(fits))
  const yes = verdicts.filter((fits) => fits === 'yes').length
  const no = verdicts.filter((fits) => fits === 'no').length
  const all = people.length
  return {
    people: all,
    parts,
    fit: fitOf(parts),
    inTarget: {
      yes,
      no,
      unknown: all - yes - no,
      share: yes + no === 0 ? null : yes / (yes + no),
      ...shareInterval(yes, yes + no),
      least: all === 0 ? 0 : yes / all,
      most: all === 0 ? 1 : (all - no) / all,
    },
    ...languagesOf(wanted, people),
  }
}

function partOf(clause: Clause, wanted: Wanted, people: readonly { fits: Judged; tells: boolean }[]): Part | null {
  const weight = wanted.weights[clause] ?? 1
  const about = people.flatMap(({ fits, tells }) => {
    const said = fits[clause]
    return said === undefined ? [] : [{ said, tells }]
  })
  const isAsked = clause === 'age' ? wanted.persona.age !== null : wanted.persona[clause].length > 0
  if (!isAsked) return null
  const atLeast = WORDED.some((worded) => worded === clause)
  const yes = about.filter(({ said }) => said === 'yes').length
  const of = about.filter(({ said, tells }) => (atLeast ? said === 'yes' || tells : said !== 'unknown')).length
  return { clause, weight, yes, of, share: of === 0 ? null : yes / of, ...shareInterval(yes, of), atLeast }
}

/** A mean of shares is as unsure as they are together (the variances of Wilson's limits are recovered and added). */
function fitOf(parts: readonly Part[]): Score['fit'] {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const known = parts.filter(({ share, weight }) => share !== null && weight > 0)
  const weights = known.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return null
  const over = (of: (part: Part) => number) => known.reduce((sum, part) => sum + of(part), 0)
  const value = over(({ weight, share }) => (weight / weights) * (share ?? 0))
  const below = Math.sqrt(over(({ weight, share, low }) => ((weight / weights) * ((share ?? 0) - low)) ** 2))
  const above = Math.sqrt(over(({ weight, share, high }) => ((weight / weights) * (high - (share ?? 0))) ** 2))
  return { value, judged: weights / whole, low: Math.max(0, value - below), high: Math.min(1, value + above) }
}

const LANGUAGES_MOST = 8

/** Each person counts once, in the language they use; whoever uses several shares themselves out. */
function languagesOf(wanted: Wanted, people: readonly Evidence[]): Pick<Score, 'languages' | 'overlap'> {
  const known = people.filter(({ languages }) => languages.length > 0)
  const counts = new Map<string, number>(Object.keys(wanted.languages).map((lang) => [lang, 0]))
  for (const { languages } of known)
    for (const lang of languages) counts.set(lang, (counts.get(lang) ?? 0) + 1 / languages.length)
  const of = known.length
  const shares = [...counts].map(([lang, count]) => ({
    lang,
    people: count,
    share: of === 0 ? 0 : count / of,
    ...shareInterval(count, of),
    wanted: wanted.languages[lang] ?? null,
  }))
  const languages = shares
    .toSorted((a, b) => (b.wanted ?? 0) - (a.wanted ?? 0) || b.people - a.people)
    .slice(0, LANGUAGES_MOST)
  return { languages, overlap: of === 0 ? null : overlapOf(wanted, shares, of) }
}

/**
 * Everything above what is wanted is lost, so the overlap moves only with those languages that are below: their common share is one
 * share of people, with Wilson's interval.
 */
function overlapOf(
  wanted: Wanted,
  shares: readonly { lang: string; share: number; people: number }[],
  of: number,
): Score['overlap'] {
  if (Object.keys(wanted.languages).length === 0) return null
  const hoped = (lang: string) => wanted.languages[lang] ?? 0
  const below = shares.filter(({ lang, share }) => share < hoped(lang))
  const full = shares.filter(({ lang, share }) => share >= hoped(lang)).reduce((sum, { lang }) => sum + hoped(lang), 0)
  const there = below.reduce((sum, { people }) => sum + people, 0)
  const sure = below.length === 0 ? { low: 0, high: 0 } : shareInterval(there, of)
  return { value: full + there / of, of, low: full + sure.low, high: Math.min(1, full + sure.high) }
}
