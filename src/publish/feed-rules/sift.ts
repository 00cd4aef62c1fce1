import type { Facts } from '#platform/result.ts'
import type { Lang } from '#platform/words.ts'
import { feeds } from '#watch'
import { fill, type Telling } from './fill.ts'
import type { RuleWish } from './rule.ts'

/** Why nothing is made of an item. */
export type Filtered =
  | 'other-language'
  | 'lacks-word'
  | 'has-word'
  | 'no-words'
  | 'waited-too-long'
  | 'let-go'
  | 'item-gone'

type Rule = Pick<RuleWish, 'onlyLang' | 'must' | 'mustNot' | 'template' | 'lang'>

/** Whether a rule takes an item; null is yes. */
export function sift(rule: Rule, item: Telling, otherwise: Lang): { reason: Filtered; about: Facts } | null {
  const { onlyLang, must, mustNot, template } = rule
  if (onlyLang !== null && item.lang !== null && item.lang !== onlyLang)
    return { reason: 'other-language', about: { lang: item.lang } }
  const speaks = feeds.speaking(`${item.title} ${item.summary}`)
  if (must.length > 0 && !must.some(speaks)) return { reason: 'lacks-word', about: { words: must.join(', ') } }
  const wrong = mustNot.find(speaks)
  if (wrong !== undefined) return { reason: 'has-word', about: { word: wrong } }
  return fill(template, item, rule.lang ?? otherwise) === '' ? { reason: 'no-words', about: {} } : null
}
