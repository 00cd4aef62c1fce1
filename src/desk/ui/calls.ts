import { calls } from '#web/calls.ts'
import type { DeskRoutes } from '../slice.ts'

export const desk = calls<DeskRoutes>()
