import * as z from 'zod'
import type { SpokenItem } from '../network.ts'
import type { Entry, Leaf } from './walk.ts'

/** So many of the newest are watched for edits and deletions. */
const WATCHED = 30

const versions = z.array(z.tuple([z.string(), z.string()]))

/** One entry as it stood: its key, its version, its moment, and the versions of the answers under it. */
const seenShape = z.tuple([z.string(), z.string(), z.number(), versions])
type Seen = z.infer<typeof seenShape>

/** How a place stood when it was last looked through, newest first; what is older than `floor` is known or history. */
export const markShape = z.object({ seen: z.array(seenShape), floor: z.number().nullable() })
export type Mark = z.infer<typeof markShape>

/** A look through one place that has not come to its end: what stood at its top, and which of the known were met. */
export const roundShape = z.object({ top: z.array(seenShape), met: z.array(z.string()) })
type Round = z.infer<typeof roundShape>

type Read = { items: SpokenItem[]; round: Round; isDone: boolean; missing: string[] }

/** Tells what on this leaf is new or different, and whether everything below is known. Items come oldest first. */
export function lookThrough({ seen, floor }: Mark, round: Round, { entries, next }: Leaf): Read {
  const known = new Map(seen.map((one) => [one[0], one]))
  const met = new Set(round.met)
  const items: SpokenItem[][] = []
  const missing: string[] = []
  const lowest = seen.at(-1)
  let isDone = next === null
  for (const entry of entries) {
    const before = known.get(entry.item.key)
    const at = entry.item.at.epochMilliseconds
    if (before) {
      met.add(before[0])
      items.push(changesIn(before, entry))
      const there = new Set(entry.answers.map(({ key }) => key))
      missing.push(...before[3].map(([key]) => key).filter((key) => !there.has(key)))
      if (before === lowest) isDone = true
    } else if ((lowest && met.has(lowest[0])) || (floor !== null && at < floor)) {
      isDone = true
      break
    } else items.push([entry.item, ...entry.answers])
  }
  const top = [...round.top, ...entries.map(seenAs)].slice(0, WATCHED)
  return {
    items: items.toReversed().flat(),
    round: { top, met: [...met] },
    isDone,
    missing: isDone ? [...missing, ...unmet(seen, met, next === null)] : missing,
  }
}

/** What to remember of a place once it has been looked through. */
export const keptSeen = ({ floor }: Mark, { top }: Round, since: number): Mark => ({
  seen: top,
  floor: top.length < WATCHED && floor !== null ? floor : (top.at(-1)?.[2] ?? floor ?? since),
})

function changesIn([, version, , answers]: Seen, { item, answers: now }: Entry): SpokenItem[] {
  const known = new Map(answers)
  return [
    ...(version === item.version ? [] : [edited(item)]),
    ...now.flatMap((answer) => {
      const before = known.get(answer.key)
      if (before === undefined) return [answer]
      return before === answer.version ? [] : [edited(answer)]
    }),
  ]
}

const edited = (item: SpokenItem): SpokenItem => ({ ...item, state: 'edited' })

const seenAs = ({ item, answers }: Entry): Seen => [
  item.key,
  item.version,
  item.at.epochMilliseconds,
  answers.map(({ key, version }) => [key, version]),
]

/** What stood above something that is still met is missing; what stood below has only moved out of sight, unless the very bottom was seen. */
function unmet(seen: readonly Seen[], met: ReadonlySet<string>, isBottom: boolean): string[] {
  const last = isBottom ? seen.length : seen.findLastIndex(([key]) => met.has(key)) + 1
  return seen.slice(0, last).flatMap(([key]) => (met.has(key) ? [] : [key]))
}
