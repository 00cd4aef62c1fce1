import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { fitOf, type Taste } from '../fit/fit.ts'
import { silenceMuted, weigh } from '../fit/weigh.ts'
import type { Kept } from '../listen/hear.ts'
import { addItems, type NewItem, type Placed } from './items.sql.ts'
import { neighbours, type Neighbours } from './neighbours.ts'
import { addStories, type NewStory, recountStories, storyNumbers } from './stories.sql.ts'

/** Something a source tells for the first time. */
export type Fresh = { sourceId: string; item: NewItem }

export type Told = { kept: Kept[]; stories: string[]; keep: () => void }

const NOTHING: Told = { kept: [], stories: [], keep: () => undefined }

/** Gives every new item its story, an old one or its own; oldest first, so that the first to tell is the first. */
export async function tellStories(
  tx: Writer,
  app: App,
  workspaceId: string,
  fresh: Fresh[],
  taste: Taste,
): Promise<Told> {
  if (fresh.length === 0) return NOTHING
  const now = app.now()
  const ordered = fresh.toSorted((a, b) => Temporal.Instant.compare(a.item.publishedAt, b.item.publishedAt))
  const around = await neighbours(
    tx,
    app,
    workspaceId,
    ordered.map(({ item }) => item.publishedAt),
    now,
  )
  const { placed, begun, grown } = place(ordered, around, await storyNumbers(tx, ordered.length), {
    workspaceId,
    seenAt: now,
  })
  const stories = begun.map((items) => storyFrom(items, taste))
  await addStories(tx, workspaceId, now, stories)
  const written = await addItems(tx, placed)
  if (grown.length > 0) await weigh(tx, workspaceId, await recountStories(tx, grown), taste)
  await silenceMuted(
    tx,
    workspaceId,
    stories.map((story) => ({ ...story, state: 'new' as const })),
  )
  return {
    kept: keptOf(placed, written),
    stories: [...stories.map(({ id }) => id), ...grown],
    keep: () => around.keep(written),
  }
}

/** Finds for each item the story it belongs to. `begun` holds the items of every new story, `grown` the old stories that got some. */
function place(
  ordered: Fresh[],
  around: Neighbours,
  numbers: string[],
  about: { workspaceId: string; seenAt: Temporal.Instant },
): { placed: Placed[]; begun: Placed[][]; grown: string[] } {
  const begun = new Map<string, Placed[]>()
  const grown = new Set<string>()
  const placed = ordered.map(({ sourceId, item }, at) => {
    const told = {
      title: item.title,
      text: item.summary,
      source: sourceId,
      published: item.publishedAt,
      lang: item.lang,
    }
    const clusterer = around.of(item.publishedAt)
    const found = clusterer.find(told)
    const storyId = found ?? numbers[at] ?? ''
    clusterer.note(told, storyId)
    const one = { ...about, sourceId, storyId, item }
    const together = begun.get(storyId)
    if (together) together.push(one)
    else if (found === null) begun.set(storyId, [one])
    else grown.add(storyId)
    return one
  })
  return { placed, begun: [...begun.values()], grown: [...grown] }
}

/** A story as it begins: what is weighed later by the database's count is weighed here by what is at hand. */
function storyFrom(items: Placed[], taste: Taste): NewStory {
  const [first] = items
  if (!first) throw new Error('a story began with nothing')
  const { title, summary, url, lang, folded, publishedAt } = first.item
  const sourceIds = [...new Set(items.map(({ sourceId }) => sourceId))]
  const story = { title, summary, lang, sources: sourceIds.length, firstPublishedAt: publishedAt }
  return {
    id: first.storyId,
    title,
    summary,
    url,
    image: items.find(({ item }) => item.image !== null)?.item.image ?? null,
    lang,
    folded,
    sourceIds,
    firstPublishedAt: publishedAt,
    newestAt: items.at(-1)?.item.publishedAt ?? publishedAt,
    items: items.length,
    fit: fitOf(story, taste),
  }
}

function keptOf(placed: Placed[], written: { id: string; sourceId: string; guid: string }[]): Kept[] {
  const ids = new Map(written.map(({ id, sourceId, guid }) => [`${sourceId} ${guid}`, id]))
  return placed.flatMap(({ sourceId, storyId, item }) => {
    const id = ids.get(`${sourceId} ${item.guid}`)
    return id === undefined ? [] : [{ id, storyId, publishedAt: item.publishedAt, said: item, isCorrected: false }]
  })
}
