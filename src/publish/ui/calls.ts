import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { PublishRoutes } from '../slice.ts'

export const publish = calls<PublishRoutes>()

export type Post = Got<PublishRoutes, 'GET /publish/posts/:id'>
export type Content = Post['content']
export type Variant = Content['channels'][number]
export type Media = Post['media'][number]
type Month = Got<PublishRoutes, 'GET /publish/month'>
export type Card = Got<PublishRoutes, 'GET /publish/calendar'>['posts'][number]
export type CardDelivery = Card['deliveries'][number]
export type Delivery = Post['deliveries'][number]
export type Standing = Got<PublishRoutes, 'GET /publish/deliveries/:id/live'>
export type Channel = Got<PublishRoutes, 'GET /publish/channels'>['channels'][number]
export type Freeze = Got<PublishRoutes, 'GET /publish/freezes'>['freezes'][number]
export type MonthPost = Month['posts'][number]
export type MonthDay = Month['days'][number]
export type SpecialDay = Got<PublishRoutes, 'GET /publish/special-days'>['days'][number]
export type OpenSlot = Got<PublishRoutes, 'GET /publish/slots/open'>['slots'][number]
export type Queue = Got<PublishRoutes, 'GET /publish/slots'>['queues'][number]
export type Evergreen = Got<PublishRoutes, 'GET /publish/evergreens'>['items'][number]
export type FeedRule = Got<PublishRoutes, 'GET /publish/feed-rules'>['items'][number]
export type FeedSource = Got<PublishRoutes, 'GET /publish/feed-rules/sources'>['sources'][number]
export type FeedItem = Got<PublishRoutes, 'GET /publish/feed-rules/:id/items'>['items'][number]
export type Clash = Got<PublishRoutes, 'GET /publish/calendar'>['clashes'][number]
export type Checked = Got<PublishRoutes, 'POST /publish/check'>
export type Version = Got<PublishRoutes, 'GET /publish/posts/:id/versions'>['items'][number]
export type Told = Got<PublishRoutes, 'GET /publish/posts/:id/versions/:versionId'>
export type Snippet = Got<PublishRoutes, 'GET /publish/snippets'>['items'][number]
export type LibraryItem = Got<PublishRoutes, 'GET /publish/media'>['items'][number]
export type Idea = Got<PublishRoutes, 'GET /publish/ideas'>['items'][number]
export type Finding = Checked['findings'][number]

/** Everything that shows posts; asked again after a deed. */
export const LISTS = [
  'GET /publish/calendar',
  'GET /publish/month',
  'GET /publish/agenda',
  'GET /publish/slots/open',
  'GET /publish/drafts',
  'GET /publish/drafts/counts',
  'GET /publish/posts/:id',
] as const

/** What waits without an hour. */
export const TRAY = ['GET /publish/drafts', 'GET /publish/drafts/counts', 'GET /publish/ideas'] as const

/** The shelf. */
export const IDEAS = ['GET /publish/ideas'] as const

/** What the calendar shows, asked again after a move. */
export const CALENDAR = LISTS.filter((key) => key !== 'GET /publish/posts/:id')

/** Everything that shows whether posts are on hold. */
export const FREEZES = ['GET /publish/freezes', ...LISTS] as const
