import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { ConverseRoutes } from '../slice.ts'

export const inbox = calls<ConverseRoutes>()

/** A conversation as it stands in the queue. */
export type Row = Got<ConverseRoutes, 'GET /inbox/threads'>['items'][number]

/** A conversation with its post and what was said. */
export type Talk = Got<ConverseRoutes, 'GET /inbox/threads/:id'>

export type Message = Talk['messages'][number]

/** Something that did not go out as planned. */
export type Problem = Got<ConverseRoutes, 'GET /inbox/problems'>['items'][number]

export type PersonCard = Got<ConverseRoutes, 'GET /inbox/people/:id'>

export type SavedReply = Got<ConverseRoutes, 'GET /inbox/saved-replies'>['replies'][number]

export type Advice = Got<ConverseRoutes, 'POST /inbox/threads/:id/coach'>

export type SeenChannel = Got<ConverseRoutes, 'GET /inbox/seen/channels'>['channels'][number]

export type Place = Got<ConverseRoutes, 'GET /inbox/place'>
