import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { WatchRoutes } from '../slice.ts'

export const watch = calls<WatchRoutes>()

/** A story as it stands in a list. */
export type Story = Got<WatchRoutes, 'GET /watch/stories'>['items'][number]

/** A story with everybody who tells it. */
export type WholeStory = Got<WatchRoutes, 'GET /watch/stories/:id'>

/** The whole text of a telling. */
export type WholeText = Got<WatchRoutes, 'POST /watch/tellings/:id/article'>

export type Source = Got<WatchRoutes, 'GET /watch/sources'>['items'][number]

export type FoundFeed = Got<WatchRoutes, 'POST /watch/sources/look'>['feeds'][number]

/** Something the workspace listens for. */
export type Query = Got<WatchRoutes, 'GET /watch/queries'>['queries'][number]

/** What was worth interrupting somebody. */
export type Alert = Got<WatchRoutes, 'GET /watch/alerts'>['items'][number]

/** What a query would have heard. */
export type Heard = Got<WatchRoutes, 'GET /watch/queries/preview'>

/** How early we are: with our community, with competitors, by source. */
export type Early = Got<WatchRoutes, 'GET /watch/lead'>

/** What the night brought. */
export type Morning = Got<WatchRoutes, 'GET /watch/morning'>

export type Lane = 'signals' | 'everything' | 'kept'
