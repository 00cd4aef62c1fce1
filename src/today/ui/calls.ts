import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { TodayRoutes } from '../slice.ts'

export const today = calls<TodayRoutes>()

export type Today = Got<TodayRoutes, 'GET /today'>
export type Queue = Got<TodayRoutes, 'GET /today/queue'>
export type Close = Got<TodayRoutes, 'GET /today/close'>
export type Decision = Queue['decisions'][number]
export type Duty = Decision['duty']
