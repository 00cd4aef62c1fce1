import type { App } from '#app'
import { tasteNow } from '../fit/weigh.ts'
import { readFeed } from '../feed/aside.ts'
import { NO_HUB } from '../feed/hub.ts'
import type { Feed } from '../feed.ts'
import { gather } from '../story/gather.ts'
import { broughtFrom } from './brought.ts'
import { letterFrom } from './letter.ts'
import { dropParcel, noteBrought, parcelById } from './parcels.sql.ts'

type Parcel = NonNullable<Awaited<ReturnType<typeof parcelById>>>

/** Reads what was brought to a door and takes it in; brought twice, it is there once. */
export async function unpack(app: App, id: string) {
  const parcel = await parcelById(app.db.read, id)
  if (!parcel) return
  const feed = await feedIn(parcel)
  const taste = await tasteNow(app, parcel.workspaceId)
  await app.db.write(async (tx) => {
    if (feed) {
      const source = { id: parcel.sourceId, workspaceId: parcel.workspaceId, lang: parcel.lang }
      await gather(tx, app, source, feed, taste)
      await noteBrought(tx, parcel.sourceId, app.now())
      await app.live.tell(tx, { workspaceId: parcel.workspaceId, kind: 'watch.source', id: parcel.sourceId })
    }
    await dropParcel(tx, id)
  })
}

async function feedIn(parcel: Parcel): Promise<Feed | null> {
  const { body, contentType, kind, title, url } = parcel
  if (kind === 'feed' || kind === 'page') {
    const read = await readFeed(body, { base: url, contentType })
    return read.ok ? read.value : null
  }
  const items =
    kind === 'letters' ? await letterFrom(body, contentType, parcel.at) : await broughtFrom(body, contentType)
  if (!items) return null
  return { format: kind === 'letters' ? 'letter' : 'hook', title, link: null, lang: null, ...NO_HUB, items }
}
