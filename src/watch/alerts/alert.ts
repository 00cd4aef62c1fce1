import { say, type Lang, type Words } from '#platform/words.ts'
import { createTrend } from '../trend/trend.ts'

/** From when on a story is worth interrupting somebody. */
export type AlertRule = { isOn: boolean; origins: number; withinHours: number }

export const USUAL_RULE: AlertRule = { isOn: true, origins: 3, withinHours: 24 }

/** Why somebody was interrupted, as figures. */
export type Why = { kind: 'story' | 'query'; count: number; hours: number; usual: number | null }

/**
 * How loud a story is: 0 below the rule, 1 at so many independent origins, and one more each time they have doubled. So a story
 * that everybody tells interrupts a handful of times and not a hundred.
 */
export const levelOf = (origins: number, rule: AlertRule): number =>
  origins < rule.origins ? 0 : Math.floor(Math.log2(origins / rule.origins)) + 1

const HOURS_TOLD = 4
/** A desk that slept for an hour or two still tells what began meanwhile. */
const HOURS_BACK = 3

/**
 * Whether one of the last of these hours, the oldest first, began something unusual, and when that hour was over; the hours of the
 * week each have their own usual. `end` is when the last hour was over.
 */
export function riseIn(hours: readonly number[], end: Temporal.Instant): { why: Why; at: Temporal.Instant } | null {
  const judge = createTrend()
  const begin = end.subtract({ hours: hours.length })
  let risen: number | null = null
  for (const [at, count] of hours.entries()) if (judge(begin.add({ hours: at }), count).alert) risen = at + 1
  if (risen === null || risen <= hours.length - HOURS_BACK) return null
  const before = hours.slice(0, risen - HOURS_TOLD)
  const count = sum(hours.slice(risen - HOURS_TOLD, risen))
  const usual = (sum(before) / Math.max(1, before.length)) * HOURS_TOLD
  return { why: { kind: 'query', count, hours: HOURS_TOLD, usual }, at: begin.add({ hours: risen }) }
}

const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0)

/** Why now, as a sentence. */
export function whySaid({ kind, count, hours, usual }: Why, lang: Lang): string {
  const number = (value: number) => value.toLocaleString(lang, { maximumFractionDigits: value < 10 ? 1 : 0 })
  const about = { count, hours: number(Math.max(1, Math.round(hours))), usual: number(usual ?? 0) }
  return say(why[kind], lang, about)
}

const why: Words<Why['kind']> = {
  story: {
    en: 'Independent origins: {count}. Hours since the first one: {hours}.',
    tr: 'Bağımsız kaynak: {count}. İlkinden bu yana geçen saat: {hours}.',
    ru: 'Независимых источников: {count}. Часов с первого: {hours}.',
  },
  query: {
    en: 'Mentions in the last {hours} hours: {count}. Usual for so many hours: {usual}.',
    tr: 'Son {hours} saatteki anılma: {count}. Bu kadar saatte olağan: {usual}.',
    ru: 'Упоминаний за последние {hours} ч: {count}. Обычно за такое время: {usual}.',
  },
}
