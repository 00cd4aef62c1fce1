import { createHeap } from './heap.ts'

/** What two groups have in common: the likeness of all their pairs together, and the greatest of one pair. */
export type Link = { sum: number; most: number }

const MOST_PART = 0.5

/** How alike two groups are: half by their nearest pair, half on the whole, so that neither a chance pair nor size decides. */
export const worthOf = ({ sum, most }: Link, pairs: number) => MOST_PART * most + (1 - MOST_PART) * (sum / pairs)

type Offer = { one: number; other: number; worth: number; age: number }

/** Joins what is most alike first, as long as anything is alike enough; gives for each the first of its group. */
export function joinAlike(links: Map<number, Link>[], least: number): number[] {
  const size = links.map(() => 1)
  const age = links.map(() => 0)
  const group = links.map((_, at) => at)
  const offers = createHeap<Offer>((offer) => offer.worth)
  const ageOf = (one: number, other: number) => (age[one] ?? 0) + (age[other] ?? 0)
  const offer = (one: number, other: number, link: Link) => {
    const worth = worthOf(link, (size[one] ?? 1) * (size[other] ?? 1))
    if (worth >= least) offers.put({ one, other, worth, age: ageOf(one, other) })
  }
  for (const [one, others] of links.entries())
    for (const [other, link] of others) if (other > one) offer(one, other, link)

  for (let best = offers.take(); best; best = offers.take()) {
    const one = Math.min(best.one, best.other)
    const other = Math.max(best.one, best.other)
    const mine = links[one]
    const theirs = links[other]
    // An offer made before one of the two grew, or was itself taken in, no longer stands.
    if (!mine || !theirs || group[one] !== one || group[other] !== other || best.age !== ageOf(one, other)) continue
    group[other] = one
    size[one] = (size[one] ?? 1) + (size[other] ?? 1)
    age[one] = (age[one] ?? 0) + 1
    mine.delete(other)
    theirs.delete(one)
    for (const [third, link] of theirs) {
      const before = mine.get(third)
      const together = before ? { sum: before.sum + link.sum, most: Math.max(before.most, link.most) } : link
      mine.set(third, together)
      links[third]?.delete(other)
      links[third]?.set(one, together)
    }
    theirs.clear()
    for (const [third, link] of mine) offer(one, third, link)
  }
  return group.map((_, at) => firstOf(group, at))
}

function firstOf(group: number[], at: number): number {
  let first = at
  while (group[first] !== first) first = group[first] ?? first
  return first
}
