export { todaySlice, type TodayRoutes } from './slice.ts'
export type { Decision } from './decision.ts'
