import { calls } from '#web/calls.ts'
import type { Got } from '#web/client.ts'
import type { GrowRoutes } from '../slice.ts'

export const grow = calls<GrowRoutes>()

export type Link = Got<GrowRoutes, 'GET /grow/links'>['items'][number]
