import type { Got } from '#web/client.ts'
import type { ConverseRoutes } from '../../slice.ts'

export { inbox } from '../calls.ts'

export type CrisisLine = Got<ConverseRoutes, 'GET /inbox/crises'>['items'][number]

export type Room = Got<ConverseRoutes, 'GET /inbox/crises/:id'>

export const AGAIN = ['GET /inbox/crises/:id', 'GET /inbox/crises']
