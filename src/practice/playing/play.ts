import { randomInt } from 'node:crypto'
import type { App } from '#app'
import type { Account, Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import type { Lang } from '#platform/words.ts'
import { clockAt, type DayKind } from '../days/day.ts'
import type { Debrief } from '../days/score/score.ts'
import { dayNames } from './day-names.ts'
import type { DaysGiven } from './given.ts'
import type { Keeper } from './keeper.ts'
import { signResult } from './result-routes.ts'
import { addRun, beginRun, clearRun, endRun, runById, type RunRow } from './runs.sql.ts'

const MOST_SEED = 1_000_000

type Wish = {
  day: DayKind
  lang: Lang
  seed?: number | undefined
  zone: string
  name: string
  testId: string | null
  account: Account | null
}

/** Makes a workspace for one day and one person; the day itself begins when they say so. */
export async function makeRun(app: App, given: DaysGiven, wish: Wish): Promise<RunRow> {
  const { day, lang, account, name, testId } = wish
  const { id: workspaceId } = await given.workspaces.open(account, {
    name: dayNames[day][lang],
    zone: wish.zone,
    lang,
    practice: true,
  })
  const seed = wish.seed ?? randomInt(MOST_SEED)
  const { id } = await app.db.write((tx) =>
    addRun(tx, { accountId: account?.id ?? null, workspaceId, testId, name, day, lang, seed, at: app.now() }),
  )
  return found(app, id)
}

/** Opens the town of the day and connects its page to the workspace: from now on time passes. */
export async function beginDay(
  app: App,
  given: DaysGiven,
  keeper: Keeper,
  run: RunRow,
  who: Who,
  pace: number,
): Promise<Result<RunRow, 'town-closed'>> {
  const town = await keeper.town({ ...run, pace })
  const player = { ...who, workspaceId: run.workspaceId, role: 'owner' }
  const connected = await given.connect(player, { settings: { server: town.url }, credential: { token: town.token } })
  if (!connected.ok) {
    await keeper.forget(run.id)
    return refused('town-closed')
  }
  for (const feed of town.feeds) await given.follow(player, feed)
  const port = Number(new URL(town.url).port)
  await app.db.write((tx) => beginRun(tx, run.id, { accountId: who.account.id, port, pace, at: app.now() }))
  return done(await found(app, run.id))
}

/** Closes a day wherever it stands and judges it. */
export async function finishDay(app: App, keeper: Keeper, run: RunRow): Promise<RunRow> {
  const minute = await keeper.minute(run)
  const debrief = await keeper.judge(run)
  await app.db.write(async (tx) => {
    await endRun(tx, run.id, { score: debrief.score, debrief: written(debrief), minute, at: app.now() })
    await app.live.tell(tx, { workspaceId: run.workspaceId, kind: 'practice.run', id: run.id })
  })
  await keeper.close(run.id)
  const over = await found(app, run.id)
  // Who gave the test must be able to trust its result.
  if (over.testId !== null) await signResult(app, over)
  return over.testId === null ? over : found(app, run.id)
}

/** Takes the workspace of a day away; the debrief stays with the person. */
export async function clearDay(app: App, given: DaysGiven, keeper: Keeper, run: Pick<RunRow, 'id' | 'workspaceId'>) {
  await keeper.forget(run.id)
  await given.workspaces.drop(run.workspaceId)
  await app.db.write((tx) => clearRun(tx, run.id, app.now()))
}

const written = (debrief: Debrief): string =>
  JSON.stringify({
    ...debrief,
    parts: debrief.parts.map((part) => ({
      ...part,
      moments: part.moments.map((one) => ({ ...one, clock: clockAt(one.minute) })),
    })),
  })

async function found(app: App, id: string): Promise<RunRow> {
  const run = await runById(app.db.read, id)
  if (!run) throw new Error(`the day ${id} was written and is not there`)
  return run
}
