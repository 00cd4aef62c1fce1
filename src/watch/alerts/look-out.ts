import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Writer } from '#platform/database.ts'
import { isLang, type Lang } from '#platform/words.ts'
import type { Alerted, Given } from '../given.ts'
import { hurryAround } from '../source/hurry.sql.ts'
import { itemsOfStory } from '../story/items.sql.ts'
import { originsOf, tellerFrom } from '../group/origins.ts'
import { levelOf, riseIn, USUAL_RULE, whySaid, type Why } from './alert.ts'
import { heardByHour, louderStories, raiseQuery, raiseStory } from './alerts.sql.ts'

type Told = Pick<Given, 'alerted'>

const AT_ONCE = 200
const MOST_TELLINGS = 100
const WEEKS = 4
/** So long a story that breaks is followed closely. */
const YOUNG_MINUTES = 60
const HURRIED_MINUTES = 2
const HOURS = WEEKS * 7 * 24

/** Looks for stories that have become loud. Cut off, it raises the rest the next time; each level is raised once. */
export async function lookOut(app: App, given: Told, signal: AbortSignal) {
  const now = app.now()
  for (const story of await louderStories(app.db.read, { now, usual: USUAL_RULE, limit: AT_ONCE })) {
    if (signal.aborted) return
    const tellings = await itemsOfStory(app.db.read, story.id, MOST_TELLINGS)
    const origins = originsOf(tellings.map(tellerFrom))
    const level = levelOf(origins, { isOn: true, ...story })
    if (level <= story.level) continue
    const why: Why = {
      kind: 'story',
      count: origins,
      hours: story.firstPublishedAt.until(now).total('hours'),
      usual: null,
    }
    const { workspaceId } = story
    const lang = await langOf(app, workspaceId)
    await app.db.write(async (tx) => {
      const id = await raiseStory(tx, { workspaceId, storyId: story.id, level, why, now })
      if (id)
        await tell(tx, app, given, { id, workspaceId, title: story.title, why: whySaid(why, lang), url: story.url })
    })
  }
  await app.db.write((tx) => hurryAround(tx, { now, youngMinutes: YOUNG_MINUTES, everyMinutes: HURRIED_MINUTES }))
}

/** Looks for what is spoken of more than it usually is at this hour of the week, in the last hours that are over. */
export async function lookOutForRises(app: App, given: Told, signal: AbortSignal) {
  const to = app.now().round({ smallestUnit: 'hour', roundingMode: 'floor' })
  let after = '0'
  while (!signal.aborted) {
    const page = await heardByHour(app.db.read, { usual: USUAL_RULE, to, hours: HOURS, after, limit: AT_ONCE })
    for (const { id: queryId, workspaceId, name, told } of page) {
      const rise = riseIn(hoursFrom(told), to)
      if (!rise) continue
      const { why, at } = rise
      const lang = await langOf(app, workspaceId)
      await app.db.write(async (tx) => {
        const id = await raiseQuery(tx, { workspaceId, queryId, why, at })
        if (id) await tell(tx, app, given, { id, workspaceId, title: name, why: whySaid(why, lang), url: null })
      })
    }
    const last = page.length === AT_ONCE ? page.at(-1) : undefined
    if (!last) return
    after = last.id
  }
}

function hoursFrom(told: readonly [number, number][]): number[] {
  const hours = Array.from({ length: HOURS }, () => 0)
  for (const [back, count] of told) hours[HOURS - 1 - back] = count
  return hours
}

async function langOf(app: App, workspaceId: string): Promise<Lang> {
  const lang = (await workspaceById(app.db.read, workspaceId))?.lang ?? 'en'
  return isLang(lang) ? lang : 'en'
}

async function tell(
  tx: Writer,
  app: App,
  given: Told,
  { id, workspaceId, ...about }: Alerted & { id: string; workspaceId: string },
) {
  await app.live.tell(tx, { workspaceId, kind: 'watch.alert', id })
  await given.alerted(tx, workspaceId, about)
}
