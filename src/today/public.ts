export { todaySlice, type TodayRoutes } from './slice.ts'
export type { Decision } from './queue/decision.ts'
