import type { App } from '#app'
import { channelsOf, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { feeds, type ItemOfSource } from '#watch'
import { say } from '#platform/words.ts'
import { findingWords } from '../finding-words.ts'
import { queueRows } from '../queue/queues.sql.ts'
import { houseAt } from '../standing.ts'
import { speaksOfItem, unknownIn } from './fill.ts'
import { foresee, type Foreseen } from './foresee.ts'
import type { RuleWish } from './rule.ts'
import { reasonSaid } from './words.ts'
import { contentFor, stopsFor } from './write-item.ts'

const LOOK_BACK_DAYS = 30
const ITEMS_MOST = 2_000
const PAGE = 40

/** The last 30 days as if the rule had stood all the time; nothing is made. */
export async function foreseen(app: App, who: Who, wish: RuleWish, from: number) {
  const { workspaceId, lang } = who
  const [unknown] = unknownIn(wish.template)
  if (unknown !== undefined) return refused('unknown-placeholder', { name: unknown })
  if (!speaksOfItem(wish.template)) return refused('says-nothing-of-it')
  const now = app.now()
  const workspace = await workspaceById(app.db.read, workspaceId)
  const [source] = await feeds.byIds(app.db.read, workspaceId, [wish.sourceId])
  if (!workspace || !source || source.removedAt !== null) return refused('no-such-source')
  const since = now.subtract({ hours: LOOK_BACK_DAYS * 24 })
  const [told, channels, queues, house] = await Promise.all([
    feeds.itemsSince(app.db.read, { sourceId: source.id, since, limit: ITEMS_MOST }),
    channelsOf(app, workspaceId),
    queueRows(app.db.read, workspaceId),
    houseAt(app, app.db.read, workspaceId, { at: now, zone: workspace.zone }),
  ])
  const all = foresee(wish, told, { zone: workspace.zone, now, lang: workspace.lang }).toReversed()
  const count = (state: Foreseen<ItemOfSource>['state']) => all.filter((one) => one.state === state).length

  const shown = all.slice(from, from + PAGE).map((one) => {
    const { item } = one
    const isRefused = one.state === 'filtered'
    const content = isRefused ? null : contentFor(wish, item, channels, workspace.lang)
    return {
      itemId: item.id,
      title: item.title,
      url: item.url,
      toldAt: item.publishedAt,
      state: one.state,
      day: one.state === 'made' ? one.day : null,
      reasonSaid: isRefused ? reasonSaid(one.reason, one.about, lang) : null,
      text: content?.text ?? null,
      shortened: (content?.channels ?? []).flatMap(({ channelId, text }) =>
        text === null ? [] : [{ channelId, text }],
      ),
      problems: content
        ? stopsFor(content, channels, house).map(
            ({ channel, finding }) => `${channel.name}: ${say(findingWords[finding.kind], lang, finding.about)}`,
          )
        : [],
    }
  })
  return done({
    made: count('made'),
    waiting: count('waiting'),
    filtered: count('filtered'),
    isCut: told.length === ITEMS_MOST,
    hasHours: queues.some(({ channelId }) => wish.channelIds.includes(channelId)),
    items: shown,
    next: from + PAGE < all.length ? String(from + PAGE) : null,
  })
}
