import { Hono } from 'hono'
import { account } from '../render.ts'
import { ourPage } from '../books.ts'
import { type Env, type Hall, view } from './door.ts'
import { LIMITS } from './limits.ts'

const VERSION = '4.5.0'

/** The town as a server describes itself to strangers. */
export function serverRoutes(hall: Hall) {
  const http = new Hono<Env>()
  http.get('/.well-known/nodeinfo', (c) =>
    c.json({
      links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `${hall.origin()}/nodeinfo/2.0` }],
    }),
  )
  http.get('/nodeinfo/2.0', (c) =>
    c.json({
      version: '2.0',
      software: { name: 'mastodon', version: VERSION },
      protocols: ['activitypub'],
      services: { outbound: [], inbound: [] },
      usage: { users: { total: hall.life.books.neighbours.size }, localPosts: hall.life.books.posts.size },
      openRegistrations: false,
      metadata: { nodeName: 'Practice town' },
    }),
  )
  http.get('/api/v2/instance', (c) =>
    c.json({
      domain: hall.domain(),
      title: 'Practice town',
      version: VERSION,
      source_url: 'https://github.com/mastodon/mastodon',
      description: 'A made-up town to practise in. Nothing here leaves this machine.',
      usage: { users: { active_month: hall.life.books.neighbours.size } },
      thumbnail: { url: `${hall.origin()}/town.svg` },
      languages: ['en', 'tr', 'ru'],
      configuration: configuration(hall),
      registrations: { enabled: false, approval_required: false, message: null },
      api_versions: { mastodon: 7 },
      contact: { email: '', account: account(view(hall, c), ourPage(hall.life.books)) },
      rules: [],
    }),
  )
  http.get('/api/v1/instance', (c) =>
    c.json({
      uri: hall.domain(),
      title: 'Practice town',
      short_description: 'A made-up town to practise in.',
      description: '',
      email: '',
      version: VERSION,
      urls: { streaming_api: streaming(hall) },
      stats: { user_count: hall.life.books.neighbours.size, status_count: hall.life.books.posts.size, domain_count: 1 },
      languages: ['en', 'tr', 'ru'],
      registrations: false,
      approval_required: false,
      configuration: configuration(hall),
    }),
  )
  return http
}

const streaming = (hall: Hall) => hall.origin().replace(/^http/, 'ws')

const configuration = (hall: Hall) => ({
  urls: { streaming: streaming(hall) },
  accounts: { max_featured_tags: 10, max_pinned_statuses: 5 },
  statuses: {
    max_characters: LIMITS.characters,
    max_media_attachments: LIMITS.media,
    characters_reserved_per_url: LIMITS.perLink,
  },
  media_attachments: {
    supported_mime_types: LIMITS.mimes,
    description_limit: LIMITS.altCharacters,
    image_size_limit: LIMITS.imageBytes,
    image_matrix_limit: 33_177_600,
    video_size_limit: LIMITS.videoBytes,
    video_frame_rate_limit: 120,
    video_matrix_limit: 8_294_400,
  },
  polls: {
    max_options: LIMITS.pollOptions,
    max_characters_per_option: LIMITS.pollCharacters,
    min_expiration: LIMITS.pollSeconds.least,
    max_expiration: LIMITS.pollSeconds.most,
  },
  translation: { enabled: false },
})
