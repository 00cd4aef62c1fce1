import type { Got } from '#web/client.ts'
import type { DeskRoutes } from '../slice.ts'

/** A channel as the desk tells of it. */
export type Channel = Got<DeskRoutes, 'GET /channels'>['channels'][number]

/** A network a channel can be connected on. */
export type NetworkChoice = Got<DeskRoutes, 'GET /networks'>['networks'][number]
