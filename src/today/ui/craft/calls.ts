import type { Got } from '#web/client.ts'
import type { TodayRoutes } from '../../slice.ts'

export type Role = Got<TodayRoutes, 'GET /today/role'>
export type RoleLine = Role['lines'][number]
export type RoleDuty = RoleLine['duty']
export type Interests = Got<TodayRoutes, 'GET /today/interests'>
export type Topic = Interests['about'][number]
export type VoiceAnswer = Got<TodayRoutes, 'GET /today/voice'>
export type Finding = Got<TodayRoutes, 'POST /today/voice/compare'>['findings'][number]
export type Skills = Got<TodayRoutes, 'GET /today/skills'>
export type SkillLine = Skills['skills'][number]
export type Exercise = Got<TodayRoutes, 'POST /today/exercises'>
export type Looked = Got<TodayRoutes, 'POST /today/exercises/:id'>
