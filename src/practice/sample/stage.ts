import * as z from 'zod'
import { id } from '#platform/endpoint.ts'
import type { Lang } from '#platform/words.ts'
import type { PictureName, PostName, Told } from '../cast/sample/told.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { Town } from '../open.ts'
import type { Agenda } from './agenda.ts'
import type { Crowd } from './crowd.ts'
import type { Hands } from './rooms.ts'
import type { CampaignName } from './weeks.ts'
import type { PageName } from './towns.ts'

/** All that a part of the four weeks needs: the clock, the towns, the people, and the hands that work at the desk. */
export type Stage = {
  agenda: Agenda
  hands: Hands
  told: Told
  lang: Lang
  zone: string
  /** The Monday of the first week. */
  monday: Temporal.PlainDate
  /** When the four weeks are told: now. */
  until: Temporal.Instant
  towns: Record<PageName, Town>
  crowds: Record<PageName, Crowd>
  channels: Record<PageName, string>
  /** Pictures by their name, as the library knows them. */
  pictures: Map<PictureName, string>
  campaigns: Map<CampaignName, string>
  /** What became of the posts: its number at the desk. */
  posts: Map<PostName, string>
  /** Pages to which something was said that the desk has not read. */
  unread: Set<PageName>
  dice: (...about: (string | number)[]) => Chance
}

export const diceOf =
  (seed: number) =>
  (...about: (string | number)[]): Chance =>
    chanceOf(seed, 'sample', ...about)

/** An hour on a day of the weeks, on the wall of the workspace. */
export const hourOf = ({ monday, zone }: Pick<Stage, 'monday' | 'zone'>, day: number, time: string): Temporal.Instant =>
  monday.add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()

export const isOver = ({ until }: Pick<Stage, 'until'>, when: Temporal.Instant): boolean =>
  Temporal.Instant.compare(when, until) <= 0

export const earlierOf = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b

export const Made = z.object({ id })
