import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { evidence } from './evidence.sql.ts'
import { beginExercise, endOf } from './exercise.ts'
import { exercisesDone } from './exercises.sql.ts'
import { monthOf } from './month.ts'
import { evidenceHistory, keepRating, ratingsOf } from './ratings.sql.ts'
import { exerciseFor, EXERCISES, NO_TOWN, type PracticeDays } from './practised.ts'
import { interval, levelOf, MEASURES, SKILLS, weakest } from './skills.ts'

/** A month is too short where work comes in waves; a quarter is what a review talk speaks of. */
const MONTHS = 3
const count = z.number()
const skill = z.enum(SKILLS)
const level = z.number().int().min(1).max(5)

const Past = z.array(
  z.object({ month: z.string(), rated: count.nullable(), level: count.nullable(), value: count.nullable(), of: count }),
)

const Ended = z.object({
  skill,
  kind: z.enum(EXERCISES),
  doneAt: z.instanceof(Temporal.Instant),
  result: z.looseObject({
    right: z.boolean().optional(),
    before: z.object({ score: count.nullable() }).optional(),
    now: z.object({ score: count.nullable() }).optional(),
  }),
})

/** An exercise as one looks back on it. */
function looksBack({ id: exercise, ...row }: { id: string }) {
  const ended = Ended.safeParse(row)
  if (!ended.success) return []
  const { result, ...about } = ended.data
  const { right = null, before, now } = result
  return [{ id: exercise, ...about, right, before: before?.score ?? null, now: now?.score ?? null }]
}

/** A time of the week: the day, Monday is 1, and the hour it begins. */
const Place = z.object({ id: z.string(), weekday: count, hour: count })

/** One's own skills: what the work says beside what one thinks. Nobody else can ask for them. */
export const skillRoutes = (app: App, practiceDays: PracticeDays = NO_TOWN) => ({
  'GET /today/skills': endpoint({
    summary:
      'One’s own skills over the last three months: the level the work shows beside one’s own rating, and their history',
    may: 'see',
    input: nothing,
    output: z.object({
      from: instant,
      skills: z.array(
        z.object({
          skill,
          unit: z.enum(['share', 'minutes', 'count', 'mood']),
          better: z.enum(['up', 'down']),
          from: z.array(count),
          fewest: count,
          value: count.nullable(),
          of: count,
          low: count.nullable(),
          high: count.nullable(),
          level: count.nullable(),
          rated: count.nullable(),
          note: z.string(),
          past: Past,
          /** Where it can be practised: on one's own past, and on a day of the practice town. */
          exercise: z.enum(EXERCISES).nullable(),
          practice: z.object({ day: z.string(), name: z.string(), best: count.nullable() }).nullable(),
        }),
      ),
      weakest: skill.nullable(),
      /** What was exercised, the latest first, and how it went. */
      exercises: z.array(
        z.object({
          id,
          skill,
          kind: z.enum(EXERCISES),
          doneAt: instant,
          /** Points of four, then and in the exercise; for an answer written again. */
          before: count.nullable(),
          now: count.nullable(),
          /** For a choice: whether it was the right one. */
          right: z.boolean().nullable(),
        }),
      ),
    }),
    sorry: {},
    run: async (_, { workspaceId, account, lang }) => {
      const { read } = app.db
      const zone = (await workspaceById(read, workspaceId))?.zone ?? 'UTC'
      const now = app.now()
      const { from } = monthOf(now, zone, MONTHS - 1)
      const [counted, ratings, history, exercises, dayFor] = await Promise.all([
        evidence(read, { workspaceId, accountId: account.id, from, until: now }),
        ratingsOf(read, account.id),
        evidenceHistory(read, workspaceId, account.id),
        exercisesDone(read, workspaceId, account.id),
        practiceDays(read, account.id, lang),
      ])
      const skills = SKILLS.map((name) => {
        const { value, of } = counted[name]
        const { unit, better, from: lines, fewest } = MEASURES[name]
        const own = ratings.filter((rating) => rating.skill === name)
        const kept = history.filter((one) => one.skill === name)
        const months = [...new Set([...own, ...kept].map(({ month }) => month))].toSorted()
        return {
          skill: name,
          unit,
          better,
          from: [...lines],
          fewest,
          value,
          of,
          ...(unit === 'share' && value !== null ? interval(value, of) : { low: null, high: null }),
          level: levelOf(name, counted[name]),
          rated: own[0]?.level ?? null,
          note: own[0]?.note ?? '',
          exercise: exerciseFor(name),
          practice: dayFor(name),
          past: months.map((month) => {
            const then = kept.find((one) => one.month === month)
            return {
              month,
              rated: own.find((one) => one.month === month)?.level ?? null,
              level: then?.level ?? null,
              value: then?.value ?? null,
              of: then?.of ?? 0,
            }
          }),
        }
      })
      return done({ from, skills, weakest: weakest(skills), exercises: exercises.flatMap(looksBack) })
    },
  }),

  'PUT /today/skills/:skill': endpoint({
    summary: 'Rate oneself, from 1 (aware) to 5 (sets the standard); kept for this month',
    may: 'see',
    input: z.object({ skill, level, note: z.string().trim().max(500).default('') }),
    output: nothing,
    sorry: {},
    run: async (wish, { workspaceId, account }) => {
      const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
      const { month } = monthOf(app.now(), zone)
      await app.db.write((tx) => keepRating(tx, { ...wish, accountId: account.id, month, at: app.now() }))
      return done({})
    },
  }),

  'POST /today/exercises': endpoint({
    summary:
      'Ten minutes on something of one’s own past, made anonymous: on what helps this skill, where the past has it',
    may: 'see',
    input: z.object({ skill: skill.optional() }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('re-answer'), id, asked: z.string(), lang: z.string() }),
      z.object({ kind: z.literal('pick-story'), id, stories: z.array(z.object({ id, title: z.string() })) }),
      z.object({ kind: z.literal('place-post'), id, places: z.array(Place) }),
    ]),
    sorry,
    run: (wish, who) => beginExercise(app, who, wish.skill ?? null),
  }),

  'POST /today/exercises/:id': endpoint({
    summary: 'Hand in an exercise and see it beside what was done then',
    may: 'see',
    input: z.object({ id, answer: z.string().trim().min(1).max(5_000) }),
    output: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('re-answer'),
        before: z.object({ text: z.string(), score: count.nullable() }),
        now: z.object({ score: count.nullable(), missing: z.array(z.string()) }),
      }),
      z.object({
        kind: z.literal('pick-story'),
        right: z.boolean(),
        stories: z.array(z.object({ id, title: z.string(), reactions: count })),
      }),
      z.object({
        kind: z.literal('place-post'),
        right: z.boolean(),
        places: z.array(Place.extend({ reactions: count, posts: count })),
      }),
    ]),
    sorry,
    run: ({ id: exercise, answer }, who) => endOf(app, who, exercise, answer),
  }),
})
