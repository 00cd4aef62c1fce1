import type { App } from '#app'
import { audiences, type GrowGiven, type JoinsSeen, type Persona, type Seen } from '#grow'
import { countInterval, shareInterval } from '#platform/odds.ts'
import { AUDIENCE_FORMULAS } from '../audience/audience-formulas.ts'
import { acquaintances } from '../audience/acquaintances.sql.ts'
import { commentsBelow, postsOn } from '../audience/below.sql.ts'
import { peopleAround } from '../audience/around.ts'
import { costsOf, retentionOf } from './cost.ts'
import {
  type Comer,
  comersOf,
  followedAndDone,
  joinsBefore,
  joinsByDoor,
  joinsInDays,
  postsCarrying,
  postsOf,
  spentOn,
} from './seen.sql.ts'
import { campaignAim } from './aim.sql.ts'
import { shownByMonth } from './shown.sql.ts'

const { persona: personas } = audiences

/** How far back is looked for what would have happened anyway, and what is the least that tells. */
const BEFORE_DAYS = 28
const LEAST_DAYS = 7
const STAY_DAYS = 7

/** What grow wants to know of its campaigns and of the people around its pages from the rooms where people, outcomes and talk come together. */
export const campaignFigures = (app: App): GrowGiven => ({
  seen: async (workspaceId, ids) => {
    if (ids.length === 0) return new Map()
    const db = app.db.read
    const [rows, posts, doors, days, aims] = await Promise.all([
      followedAndDone(db, workspaceId, ids),
      postsCarrying(db, workspaceId, ids),
      joinsByDoor(db, workspaceId, ids),
      joinsInDays(db, workspaceId, ids),
      campaignAim(db, workspaceId, ids),
    ])
    return new Map(
      aims.map(({ id, action }) => {
        const own = rows.filter(({ campaignId }) => campaignId === id)
        const byDoor = doors.filter(({ campaignId }) => campaignId === id)
        const joins = sum(byDoor, 'joins') || (days.find(({ campaignId }) => campaignId === id)?.joins ?? 0)
        const isJoin = action === 'join'
        const places = [...new Set([...own, ...byDoor].flatMap(({ place }) => place ?? []))]
        const seen: Seen = {
          people: sum(own, 'people'),
          actions: isJoin ? joins : sum(own, 'outcomes'),
          posts: posts.find(({ campaignId }) => campaignId === id)?.posts ?? 0,
          joins,
          messages: places.map((place) => {
            const at = own.filter((row) => row.place === place)
            const came = byDoor.filter((row) => row.place === place)
            return { place, people: sum(at, 'people'), actions: isJoin ? sum(came, 'joins') : sum(at, 'outcomes') }
          }),
        }
        return [id, seen] as const
      }),
    )
  },

  result: async (workspaceId, id) => {
    const db = app.db.read
    const [[aim], spent, posts, byDoor, before] = await Promise.all([
      campaignAim(db, workspaceId, [id]),
      spentOn(db, workspaceId, id),
      postsOf(db, workspaceId, id),
      comersOf(db, workspaceId, id, 'invite'),
      joinsBefore(db, workspaceId, id, BEFORE_DAYS),
    ])
    const by = byDoor.length > 0 ? 'invite' : 'days'
    const comers = by === 'invite' ? byDoor : await comersOf(db, workspaceId, id, 'days')
    const known = aim !== undefined && (by === 'invite' || aim.starts !== null)
    const joins = known
      ? joinsFrom(by, comers, personas.shape.parse(aim.persona), app.now(), by === 'days' ? before : null)
      : null
    return { joins, costs: costsOf(spent, joins), posts }
  },

  acquainted: (workspaceId, people) => acquaintances(app.db.read, workspaceId, people),
  around: (workspaceId, channelId) => peopleAround(app, workspaceId, channelId),
  commentsBelow: (workspaceId, postId, from, until) => commentsBelow(app.db.read, { workspaceId, postId, from, until }),
  postsOn: (workspaceId, channelId, most) => postsOn(app.db.read, workspaceId, channelId, most),
  shown: (workspaceId, postIds) => shownByMonth(app.db.read, workspaceId, postIds),
  retention: retentionOf,
  formulas: AUDIENCE_FORMULAS,
})

type Before = { joins: number; days: number; own: number }

function joinsFrom(
  by: 'invite' | 'days',
  comers: readonly Comer[],
  persona: Persona,
  now: Temporal.Instant,
  before: Before | null,
): JoinsSeen {
  const judged = personas.isAnybody(persona) ? [] : comers.map((one) => ({ ...one, fits: fitOf(persona, one) }))
  const known = judged.filter(({ fits }) => fits !== 'unknown')
  const inTarget = known.filter(({ fits }) => fits === 'yes')
  const ripe = known.filter(({ at }) => Temporal.Instant.compare(at.add({ hours: STAY_DAYS * 24 }), now) <= 0)
  const stayed = ripe.filter(
    ({ fits, at, leftAt }) =>
      fits === 'yes' && (!leftAt || Temporal.Instant.compare(leftAt, at.add({ hours: STAY_DAYS * 24 })) >= 0),
  )
  return {
    by,
    joins: comers.length,
    left: comers.filter(({ leftAt }) => leftAt !== null).length,
    ...extraOver(comers.length, before),
    retention: retentionOf(comers, now),
    target: personas.isAnybody(persona)
      ? null
      : {
          inTarget: inTarget.length,
          known: known.length,
          of: comers.length,
          ...shareInterval(inTarget.length, known.length),
        },
    stayedInTarget: personas.isAnybody(persona) ? null : { hits: stayed.length, of: ripe.length },
  }
}

const fitOf = (persona: Persona, { lang, spoken, words }: Comer) =>
  personas.verdictOn(personas.judge(persona, { languages: lang === null ? spoken : [...spoken, lang], words }))

/** Both the days of the campaign and those before are counts that could have come out differently. */
function extraOver(joins: number, before: Before | null): Pick<JoinsSeen, 'expected' | 'extra'> {
  if (!before || before.days < LEAST_DAYS) return { expected: null, extra: null }
  const times = before.own / before.days
  const expected = before.joins * times
  const [now, then] = [countInterval(joins), countInterval(before.joins)]
  const value = joins - expected
  return {
    expected,
    extra: {
      value,
      low: value - Math.hypot(joins - now.low, then.high * times - expected),
      high: value + Math.hypot(now.high - joins, expected - then.low * times),
    },
  }
}

const sum = <K extends string>(rows: readonly Record<K, number>[], name: K): number =>
  rows.reduce((all, row) => all + row[name], 0)
