import * as z from 'zod'
import { id } from '#platform/endpoint.ts'
import { NEWS, SOURCES, type Source } from '../cast/news.cast.ts'
import { hourOf, Made, type Stage } from './stage.ts'
import { NEWS_OF_TODAY, NEWS_OF_WEEKS } from './weeks.ts'

const Stories = z.object({ items: z.array(z.object({ id, title: z.string() })) })
/** Minutes after which a source has been asked. */
const ASKED_AFTER = 3
const MOST_READ = 12
const PAPERS = ['gazette', 'weather', 'guild', 'blog'] as const satisfies Source[]

/** Watches the papers of the town, says what matters, and listens for some words. */
export async function beginToWatch(stage: Stage): Promise<void> {
  const { hands, told, towns } = stage
  await hands.do('PUT /watch/interests', { words: [...told.interests] })
  const sources = new Map<Source, string>()
  for (const source of PAPERS) {
    const { title, file } = SOURCES[source]
    const made = await hands.call('POST /watch/sources', { url: `${towns.bakery.url}/feeds/${file}`, title }, Made)
    sources.set(source, made.id)
  }
  for (const query of told.queries) await hands.do('POST /watch/queries', query)
  await hands.do('POST /watch/mutes', { word: told.muted })
  tellNews(stage, sources)
}

/** The papers tell their stories, the one in the language of the desk first, and each is read minutes later. */
function tellNews(stage: Stage, sources: ReadonlyMap<Source, string>): void {
  const { agenda, hands, towns, lang, dice, until } = stage
  const { life } = towns.bakery
  const tell = (news: number, first: Temporal.Instant) => {
    const tellings = (NEWS[news] ?? []).map(({ source, lang: spoken }, which) => ({
      source,
      which,
      isOwn: spoken === lang,
    }))
    const inOrder = tellings.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.which - b.which)
    inOrder.forEach(({ source, which }, i) => {
      const at = first.add({ minutes: i * dice('telling', news, which).between(18, 50) })
      agenda.at(at, async () => {
        life.tell({ kind: 'mark', name: `news ${news}.${which}`, value: Math.round(life.now()) })
      })
      agenda.at(at.add({ minutes: ASKED_AFTER }), async () => {
        const paper = sources.get(source)
        if (paper) await hands.do('POST /watch/sources/:id/refresh', { id: paper })
      })
    })
  }
  for (const [news, day, hour] of NEWS_OF_WEEKS) tell(news, hourOf(stage, day, `${String(hour).padStart(2, '0')}:06`))
  for (const [news, hoursAgo] of NEWS_OF_TODAY) tell(news, until.subtract({ minutes: Math.round(hoursAgo * 60) }))
}

/** The story that the desk has made of a piece of news. */
export async function storyOf({ hands, lang }: Stage, news: number): Promise<string | null> {
  const tellings = (NEWS[news] ?? []).toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang))
  const { items } = await hands.call('GET /watch/stories', { lane: 'everything' }, Stories)
  return tellings.flatMap(({ title }) => items.find((story) => story.title === title) ?? []).at(0)?.id ?? null
}

/** What has been read and what was kept for later, when the four weeks are over. */
export function readStories(stage: Stage): void {
  const { agenda, hands, until } = stage
  agenda.at(until.subtract({ hours: 5 }), async () => {
    const { items } = await hands.call('GET /watch/stories', { lane: 'everything' }, Stories)
    for (const { id: story } of items.slice(1, MOST_READ))
      await hands.do('PUT /watch/stories/:id/read', { id: story, read: true })
    const kept = await storyOf(stage, 28)
    if (kept) await hands.do('PUT /watch/stories/:id/kept', { id: kept, kept: true })
  })
}
