import { createHash } from 'node:crypto'
import type { App } from '#app'
import { allChannels, type Channel } from '#desk'
import type { RawRoutes } from '#platform/http/site.ts'
import type { MediaStore } from '../media-store.ts'
import { Payload } from '../payload.ts'
import { rssOf } from './feed.ts'
import { liveItems } from './feed.sql.ts'

/** As many as readers keep; whoever comes once a week misses nothing of a lively page. */
const ITEMS = 50
/** How long a reader may do without asking. */
const FRESH_SECONDS = 300

const OPEN = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' }

type Given = Pick<App, 'db' | 'networks' | 'config'>

/** The feeds of this desk, for everybody who knows their addresses. */
export const feedDoor =
  (app: Given, store: MediaStore): RawRoutes =>
  (http) => {
    http.get('/feeds/:name', async (c) => {
      const channel = await channelOf(app, c.req.param('name').replace(/\.xml$/, ''))
      if (!channel) return c.text('', 404)
      const feed = await feedOf(app, channel)
      const body = rssOf(feed)
      const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      const headers = { ...OPEN, etag: tag, 'cache-control': `public, max-age=${FRESH_SECONDS}` }
      if (c.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers })
      return new Response(body, { headers: { ...headers, 'content-type': 'application/rss+xml; charset=utf-8' } })
    })

    http.get('/feeds/:name/:file', async (c) => {
      const channel = await channelOf(app, c.req.param('name'))
      const media = channel && (await mediaOf(app, channel, c.req.param('file')))
      if (!media) return c.text('', 404)
      return new Response(await store.part(media.file, 0, media.sizeBytes - 1), {
        headers: {
          ...OPEN,
          'content-type': media.mime,
          'content-length': String(media.sizeBytes),
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'public, max-age=86400',
        },
      })
    })
  }

async function channelOf(app: Given, word: string): Promise<Channel | null> {
  const all = await allChannels(app)
  return all.find(({ account }) => account.can.publish?.feed === true && account.id === word) ?? null
}

type Live = { guid: string; payload: Payload; at: Temporal.Instant }

async function liveOn({ db }: Given, { id }: Channel): Promise<Live[]> {
  const rows = await liveItems(db.read, id, ITEMS)
  return rows.flatMap(({ guid, payload, sentAt, dueAt }) =>
    guid === null ? [] : [{ guid, payload: Payload.parse(payload), at: sentAt ?? dueAt }],
  )
}

async function feedOf(app: Given, channel: Channel) {
  const base = `${app.config.url}/feeds/${channel.account.id}`
  const items = await liveOn(app, channel)
  return {
    title: channel.name,
    about: channel.name,
    site: channel.account.linked?.['site'] ?? app.config.url,
    address: `${base}.xml`,
    items: items.map(({ guid, payload, at }) => ({
      guid,
      title: payload.title,
      text: payload.text,
      link: /https?:\/\/[^\s<>"]*[^\s<>".,:;!?)\]}]/.exec(payload.text)?.[0] ?? null,
      at,
      media: payload.media.map(({ id, mime, sizeBytes, alt }) => ({
        url: `${base}/${fileOf(guid, id, mime)}`,
        mime,
        sizeBytes,
        alt,
      })),
    })),
  }
}

/** Only what stands in the feed right now has an address. */
async function mediaOf(app: Given, channel: Channel, file: string) {
  const items = await liveOn(app, channel)
  return items
    .flatMap(({ guid, payload }) => payload.media.map((media) => ({ name: fileOf(guid, media.id, media.mime), media })))
    .find(({ name }) => name === file)?.media
}

const fileOf = (guid: string, mediaId: string, mime: string): string =>
  `${guid}-${mediaId}.${mime.split('/')[1]?.replaceAll(/[^a-z\d]/g, '') ?? 'bin'}`
