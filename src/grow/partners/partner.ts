import { classify } from '#language'
import { type Score, scoreOf } from '../audience/score.ts'
import type { Wanted } from '../audience/wanted.ts'

export const KINDS = ['partner', 'competitor'] as const

export type PartnerPost = { text: string; lang: string | null; reactions: number | null }

export type PartnerFit = {
  posts: number
  /** Their posts held against whom we are for, as if each were a person. */
  score: Score
  /** Half of the posts get more reactions than this, per thousand followers. */
  perThousand: number | null
}

/** Whether a page speaks the languages and of the things of the people we want, and how much its own people take part. */
export function partnerFit(wanted: Wanted, posts: readonly PartnerPost[], followers: number | null): PartnerFit {
  const people = posts.map(({ text, lang }) => {
    const spoken = lang ?? classify(text).lang
    return { languages: spoken === 'other' ? [] : [spoken], words: text }
  })
  const reactions = posts.flatMap((post) => post.reactions ?? []).toSorted((a, b) => a - b)
  const middle = reactions[Math.floor(reactions.length / 2)]
  return {
    posts: posts.length,
    score: scoreOf(wanted, people),
    perThousand: middle === undefined || !followers ? null : (middle / followers) * 1_000,
  }
}

/** What a mention costs per thousand of their followers. */
export const perThousandFollowers = (price: number | null, followers: number | null): number | null =>
  price === null || !followers ? null : (price / followers) * 1_000
