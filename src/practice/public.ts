export { demoCommand } from './demo.ts'
export { openTown, type Town, type TownWish } from './open.ts'
export { practiceSlice, type PracticeGiven } from './slice.ts'
