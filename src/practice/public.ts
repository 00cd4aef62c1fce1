export { demoCommand } from './demo.ts'
export { practiceSlice } from './slice.ts'
