import type { FeedRule } from '../calls.ts'

export type RuleDraft = Omit<FeedRule, 'id' | 'source' | 'madeByName' | 'waiting' | 'made' | 'filtered' | 'lastAt'>

/** Everything that shows rules; asked again after a deed. */
export const RULES = ['GET /publish/feed-rules', 'GET /publish/feed-rules/:id/items'] as const

/** What is sent when one is made or changed. */
export const wishOf = (rule: RuleDraft): RuleDraft => ({
  name: rule.name,
  sourceId: rule.sourceId,
  becomes: rule.becomes,
  category: rule.category,
  channelIds: rule.channelIds,
  template: rule.template,
  must: rule.must,
  mustNot: rule.mustNot,
  onlyLang: rule.onlyLang,
  lang: rule.lang,
  labels: rule.labels,
  goal: rule.goal,
  campaign: rule.campaign,
  aDay: rule.aDay,
  keepDays: rule.keepDays,
  isOn: rule.isOn,
})

const A_DAY = 3
const KEEP_DAYS = 7

/** Where a new rule begins. */
export const newRule = (sourceId: string, channelIds: string[]): RuleDraft => ({
  name: '',
  sourceId,
  becomes: 'draft',
  category: null,
  channelIds,
  template: '{title}\n\n{summary}\n\n{link}',
  must: [],
  mustNot: [],
  onlyLang: null,
  lang: null,
  labels: [],
  goal: null,
  campaign: '',
  aDay: A_DAY,
  keepDays: KEEP_DAYS,
  isOn: true,
})
