import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged, type Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { DAY_MINUTES, DAYS } from '../days/day.ts'
import { teaches } from '../days/teaches.ts'
import { sorry } from '../words.ts'
import type { DaysGiven } from './given.ts'
import type { Keeper } from './keeper.ts'
import { beginDay, clearDay, finishDay, makeRun } from './play.ts'
import { bestOf, forgetRun, keepPace, runById, type RunRow, runIn, runsOf } from './runs.sql.ts'
import { Debrief, day, debriefFrom, lang, MOST_PACE, Run, runFrom, USUAL_PACE } from './shapes.ts'
import { testById } from './tests.sql.ts'

const PAGE = 20
const MOST_MINUTES = 120

/** A day of practice: begun, hurried, finished and looked back on by the one who plays it. */
export function runRoutes(app: App, given: DaysGiven, keeper: Keeper) {
  const mine = async (runId: string, who: Who): Promise<RunRow | null> => {
    const run = await runById(app.db.read, runId)
    return run && isMine(run, who) ? run : null
  }

  /** A day of one's own that is being played. */
  const going = async (runId: string, who: Who): Promise<Result<RunRow, 'no-such-day' | 'day-over'>> => {
    const run = await mine(runId, who)
    if (!run) return refused('no-such-day')
    return run.state === 'running' ? done(run) : refused('day-over')
  }

  /** The debrief of a candidate belongs to those who made the test as well. */
  const readable = async (runId: string, who: Who): Promise<RunRow | null> => {
    const run = await runById(app.db.read, runId)
    if (!run || isMine(run, who)) return run ?? null
    const test = run.testId === null ? undefined : await testById(app.db.read, who.workspaceId, run.testId)
    return test && (who.role === 'owner' || who.role === 'manager') ? run : null
  }

  return {
    'GET /practice/days': endpoint({
      summary: 'The days that can be practised, easiest first, and how oneself did on them',
      may: 'see',
      input: nothing,
      output: z.object({
        days: z.array(
          z.object({ day, difficulty: z.number(), best: z.number().nullable(), teaches: z.array(z.string()) }),
        ),
      }),
      sorry,
      run: async (_, who) => {
        const best = new Map((await bestOf(app.db.read, who.account.id)).map((row) => [row.day, row.best]))
        return done({
          days: DAYS.map((one, i) => ({
            day: one,
            difficulty: i + 1,
            best: best.get(one) ?? null,
            teaches: teaches(one),
          })),
        })
      },
    }),

    'GET /practice/here': endpoint({
      summary: 'What of practice this workspace is: nothing, or the day that is played in it',
      may: 'see',
      input: nothing,
      output: z.object({ run: Run.nullable() }),
      sorry,
      run: async (_, who) => {
        const run = await runIn(app.db.read, who.workspaceId)
        if (!run) return done({ run: null })
        const minute = run.state === 'running' ? await keeper.minute(run) : run.minute
        return done({ run: runFrom(run, minute) })
      },
    }),

    'POST /practice/runs': endpoint({
      summary: 'Begin a day of practice in a workspace of its own; the same seed is the same day for everybody',
      may: 'see',
      input: z.object({
        day,
        lang,
        zone: z.string().default('UTC'),
        seed: z.number().int().min(0).max(1_000_000).optional(),
        pace: z.number().int().min(0).max(MOST_PACE).default(USUAL_PACE),
      }),
      output: Run,
      sorry,
      run: async (wish, who) => {
        const { account } = who
        const made = await makeRun(app, given, { ...wish, name: account.name, testId: null, account })
        const begun = await beginDay(app, given, keeper, made, who, wish.pace)
        if (begun.ok) return done(runFrom(begun.value, 0))
        await clearDay(app, given, keeper, made)
        return begun
      },
    }),

    'POST /practice/runs/:id/begin': endpoint({
      summary: 'Begin a day that was prepared as a test; it can be played once',
      may: 'see',
      input: z.object({ id, pace: z.number().int().min(0).max(MOST_PACE).default(USUAL_PACE) }),
      output: Run,
      sorry,
      run: async (wish, who) => {
        const run = await mine(wish.id, who)
        if (!run) return refused('no-such-day')
        if (run.state !== 'ready') return refused('day-begun')
        const begun = await beginDay(app, given, keeper, run, who, wish.pace)
        return begun.ok ? done(runFrom(begun.value, 0)) : begun
      },
    }),

    'PUT /practice/runs/:id/pace': endpoint({
      summary: 'Let the day pass faster, slower or not at all: minutes of the town per minute of ours',
      may: 'see',
      input: z.object({ id, pace: z.number().int().min(0).max(MOST_PACE) }),
      output: Run,
      sorry,
      run: async (wish, who) => {
        const playing = await going(wish.id, who)
        if (!playing.ok) return playing
        const run = playing.value
        await keeper.pace(run, wish.pace)
        await app.db.write((tx) => keepPace(tx, run.id, wish.pace))
        return done(runFrom({ ...run, pace: wish.pace }, await keeper.minute(run)))
      },
    }),

    'POST /practice/runs/:id/advance': endpoint({
      summary: 'Let so many minutes of the day pass at once',
      may: 'see',
      input: z.object({ id, minutes: z.number().int().min(1).max(MOST_MINUTES) }),
      output: Run,
      sorry,
      run: async (wish, who) => {
        const playing = await going(wish.id, who)
        if (!playing.ok) return playing
        const run = playing.value
        const minute = await keeper.advance(run, wish.minutes)
        if (minute < DAY_MINUTES) return done(runFrom(run, minute))
        return done(runFrom(await finishDay(app, keeper, run)))
      },
    }),

    'POST /practice/runs/:id/finish': endpoint({
      summary: 'End the day where it stands and see how it went',
      may: 'see',
      input: z.object({ id }),
      output: Run,
      sorry,
      run: async (wish, who) => {
        const playing = await going(wish.id, who)
        if (!playing.ok) return playing
        const run = playing.value
        return done(runFrom(await finishDay(app, keeper, run)))
      },
    }),

    'GET /practice/runs': endpoint({
      summary: 'One’s own days of practice, newest first; nobody else sees them',
      may: 'see',
      input: z.object({ next: id.optional() }),
      output: paged(Run),
      sorry,
      run: async ({ next }, who) => {
        const rows = await runsOf(app.db.read, who.account.id, next ?? null, PAGE)
        const items = rows.map((row) => runFrom(row))
        return done({ items, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
      },
    }),

    'GET /practice/runs/:id': endpoint({
      summary: 'How a day went: each part of the score, the moments behind it, and what would have been better',
      may: 'see',
      input: z.object({ id }),
      output: z.object({ run: Run, debrief: Debrief.nullable(), isMine: z.boolean(), seenAt: instant }),
      sorry,
      run: async (wish, who) => {
        const run = await readable(wish.id, who)
        if (!run) return refused('no-such-day')
        const minute = run.state === 'running' ? await keeper.minute(run) : run.minute
        const debrief = debriefFrom(run)
        return done({ run: runFrom(run, minute), debrief, isMine: isMine(run, who), seenAt: app.now() })
      },
    }),

    'DELETE /practice/runs/:id': endpoint({
      summary: 'Forget a day of practice, with its workspace; of a test the result stays with those who made it',
      may: 'see',
      input: z.object({ id }),
      output: nothing,
      sorry,
      run: async (wish, who) => {
        const run = await mine(wish.id, who)
        if (!run) return refused('no-such-day')
        if (run.clearedAt === null) await clearDay(app, given, keeper, run)
        if (run.testId === null) await app.db.write((tx) => forgetRun(tx, run.id))
        return done({})
      },
    }),

    'DELETE /practice/runs/:id/workspace': endpoint({
      summary: 'Leave a finished day: its workspace goes, its debrief stays',
      may: 'see',
      input: z.object({ id }),
      output: nothing,
      sorry,
      run: async (wish, who) => {
        const run = await mine(wish.id, who)
        if (!run) return refused('no-such-day')
        if (run.state === 'running') await finishDay(app, keeper, run)
        if (run.clearedAt === null) await clearDay(app, given, keeper, run)
        return done({})
      },
    }),
  }
}

const isMine = (run: RunRow, who: Who) =>
  run.accountId === who.account.id || (run.accountId === null && run.workspaceId === who.workspaceId)
