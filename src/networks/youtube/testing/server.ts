import { type Asked, openSite, type Site, type Told } from '../../testing/site.ts'
import { openBooks, US } from './books.ts'
import type { KeptVideo } from './books.ts'
import { openDoor } from './door.ts'
import { filmDesk } from './films.ts'
import { bad, complaint, Refusal } from './refusal.ts'
import { talkDesk } from './talk.ts'
import { channelView, videoView } from './views.ts'

type Run = (asking: Asked) => Told

/** The Data API of YouTube with a handful of people, written from its reference: strict about parts, filters, lengths and states. */
export async function openServer() {
  const books = openBooks()
  const door = openDoor()
  const standing = { audited: true, state: 'processed' as KeptVideo['state'], spent: false }
  const films = filmDesk(books, { isAudited: () => standing.audited, state: () => standing.state })
  const talk = talkDesk(books)
  /** What the day has cost in units. */
  let units = 0

  const uploads: Run = ({ query }) => {
    if (query.get('playlistId') !== `UU${US.slice(2)}`)
      throw new Refusal(404, 'playlistNotFound', 'The playlist cannot be found.', 'youtube.playlistItem')
    const size = Number(query.get('maxResults') ?? '5')
    if (!(size >= 0 && size <= 50)) throw bad('invalidValue', 'maxResults')
    const items = [...books.videos.values()]
      .toReversed()
      .slice(0, size)
      .map(({ id }) => ({ contentDetails: { videoId: id } }))
    return { status: 200, body: { kind: 'youtube#playlistItemListResponse', items } }
  }

  const videos: Run = ({ query }) => {
    const ids = (query.get('id') ?? '').split(',')
    if (ids.length > 50 || ids[0] === '') throw bad('invalidFilters', 'id')
    const parts = (query.get('part') ?? '').split(',')
    const items = ids.flatMap((id) => books.videos.get(id) ?? []).map((video) => videoView(books, video, parts))
    return { status: 200, body: { kind: 'youtube#videoListResponse', items } }
  }

  const channel: Run = ({ query }) => {
    if (query.get('mine') !== 'true') throw bad('missingRequiredParameter', 'No filter selected.')
    return {
      status: 200,
      body: { kind: 'youtube#channelListResponse', items: [channelView(books, (query.get('part') ?? '').split(','))] },
    }
  }

  const found: Run = ({ query }) => {
    const words = (query.get('q') ?? '').toLowerCase()
    const items = [...books.videos.values()]
      .filter(
        ({ privacy, title, description }) =>
          privacy === 'public' && `${title} ${description}`.toLowerCase().includes(words),
      )
      .map((video) => ({ ...videoView(books, video, ['snippet']), id: { kind: 'youtube#video', videoId: video.id } }))
    return { status: 200, body: { kind: 'youtube#searchListResponse', items } }
  }

  const ROUTES: Record<string, [number, readonly string[], Run]> = {
    'GET /youtube/v3/channels': [1, ['part', 'mine'], channel],
    'GET /youtube/v3/playlistItems': [1, ['part', 'playlistId', 'maxResults', 'pageToken'], uploads],
    'GET /youtube/v3/videos': [1, ['part', 'id', 'maxResults'], videos],
    'PUT /youtube/v3/videos': [50, ['part'], films.change],
    'DELETE /youtube/v3/videos': [50, ['id'], films.remove],
    'GET /youtube/v3/search': [0, ['part', 'type', 'order', 'maxResults', 'q'], found],
    'GET /youtube/v3/commentThreads': [1, THREADS, talk.threads],
    'POST /youtube/v3/commentThreads': [50, ['part'], talk.open],
    'GET /youtube/v3/comments': [1, ['part', 'textFormat', 'id', 'parentId', 'maxResults', 'pageToken'], talk.list],
    'POST /youtube/v3/comments': [50, ['part'], talk.reply],
    'PUT /youtube/v3/comments': [50, ['part'], talk.change],
    'DELETE /youtube/v3/comments': [50, ['id'], talk.remove],
    'POST /youtube/v3/comments/setModerationStatus': [50, ['id', 'moderationStatus', 'banAuthor'], talk.moderate],
    'POST /upload/youtube/v3/videos': [0, ['uploadType', 'part'], (asking) => films.begin(asking, site.origin)],
    'PUT /upload/youtube/v3/videos': [0, ['uploadType', 'part', 'upload_id'], films.piece],
    'POST /upload/youtube/v3/thumbnails/set': [50, ['videoId', 'uploadType'], films.thumbnail],
  }

  function answer(asking: Asked): Told {
    if (asking.method === 'POST' && asking.path === '/token') return door.exchange(asking)
    door.check(asking)
    const [cost, asks, run] = ROUTES[`${asking.method} ${asking.path}`] ?? []
    if (cost === undefined || !asks || !run) throw new Refusal(404, 'notFound', 'Not Found', 'global')
    const strange = [...asking.query.keys()].find((name) => !asks.includes(name))
    if (strange) throw bad('unexpectedParameter', `Unexpected parameter: ${strange}`)
    if (standing.spent)
      throw new Refusal(
        403,
        'quotaExceeded',
        'The request cannot be completed because you have exceeded your <a href="/youtube/v3/getting-started#quota">quota</a>.',
        'youtube.quota',
      )
    units += cost
    return run(asking)
  }

  const site: Site = await openSite({
    answer: (asking) => {
      try {
        return answer(asking)
      } catch (cause) {
        if (cause instanceof Refusal) return cause.told
        throw cause
      }
    },
    sortOf: ({ method, path }) => {
      if (path.startsWith('/upload/')) return 'media'
      if (method === 'PUT' && path === '/youtube/v3/videos') return 'publish'
      if (method === 'POST' && /\/comment(?:s|Threads)$/.test(path)) return 'publish'
      return method === 'GET' && path === '/youtube/v3/commentThreads' ? 'read' : null
    },
    complaint: (status, words) => complaint(status, status === 429 ? 'rateLimitExceeded' : 'backendError', words),
  })
  return { ...site, books, door, standing, units: () => units }
}

const THREADS = [
  'part',
  'textFormat',
  'allThreadsRelatedToChannelId',
  'videoId',
  'id',
  'maxResults',
  'order',
  'moderationStatus',
  'pageToken',
]
