import { calls } from '#web/calls.ts'
import type { Got, Sent } from '#web/client.ts'
import type { GrowRoutes } from '../slice.ts'

export const grow = calls<GrowRoutes>()

export type Link = Got<GrowRoutes, 'GET /grow/links'>['items'][number]
export type Campaign = Got<GrowRoutes, 'GET /grow/campaigns'>['items'][number]
export type CampaignWhole = Got<GrowRoutes, 'GET /grow/campaigns/:id'>
export type CampaignWish = Sent<GrowRoutes, 'POST /grow/campaigns'>
export type Action = Campaign['action']
export type SpendFile = Got<GrowRoutes, 'GET /grow/spend/files/:id'>
export type Audience = Got<GrowRoutes, 'GET /grow/audience'>
export type Newcomers = Got<GrowRoutes, 'GET /grow/newcomers'>
export type Prospect = Got<GrowRoutes, 'GET /grow/prospects'>['items'][number]
export type Giveaway = Got<GrowRoutes, 'GET /grow/giveaways'>['items'][number]
export type GiveawayWhole = Got<GrowRoutes, 'GET /grow/giveaways/:id'>
export type Drawn = Got<GrowRoutes, 'GET /grow/draws/:token'>
export type Partner = Got<GrowRoutes, 'GET /grow/partners'>['items'][number]
export type Mark = Got<GrowRoutes, 'GET /grow/marks'>['items'][number]
export type PlacementWish = NonNullable<Mark['placement']>
