import type { App } from '#app'
import { detectLang, fold } from '#language'
import type { Writer } from '#platform/database.ts'
import { WINDOW_HOURS } from '../group/alike.ts'
import { createClusterer, type Clusterer } from '../group/cluster.ts'
import type { Entry, Feed } from '../feed.ts'
import type { Taste } from '../fit/fit.ts'
import { hear, type Kept } from '../listen/hear.ts'
import { addItem, anyItem, correctItem, knownItems, type NewItem, takeTurns, toldBetween } from './items.sql.ts'
import { describeSource } from '../source/sources.sql.ts'
import { addStory, recountStories } from './stories.sql.ts'
import { weigh } from '../fit/weigh.ts'

const COMPARED_WITH = 3_000
/** A new source is not a flood: of its past, the newest are enough. */
const FIRST_LOAD = 60
const SURE = 0.7

type Source = { id: string; workspaceId: string; lang: string | null }

/** Takes in what a feed tells, once however often it is told; gives back how much of it is new. */
export async function gather(tx: Writer, app: App, source: Source, feed: Feed, taste: Taste): Promise<number> {
  const now = app.now()
  await takeTurns(tx, source.workspaceId)
  const items = feed.items.map((entry) => itemFrom(entry, source.lang ?? feed.lang, now))
  const known = new Map(
    (
      await knownItems(
        tx,
        source.id,
        items.map(({ guid }) => guid),
      )
    ).map((item) => [item.guid, item]),
  )
  const corrected: Kept[] = []
  for (const item of items) {
    const before = known.get(item.guid)
    if (!before || (before.title === item.title && before.content === item.content)) continue
    const row = await correctItem(tx, source.id, item)
    if (row) corrected.push({ ...row, said: item, isCorrected: true })
  }
  const fresh = await newestOf(
    tx,
    source.id,
    onceEach(items).filter(({ guid }) => !known.has(guid)),
  )
  const kept = await tellStories(tx, source, fresh, now)
  const stories = [...new Set(kept.map(({ storyId }) => storyId))]
  if (stories.length > 0) {
    await weigh(tx, source.workspaceId, await recountStories(tx, stories), taste)
    const [only] = stories
    await app.live.tell(tx, {
      workspaceId: source.workspaceId,
      kind: 'watch.story',
      ...(stories.length === 1 && only ? { id: only } : {}),
    })
  }
  await hear(tx, app, source.workspaceId, [...corrected, ...kept])
  await describeSource(tx, source.id, {
    site: feed.link,
    lang: feed.lang?.slice(0, 2).toLowerCase() ?? null,
    newestAt: fresh.at(-1)?.publishedAt ?? null,
  })
  return fresh.length
}

/** Gives every new item its story, an old one or its own; oldest first, so that the first to tell is the first. */
async function tellStories(tx: Writer, source: Source, items: NewItem[], now: Temporal.Instant): Promise<Kept[]> {
  const clusterer = await aroundTheTimeOf(tx, source.workspaceId, items)
  const kept: Kept[] = []
  for (const item of items) {
    const told = {
      title: item.title,
      text: item.summary,
      source: source.id,
      published: item.publishedAt,
      lang: item.lang,
    }
    const storyId = clusterer.find(told) ?? (await begin(tx, source, item, now))
    clusterer.note(told, storyId)
    const row = await addItem(tx, { workspaceId: source.workspaceId, sourceId: source.id, storyId, seenAt: now }, item)
    if (row) kept.push({ ...row, storyId, publishedAt: item.publishedAt, said: item, isCorrected: false })
  }
  return kept
}

async function aroundTheTimeOf(tx: Writer, workspaceId: string, items: NewItem[]): Promise<Clusterer> {
  const clusterer = createClusterer()
  const [first] = items
  const last = items.at(-1)
  if (!first || !last) return clusterer
  const from = first.publishedAt.subtract({ hours: WINDOW_HOURS })
  const to = last.publishedAt.add({ hours: WINDOW_HOURS })
  for (const told of await toldBetween(tx, workspaceId, from, to, COMPARED_WITH)) clusterer.note(told, told.storyId)
  return clusterer
}

async function begin(tx: Writer, source: Source, item: NewItem, now: Temporal.Instant): Promise<string> {
  const { id } = await addStory(tx, {
    workspaceId: source.workspaceId,
    title: item.title,
    summary: item.summary,
    url: item.url,
    image: null,
    lang: item.lang,
    folded: item.folded,
    sourceId: source.id,
    publishedAt: item.publishedAt,
    seenAt: now,
  })
  return id
}

async function newestOf(tx: Writer, sourceId: string, items: NewItem[]): Promise<NewItem[]> {
  const ordered = items.toSorted((a, b) => Temporal.Instant.compare(a.publishedAt, b.publishedAt))
  return (await anyItem(tx, sourceId)) ? ordered : ordered.slice(-FIRST_LOAD)
}

function onceEach(items: NewItem[]): NewItem[] {
  return [...new Map(items.map((item) => [item.guid, item])).values()]
}

function itemFrom(entry: Entry, lang: string | null, now: Temporal.Instant): NewItem {
  const told = entry.published ?? entry.updated ?? now
  return {
    guid: entry.id,
    url: entry.link,
    title: entry.title,
    summary: entry.summary,
    content: entry.contentHtml,
    author: entry.author,
    lang: langOf(`${entry.title} ${entry.summary}`, entry.lang ?? lang),
    media: JSON.stringify(mediaFrom(entry)),
    folded: fold(`${entry.title} ${entry.summary}`),
    // Some outlets date things into the future to stay on top.
    publishedAt: Temporal.Instant.compare(told, now) > 0 ? now : told,
  }
}

/** What the item brought along and what its text shows. */
const mediaFrom = ({ enclosures, images }: Entry) => {
  const brought = new Set(enclosures.map(({ url }) => url))
  return [...enclosures, ...images.filter((url) => !brought.has(url)).map((url) => ({ url, kind: 'image' as const }))]
}

/** Many feeds call themselves English because nobody changed the setting; clear text is believed over them. */
function langOf(text: string, told: string | null): string | null {
  const heard = detectLang(text)
  const known = told?.slice(0, 2).toLowerCase() ?? null
  if (heard.confidence < SURE) return known ?? (heard.lang === 'other' ? null : heard.lang)
  if (heard.lang !== 'other') return heard.lang
  return known === 'en' || known === 'tr' || known === 'ru' ? null : known
}
