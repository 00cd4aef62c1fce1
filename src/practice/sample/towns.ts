import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '#app'
import type { Lang } from '#platform/words.ts'
import { PEOPLE } from '../cast/neighbours.cast.ts'
import { TOWN_DOMAIN } from '../domain.ts'
import type { Town, TownWish } from '../open.ts'
import type { Ways } from '../script.ts'
import { allSamples, type SampleRow } from './samples.sql.ts'

/** The two pages of the sample live in a town each. */
export const PAGES = ['bakery', 'school'] as const

export type PageName = (typeof PAGES)[number]

const SPEED = 1

/** Where the towns of samples remember. */
export const samplesFolder = (app: Pick<App, 'config'>) => join(app.config.dataFolder, 'practice', 'samples')

export type Towns = Record<PageName, Town> & { close: () => Promise<void> }

/** Opens both towns of a sample; `wish` says how they begin and which clock they go by. */
export async function openTowns(
  app: Pick<App, 'outgoing'>,
  folder: string,
  ports: readonly number[],
  wish: (page: PageName) => Pick<TownWish, 'seed' | 'speed' | 'now' | 'settle' | 'ways' | 'alive'>,
): Promise<Towns> {
  // Loaded when a sample is made: most desks have none.
  const { openTown } = await import('../open.ts')
  const ends: (() => Promise<void>)[] = []
  const open = async (page: PageName, place: number) => {
    const town = await openTown({
      port: ports[place] ?? 0,
      domain: `${page}.${TOWN_DOMAIN}`,
      folder: join(folder, page),
      rateLimit: null,
      ...wish(page),
    })
    const forbid = app.outgoing.allow(town.url)
    ends.push(async () => {
      forbid()
      await town.close()
    })
    return town
  }
  return {
    bakery: await open('bakery', 0),
    school: await open('school', 1),
    close: async () => {
      for (const end of ends.splice(0)) await end()
    },
  }
}

/** In the towns of a sample nobody speaks unless he is spoken to: the four weeks stay as they are until somebody works in them. */
const quiet = (lang: Lang): Ways => ({
  people: PEOPLE.filter((one) => one.lang === lang),
  lived: () => [],
  dice: ({ id }) => id,
})

/** The towns of all samples of this desk, open as long as it is. */
export function keepTowns(app: App) {
  const open = new Map<string, Towns>()

  async function close(workspaceId: string) {
    await open.get(workspaceId)?.close()
    open.delete(workspaceId)
  }

  const keep = async ({ workspaceId, folder, ports, lang, seed }: Omit<SampleRow, 'accountId'>) => {
    const now = () => app.now().epochMilliseconds
    const ways = quiet(lang)
    const path = join(samplesFolder(app), folder)
    open.set(workspaceId, await openTowns(app, path, ports, () => ({ seed, speed: SPEED, now, ways })))
  }

  const forget = async ({ workspaceId, folder }: Pick<SampleRow, 'workspaceId' | 'folder'>) => {
    await close(workspaceId)
    await rm(join(samplesFolder(app), folder), { recursive: true, force: true })
  }

  return {
    keep,
    forget,
    /** Opens the towns of what is there, and clears away what a sudden end has left. */
    wake: async () => {
      const rows = await allSamples(app.db.read)
      const folders = existsSync(samplesFolder(app)) ? await readdir(samplesFolder(app)) : []
      for (const left of folders.filter((name) => !rows.some(({ folder }) => folder === name)))
        await rm(join(samplesFolder(app), left), { recursive: true, force: true })
      for (const row of rows) await keep(row)
    },
    stop: async () => {
      for (const workspaceId of open.keys()) await close(workspaceId)
    },
  }
}

export type TownKeeper = ReturnType<typeof keepTowns>
