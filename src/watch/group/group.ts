import { alike } from './alike.ts'
import { joinAlike, type Link } from './join.ts'
import { createShelf } from './shelf.ts'
import { createTermBook, sketchOf, type Told } from './sketch.ts'

/** Groups at least so much alike tell one story; found on the labelled headlines of the bench, half of them held back. */
const ALIKE = 0.18
const NOTICED = 0.1

/** Which items tell the same story, seen from the end, when it is known which words were rare; gives each the first of its story. */
export function groupTold(items: readonly Told[]): number[] {
  const book = createTermBook()
  const shelf = createShelf()
  const sketches = items.map((item) => sketchOf(item, book))
  for (const sketch of sketches) shelf.add(sketch)
  const links = sketches.map(() => new Map<number, Link>())
  for (const [at, sketch] of sketches.entries())
    for (const { at: other, likeness, shared } of shelf.near(sketch, NOTICED, at)) {
      const there = sketches[other]
      if (!there) continue
      const worth = alike(sketch, there, likeness, shared)
      if (worth < NOTICED) continue
      links[at]?.set(other, { sum: worth, most: worth })
      links[other]?.set(at, { sum: worth, most: worth })
    }
  return joinAlike(links, ALIKE)
}
