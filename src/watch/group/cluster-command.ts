import * as z from 'zod'
import { createClusterer } from './cluster.ts'
import { groupTold } from './group.ts'
import { momentOf } from '../moment.ts'
import type { Told } from './sketch.ts'

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  text: z.string().nullish(),
  published: z.union([z.string(), z.number()]),
  source: z.string().nullish(),
  lang: z.string().nullish(),
})

type Item = { id: string | number; told: Told }

/** Takes lines one after the other and gives answers when it has them; the rest at the end. */
export type LineEngine = { take: (line: string) => string[]; end: () => string[] }

/** So many items are looked at together; of a longer stream, what is older is answered and let go. */
const MOST_HELD = 20_000

/** `stories cluster`: lines of items in time order in, `{id, story}` per line out, in the same order. */
export function createStoriesClusterCommand(isLive: boolean, mostHeld = MOST_HELD): LineEngine {
  return isLive ? asTheyCome() : seenFromTheEnd(mostHeld)
}

function asTheyCome(): LineEngine {
  const clusterer = createClusterer()
  return {
    take: (line) => {
      const { id, told } = itemFrom(line)
      const story = clusterer.find(told) ?? String(id)
      clusterer.note(told, story)
      return [JSON.stringify({ id, story })]
    },
    end: () => [],
  }
}

function seenFromTheEnd(mostHeld: number): LineEngine {
  let held: Item[] = []
  /** The stories of items that were looked at before and may still be told on. */
  let named = new Map<Item, string>()

  function answer(many: number): string[] {
    const groups = groupTold(held.map(({ told }) => told))
    const names = new Map<number, string>()
    for (const [at, item] of held.entries()) {
      const group = groups[at] ?? at
      if (!names.has(group)) names.set(group, named.get(item) ?? String(held[group]?.id))
    }
    const answered = held.map((item, at) => ({ item, story: names.get(groups[at] ?? at) ?? String(item.id) }))
    const given = answered.slice(0, many).map(({ item, story }) => JSON.stringify({ id: item.id, story }))
    held = held.slice(many)
    named = new Map(answered.slice(many).map(({ item, story }) => [item, story]))
    return given
  }

  return {
    take: (line) => {
      held.push(itemFrom(line))
      return held.length < mostHeld ? [] : answer(mostHeld / 2)
    },
    end: () => answer(held.length),
  }
}

function itemFrom(line: string): Item {
  const { id, title, text, published, source, lang } = Line.parse(JSON.parse(line))
  return { id, told: { title, text: text ?? '', source: source ?? String(id), published: momentOf(published), lang } }
}
