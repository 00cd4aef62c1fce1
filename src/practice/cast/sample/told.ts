import type { Lang } from '#platform/words.ts'
import { EN } from './sample.en.cast.ts'
import { RU } from './sample.ru.cast.ts'
import { TR } from './sample.tr.cast.ts'

/** What is shown on the pictures of the sample, and by which name a post asks for one. */
export const PICTURES = ['simit', 'loaf', 'rye', 'croissant', 'cake', 'oven', 'class', 'box'] as const

export type PictureName = (typeof PICTURES)[number]

export const POSTS = [
  'rye',
  'walnut',
  'breakfast',
  'school',
  'rain',
  'sunday',
  'queue',
  'selim',
  'pie',
  'flour',
  'shelter',
  'boxes',
  'seats',
  'kids',
  'millstone',
  'sesame',
  'tram',
  'office',
  'pupils',
  'fair',
  'rolls',
  'dark',
  'butter',
  'cakes',
  'poll',
  'last',
  'thousand',
  'festival',
  'waste',
  'morning',
  'evening',
  'tomorrow',
  'tasting',
  'winter',
  'recipe',
  'friday',
  'market',
  'gift',
  'monday',
  'apprentice',
  'choir',
  'oldbread',
  'lights',
] as const

export type PostName = (typeof POSTS)[number]

/** Something said to the bakery, what it answered, and what came back; `{name}` is the first name of who spoke. */
export type Line = { says: string; ours?: string; back?: string }

/** Four weeks of a bakery as people of one language told them. `{link}` in a post is where it leads. */
export type Told = {
  /** The workspace: its name says that it is a sample wherever names are shown. */
  workspace: string
  bakery: string
  school: string
  about: { bakery: string; school: string }
  /** Of men and of women. */
  names: Record<'m' | 'f', { first: readonly string[]; last: readonly string[] }>
  abouts: readonly string[]
  currency: string
  /** What a breakfast box costs in that currency. */
  boxPrice: number
  posts: Record<PostName, string>
  /** What the poll lets people choose from. */
  choices: readonly string[]
  pictures: Record<PictureName, string>
  talk: Partial<Record<PostName, readonly Line[]>>
  /** Praise that only needs a word. */
  warm: readonly string[]
  thanks: readonly string[]
  /** Written to the bakery alone. */
  orders: readonly Line[]
  /** What began badly and ended well, one after the other below one post; who speaks is numbered. */
  conflict: readonly { who: number; says: string; ours?: string }[]
  promised: string
  kept: string
  /** What came in last and waits: minutes ago, the longest wait first. */
  waiting: readonly (Line & { ago: number; way: 'comment' | 'mention' | 'message'; spam?: boolean })[]
  openPromise: Line
  saved: readonly { name: string; text: string }[]
  note: string
  drafts: readonly string[]
  ideas: readonly string[]
  interests: readonly string[]
  queries: readonly { name: string; phrase: string }[]
  muted: string
  campaigns: Record<
    'school' | 'office' | 'gift',
    { name: string; audience: string; offer: string; messages: readonly string[]; learnt: string; spent: string }
  >
  contacts: readonly { name: string; duty: 'site' | 'pr' | 'account' }[]
  handedOff: { says: string; ask: string; answer: string }
  role: { title: string; purpose: string; reportsTo: string; siteMetric: string }
  company: readonly { kind: 'goal' | 'message' | 'taboo'; text: string }[]
  never: readonly { never: string; rather: string }[]
  conclusions: readonly { whole: string; audience: string; content: string; company: string }[]
  events: readonly { title: string; from: string; until: string }[]
  closeNote: string
}

export const TOLD: Record<Lang, Told> = { en: EN, tr: TR, ru: RU }
