import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { PracticeRoutes } from '../slice.ts'

export const practice = calls<PracticeRoutes>()

export type Run = NonNullable<Got<PracticeRoutes, 'GET /practice/here'>['run']>
export type Debrief = NonNullable<Got<PracticeRoutes, 'GET /practice/runs/:id'>['debrief']>
export type DebriefPart = Debrief['parts'][number]
export type Moment = DebriefPart['moments'][number]
export type Day = Run['day']
export type Part = DebriefPart['part']
export type Advice = Moment['advice'][number]
