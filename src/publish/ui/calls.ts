import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { PublishRoutes } from '../slice.ts'

export const publish = calls<PublishRoutes>()

export type Post = Got<PublishRoutes, 'GET /publish/posts/:id'>
export type Content = Post['content']
export type Variant = Content['channels'][number]
export type Media = Post['media'][number]
export type Card = Got<PublishRoutes, 'GET /publish/calendar'>['posts'][number]
export type Delivery = Post['deliveries'][number]
export type Channel = Got<PublishRoutes, 'GET /publish/channels'>['channels'][number]
export type Freeze = Got<PublishRoutes, 'GET /publish/freezes'>['freezes'][number]
export type Checked = Got<PublishRoutes, 'POST /publish/check'>
export type Finding = Checked['findings'][number]

/** Everything that shows posts; asked again after a deed. */
export const LISTS = ['GET /publish/calendar', 'GET /publish/drafts', 'GET /publish/posts/:id'] as const

/** Everything that shows whether posts are on hold. */
export const FREEZES = ['GET /publish/freezes', ...LISTS] as const
