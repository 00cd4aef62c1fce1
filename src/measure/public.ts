export { measureSlice, type MeasureRoutes } from './slice.ts'
export { figuresOf, viewOf, type Figure } from './figures.ts'
export { type Aim, AIMS, goalsOf, USUAL } from './goals.sql.ts'
export { attributeCommand } from './attribute/command.ts'
