export { todaySlice, type TodayRoutes } from './slice.ts'
export type { Decision } from './queue/decision.ts'
export type { Skill } from './skills/skills.ts'
export type { PracticeDays } from './skills/practised.ts'
