import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing, type Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import type { Town } from './open.ts'
import { sorry } from './words.ts'

/** What the rooms before this one do for it; handed over in main.ts. */
export type PracticeGiven = {
  /** Connects the bakery's page as a channel of the workspace, labelled as practice. */
  connect: (
    who: Who,
    wish: { settings: Record<string, string>; credential: Record<string, string> },
  ) => Promise<Result<{ id: string }, string>>
  /** Lets the workspace follow the town's news. */
  follow: (who: Who, feed: { title: string; url: string }) => Promise<void>
  /** A key with which the town's shop reports registrations. */
  makeKey: (who: Who) => Promise<string>
}

const SEED = 7
const SPEED = { usual: 6, most: 600 }

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

  const routes = {
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
    jobs: {},
    timetable: [],
    open: async () => {
      if (existsSync(file)) {
        town = open(Kept.parse(JSON.parse(await readFile(file, 'utf8'))))
        await town
      }
      return async () => (await town)?.close()
    },
  }
}
