import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '#app'
import { type Day, DAY_MINUTES, makeDay } from '../days/day.ts'
import { type Debrief, debriefOf } from '../days/score/score.ts'
import { TOWN_DOMAIN } from '../domain.ts'
import { openJournal } from '../journal.ts'
import type { Town } from '../open.ts'
import { wishOf } from './run.ts'
import { keepMinute, runById, type RunRow, runsGoingOn } from './runs.sql.ts'

const TICK_MS = 1_000
/** After a night's sleep of the machine a day does not run away. */
const MOST_MINUTES_AT_ONCE = 10

type Going = { town: Town; day: Day; minute: number; pace: number; owed: number; work: Promise<void> }

/** Keeps the towns of the days that are being played: each a town of its own, with a clock of its own. */
export function createKeeper(app: App, ended: (run: RunRow) => Promise<void>) {
  const going = new Map<string, Promise<Going>>()
  const folderOf = (id: string) => join(app.config.dataFolder, 'practice', 'days', id)

  async function open(run: RunRow): Promise<Going> {
    const { openTown } = await import('../open.ts')
    const day = makeDay(wishOf(run))
    const town = await openTown({
      port: run.port,
      domain: TOWN_DOMAIN,
      seed: run.seed,
      speed: 0,
      folder: folderOf(run.id),
      now: () => app.now().epochMilliseconds,
      rateLimit: null,
      day,
    })
    app.outgoing.allow(town.url)
    const minute = town.life.books.marks.get('minute') ?? 0
    return { town, day, minute, pace: run.pace, owed: 0, work: Promise.resolve() }
  }

  const get = (run: RunRow): Promise<Going> => {
    const known = going.get(run.id)
    if (known) return known
    const opened = open(run)
    going.set(run.id, opened)
    return opened
  }

  /** One minute after the other, so that the journal knows at which minute everything happened. */
  function live(id: string, one: Going, minutes: number): Promise<void> {
    const before = one.work
    const lived = async () => {
      await before
      for (let i = 0; i < minutes && one.minute < DAY_MINUTES; i += 1) {
        await one.town.advance(1)
        one.minute += 1
      }
      await app.db.write((tx) => keepMinute(tx, id, one.minute))
    }
    one.work = lived()
    return one.work
  }

  async function tick() {
    for (const [id, promise] of going) {
      const one = await promise
      one.owed += (one.pace * TICK_MS) / 60_000
      const minutes = Math.min(Math.floor(one.owed), MOST_MINUTES_AT_ONCE)
      if (minutes < 1) continue
      one.owed = 0
      await live(id, one, minutes)
      if (one.minute < DAY_MINUTES) continue
      const run = await runById(app.db.read, id)
      if (run?.state === 'running') await ended(run)
    }
  }

  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy || going.size === 0) return
    isBusy = true
    tick()
      .catch((fault: unknown) => app.log.warn({ fault: String(fault) }, 'a day of practice stumbled'))
      .finally(() => {
        isBusy = false
      })
  }, TICK_MS).unref()

  async function close(id: string) {
    const one = await going.get(id)
    going.delete(id)
    await one?.work
    await one?.town.close()
  }

  return {
    town: async (run: RunRow): Promise<Town> => (await get(run)).town,
    minute: async (run: RunRow): Promise<number> => (await get(run)).minute,
    pace: async (run: RunRow, pace: number) => {
      const one = await get(run)
      one.pace = pace
      one.owed = 0
    },
    advance: async (run: RunRow, minutes: number): Promise<number> => {
      const one = await get(run)
      await live(run.id, one, minutes)
      return one.minute
    },
    judge: async (run: RunRow): Promise<Debrief> => {
      await (
        await going.get(run.id)
      )?.work
      return debriefOf(makeDay(wishOf(run)), openJournal(folderOf(run.id)).past)
    },
    close,
    forget: async (id: string) => {
      await close(id)
      const folder = folderOf(id)
      if (existsSync(folder)) await rm(folder, { recursive: true, force: true })
    },
    /** Takes up what was being played when the desk was closed. */
    wake: async () => {
      for (const run of await runsGoingOn(app.db.read)) await get(run)
    },
    stop: async () => {
      clearInterval(timer)
      for (const id of going.keys()) await close(id)
    },
  }
}

export type Keeper = ReturnType<typeof createKeeper>
