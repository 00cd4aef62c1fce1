import * as z from 'zod'
import { EVENTS } from './event.ts'

/** Of what somebody wants to be told. */
export const events = z.array(z.enum(EVENTS)).max(EVENTS.length)

export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
