import * as z from 'zod'
import { INTENTS } from '#language'
import { id } from '#platform/endpoint.ts'
import { SORTS, PRESETS } from './queue.sql.ts'
import { STARS } from './reviews/stars.ts'
import { KINDS } from './threads.sql.ts'

const label = z.string().trim().min(1).max(40)

/** Which conversations are meant: what a list asks for, what a saved view keeps, what a deed on all of them is done to. */
export const Filter = z.object({
  preset: z.enum(PRESETS).default('open'),
  sort: z.enum(SORTS).optional(),
  channelId: id.optional(),
  postId: id.optional(),
  personId: id.optional(),
  find: z.string().max(200).default(''),
  kind: z.enum(KINDS).optional(),
  /** Reviews by their stars: low one and two, middle three, high four and five. */
  stars: z.enum(STARS).optional(),
  mood: z.enum(['negative', 'neutral', 'positive']).optional(),
  intent: z.enum(INTENTS).optional(),
  lang: z.enum(['en', 'tr', 'ru', 'other']).optional(),
  label: label.optional(),
  /** Somebody of the team by id, `me` or `nobody`. */
  assignee: z.string().max(100).optional(),
})

export type Filter = z.output<typeof Filter>
