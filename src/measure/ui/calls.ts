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
export type PageGoal = Got<MeasureRoutes, 'GET /measure/page-goals'>['goals'][number]
export type GoalMetric = PageGoal['metric']
export type Outcome = Got<MeasureRoutes, 'GET /outcomes'>['items'][number]
export type Mark = Got<MeasureRoutes, 'GET /measure/marks'>['items'][number]
export type Reports = Got<MeasureRoutes, 'GET /measure/reports'>
export type Matrix = Got<MeasureRoutes, 'GET /measure/matrix'>
export type Cell = Matrix['cells'][number]
export type OutcomeTable = Got<MeasureRoutes, 'GET /measure/tables/:id'>
export type TableMapping = Sent<MeasureRoutes, 'PUT /measure/tables/:id/mapping'>['mapping']
export type Days = Got<MeasureRoutes, 'GET /measure/days'>
export type Times = Got<MeasureRoutes, 'GET /measure/times'>
export type Known = Got<MeasureRoutes, 'GET /measure/known'>
export type Asking = Got<MeasureRoutes, 'GET /measure/askings'>['items'][number]
export type PastFile = Got<MeasureRoutes, 'GET /measure/past'>['items'][number]
export type PastSeen = Got<MeasureRoutes, 'POST /measure/past/look'>
