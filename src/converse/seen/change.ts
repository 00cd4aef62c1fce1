import type { App } from '#app'
import { channelById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { ingestIn } from '../ingest.ts'
import { itemOf } from './item.ts'
import { seenMessage } from './seen.sql.ts'
import { SEEN_KINDS } from './where.ts'

type Wish = { id: string; text: string; stars?: number | undefined }

/** What was put in by hand reads otherwise now: a review has other stars or other words. What it said before is kept. */
export const change = (app: App, who: Who, wish: Wish): Promise<Result<Nothing, 'no-such-message' | 'empty'>> =>
  app.db.write(async (tx) => {
    const seen = await seenMessage(tx, who.workspaceId, wish.id)
    const channel = seen && (await channelById(app, tx, who.workspaceId, seen.channelId))
    const kind = SEEN_KINDS.find((one) => one === seen?.kind)
    if (!seen?.externalId || !channel || !kind) return refused('no-such-message')
    const text = wish.text.trim()
    const stars = kind === 'review' ? (wish.stars ?? null) : null
    if (text === '' && stars === null) return refused('empty')
    const { externalId: key, name, url, at, parentId } = seen
    const about = { channelId: channel.id, page: channel.url, kind, name, text, stars, at, url, parentId, rootId: null }
    const item = { ...itemOf(about), key, ref: { id: key, url }, state: 'edited' as const, editedAt: app.now() }
    await ingestIn(app, tx, channel, [item])
    return done({})
  })
