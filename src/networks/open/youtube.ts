import { addressAt, type OpenNetwork, type OpenPlace, partsOf } from './place.ts'

const HOSTS = ['youtube.com', 'youtu.be', 'music.youtube.com']
const FEED = 'https://www.youtube.com/feeds/videos.xml'
/** Its feeds do not name the hub; under this name they are known there. */
const HUB = 'https://pubsubhubbub.appspot.com/subscribe'
const TOPIC = 'https://www.youtube.com/xml/feeds/videos.xml'
const CHANNEL = /^UC[\w-]{22}$/
/** Where a page says whose it is; pages of videos and of names have no other way. */
const WHOSE = [
  /<meta itemprop="(?:channelId|identifier)" content="(UC[\w-]{22})"/,
  /<link rel="canonical" href="https:\/\/www\.youtube\.com\/channel\/(UC[\w-]{22})"/,
  /"(?:externalId|externalChannelId|channelId)":"(UC[\w-]{22})"/,
]

/** Channels and playlists have feeds; names and videos must first be asked whose they are. */
export const youtube: OpenNetwork = {
  places: (typed) => {
    const url = addressAt(typed, HOSTS)
    if (!url) return []
    const [kind = '', name = ''] = partsOf(url)
    if (kind === 'channel' && CHANNEL.test(name)) return placesOf(name)
    const list = url.searchParams.get('list')
    if (kind === 'playlist' && list) {
      const site = `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`
      return [{ feed: `${FEED}?playlist_id=${encodeURIComponent(list)}`, site, title: '', sure: true }]
    }
    return []
  },
  placesIn: (url, html) => {
    if (!addressAt(url, HOSTS)) return []
    for (const whose of WHOSE) {
      const channel = whose.exec(html)?.[1]
      if (channel) return placesOf(channel)
    }
    return []
  },
  hubOf: (url) => {
    const channel = url.startsWith(FEED) ? (new URL(url).searchParams.get('channel_id') ?? '') : ''
    return CHANNEL.test(channel) ? { hub: HUB, self: `${TOPIC}?channel_id=${channel}` } : null
  },
}

/** Everything, and the long videos alone: a channel that makes many short ones buries the others. */
function placesOf(channel: string): OpenPlace[] {
  const site = `https://www.youtube.com/channel/${channel}`
  return [
    { feed: `${FEED}?channel_id=${channel}`, site, title: '', sure: true },
    { feed: `${FEED}?playlist_id=UULF${channel.slice(2)}`, site, title: '', sure: true },
  ]
}
