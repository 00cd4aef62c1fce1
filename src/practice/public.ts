export { demoCommand } from './demo.ts'
export { practiceSlice, type PracticeRoutes } from './slice.ts'
export { practiceDays } from './playing/practice-days.ts'
