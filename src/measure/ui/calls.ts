import { calls } from '#web/calls.ts'
import type { Got, Sent } from '#web/client.ts'
import type { MeasureRoutes } from '../slice.ts'

export const measure = calls<MeasureRoutes>()

export type Measured = Got<MeasureRoutes, 'GET /measure'>
export type Figure = Measured['figures'][number]
export type PostLine = Got<MeasureRoutes, 'GET /measure/posts'>['posts'][number]
export type Formula = Got<MeasureRoutes, 'GET /measure/formulas'>['formulas'][number]
export type Goals = Got<MeasureRoutes, 'GET /measure/goals'>
export type Question = Measured['conclusions'][number]['question']
export type Aim = Sent<MeasureRoutes, 'PUT /measure/goals'>['metric']
export type Site = Got<MeasureRoutes, 'GET /sites'>['sites'][number]
/** A post whose figures a person types in. */
export type TypedPost = Got<MeasureRoutes, 'GET /measure/typed'>['items'][number]
export type SiteGoal = Site['goals'][number]
