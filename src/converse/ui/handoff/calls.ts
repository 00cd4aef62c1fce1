import type { Got } from '#web/client.ts'
import type { ConverseRoutes } from '../../slice.ts'

export { inbox } from '../calls.ts'

export type Handoff = Got<ConverseRoutes, 'GET /inbox/handoffs'>['items'][number]

export type Contact = Got<ConverseRoutes, 'GET /inbox/contacts'>['items'][number]

export type Suggestion = Got<ConverseRoutes, 'GET /inbox/threads/:id/handoffs'>['suggestion']
