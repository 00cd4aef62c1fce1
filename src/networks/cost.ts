import type { Costs } from './account.ts'
import { domainLinks, plainLinks } from './text/links.ts'

/** What a desk may do that costs money where the network charges by the request. */
export type Paid =
  | { does: 'publish'; text: string; isAnswer: boolean; alts: number }
  | { does: 'change' | 'delete' }
  | { does: 'read'; posts: number; own: boolean }

/** What it costs in the currency of the account, rounded to tenths of a cent. A link makes a post dear wherever it stands. */
export function costOf(costs: Costs, paid: Paid): number {
  switch (paid.does) {
    case 'publish':
      return rounded(wordsOf(costs, paid) + paid.alts * costs.alt)
    case 'read':
      return rounded(paid.posts * (paid.own ? costs.ownRead : costs.read))
    default:
      return rounded(costs[paid.does])
  }
}

/** True when nothing forbids it: there is no budget, or what is left of it has room for this as well. */
export const fitsBudget = (budget: number | null, spent: number, next: number): boolean =>
  budget === null || rounded(spent + next) <= budget

function wordsOf(costs: Costs, { text, isAnswer }: Extract<Paid, { does: 'publish' }>): number {
  if (plainLinks(text).length > 0 || domainLinks(text).length > 0) return costs.postWithLink
  return isAnswer ? costs.answer : costs.post
}

const rounded = (money: number) => Math.round(money * 1000) / 1000
