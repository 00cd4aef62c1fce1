import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing, type Who } from '#platform/endpoint.ts'
import { job } from '#platform/jobs.ts'
import { done, refused } from '#platform/result.ts'
import { TOWN_DOMAIN } from './domain.ts'
import type { Town } from './open.ts'
import type { DaysGiven } from './playing/given.ts'
import { createKeeper } from './playing/keeper.ts'
import { clearDay, finishDay } from './playing/play.ts'
import { resultRoutes } from './playing/result-routes.ts'
import { runRoutes } from './playing/run-routes.ts'
import { leftOver } from './playing/runs.sql.ts'
import { testRoutes } from './playing/test-routes.ts'
import { sampleCommand } from './sample/command.ts'
import type { SampleGiven } from './sample/given.ts'
import { samples } from './sample/sample-routes.ts'
import { keepTowns } from './sample/towns.ts'
import { sorry } from './words.ts'

/** What the rooms before this one do for it; handed over in main.ts. */
export type PracticeGiven = DaysGiven & {
  sample: SampleGiven
  /** A key with which the town's shop reports registrations. */
  makeKey: (who: Who) => Promise<string>
}

const SEED = 7
const SPEED = { usual: 6, most: 600 }
/** A day that was played or prepared is cleared away after so many days. */
const KEPT_DAYS = 14

const Kept = z.object({ port: z.number(), key: z.string(), speed: z.number() })
type Kept = z.infer<typeof Kept>

/** The practice town inside the desk: opened from the first page, and there again after every start. */
export function practiceSlice(app: App, given: PracticeGiven) {
  const folder = join(app.config.dataFolder, 'practice')
  const file = join(folder, 'town.json')
  let town: Promise<Town> | null = null

  async function open(kept: Kept): Promise<Town> {
    // Loaded when the town is opened: most desks never do.
    const { openTown } = await import('./open.ts')
    const opened = await openTown({
      port: kept.port,
      domain: TOWN_DOMAIN,
      seed: SEED,
      speed: kept.speed,
      folder,
      now: () => app.now().epochMilliseconds,
      weekOfLife: true,
      rateLimit: null,
      desk: () => ({ url: app.config.url, key: kept.key }),
    })
    app.outgoing.allow(opened.url)
    return opened
  }

  const keeper = createKeeper(app, async (run) => {
    await finishDay(app, keeper, run)
  })

  const towns = keepTowns(app)
  const sample = samples(app, { ...given.sample, workspaces: given.workspaces }, towns)

  const routes = {
    ...sample.routes,
    ...runRoutes(app, given, keeper),
    ...resultRoutes(app),
    ...testRoutes(app, given),

    'POST /practice': endpoint({
      summary: 'Open the practice town and connect its bakery to this workspace',
      may: 'manage',
      input: z.object({ speed: z.number().min(0).max(SPEED.most).default(SPEED.usual) }),
      output: z.object({ url: z.string(), channelId: id }),
      sorry,
      run: async ({ speed }, who) => {
        if (!town) {
          const kept = { port: 0, key: await given.makeKey(who), speed }
          town = open(kept)
          const { url } = await town
          await mkdir(folder, { recursive: true })
          await writeFile(file, JSON.stringify({ ...kept, port: Number(new URL(url).port) }), { mode: 0o600 })
        }
        const { url, token, feeds } = await town
        const connected = await given.connect(who, { settings: { server: url }, credential: { token } })
        if (!connected.ok) return refused('town-closed')
        for (const feed of feeds) await given.follow(who, feed)
        return done({ url, channelId: connected.value.id })
      },
    }),

    'GET /practice': endpoint({
      summary: 'Where the practice town is, when it is open',
      may: 'see',
      input: nothing,
      output: z.object({
        url: z.string().nullable(),
        feeds: z.array(z.object({ title: z.string(), url: z.string() })),
      }),
      sorry,
      run: async () => {
        const opened = await town
        return done({ url: opened?.url ?? null, feeds: opened?.feeds ?? [] })
      },
    }),
  }

  return {
    routes,
    /** The sample without a browser; gives back what to tell. */
    sample: async (words: string[]): Promise<string> => {
      const said = await sampleCommand(app, given.sample, sample, words)
      await towns.stop()
      return said
    },
    jobs: {
      'practice.clear': job({
        payload: z.unknown(),
        run: async () => {
          const before = app.now().subtract({ hours: 24 * KEPT_DAYS })
          for (const run of await leftOver(app.db.read, before)) await clearDay(app, given, keeper, run)
        },
      }),
    },
    timetable: [{ job: 'practice.clear', cron: '10 4 * * *' }],
    open: async () => {
      if (existsSync(file)) {
        town = open(Kept.parse(JSON.parse(await readFile(file, 'utf8'))))
        await town
      }
      await keeper.wake()
      await towns.wake()
      return async () => {
        await keeper.stop()
        await towns.stop()
        await (await town)?.close()
      }
    },
  }
}

export type PracticeRoutes = ReturnType<typeof practiceSlice>['routes']
