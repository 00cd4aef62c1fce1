import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { TodayRoutes } from '../slice.ts'

export const today = calls<TodayRoutes>()

export type Today = Got<TodayRoutes, 'GET /today'>
export type Decision = Today['decisions'][number]
export type Duty = Decision['duty']
