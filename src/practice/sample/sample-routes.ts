import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing, openEndpoint } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS } from '#platform/words.ts'
import type { DaysGiven } from '../playing/given.ts'
import { sorry } from '../words.ts'
import type { SampleGiven } from './given.ts'
import { makeSample, type SampleWish } from './make.ts'
import { type SampleRow, sampleIn, sampleOf } from './samples.sql.ts'
import type { TownKeeper } from './towns.ts'

const LONGEST_ZONE = 80
/** Four weeks may take longer than a browser, or what stands before the desk, waits for an answer. */
const PATIENCE_MS = 15_000

/** A bakery with four weeks of work behind it, to look around in; everybody may have one. */
export function samples(app: App, given: SampleGiven & Pick<DaysGiven, 'workspaces'>, keeper: TownKeeper) {
  const underWay = new Map<string, Promise<{ workspaceId: string }>>()

  /** Asking twice, also at the same moment, makes one. */
  async function make(wish: SampleWish): Promise<{ workspaceId: string }> {
    const there = await sampleOf(app.db.read, wish.account.id)
    if (there) return { workspaceId: there.workspaceId }
    const before = underWay.get(wish.account.id)
    if (before) return before
    const made = makeSample(app, given, keeper, wish).finally(() => underWay.delete(wish.account.id))
    underWay.set(wish.account.id, made)
    return made
  }

  async function remove(row: SampleRow): Promise<void> {
    const files = await given.pictures.of(row.workspaceId)
    await given.workspaces.drop(row.workspaceId)
    await given.pictures.clear(files)
    await keeper.forget(row)
  }

  const routes = {
    'GET /sample': openEndpoint({
      summary: 'The sample workspace of whoever asks, if there is one',
      may: 'signed-in',
      input: nothing,
      output: z.object({ workspaceId: id.nullable() }),
      sorry,
      run: async (_, { account }) => {
        const row = account && (await sampleOf(app.db.read, account.id))
        return done({ workspaceId: row?.workspaceId ?? null })
      },
    }),

    'POST /sample': openEndpoint({
      summary:
        'Make a sample workspace, four weeks of a made-up bakery, or find the one that is there; null while it is being made: ask again',
      may: 'signed-in',
      input: z.object({ lang: z.enum(LANGS), zone: z.string().max(LONGEST_ZONE).default('UTC') }),
      output: z.object({ workspaceId: id.nullable() }),
      sorry,
      run: async ({ lang, zone }, { account }) => {
        const wish = { account: account ?? { id: '', name: '', email: '' }, lang, zone: zoneOf(zone) }
        return done(await Promise.race([make(wish), wait(PATIENCE_MS, { workspaceId: null }, { ref: false })]))
      },
    }),

    'DELETE /sample': endpoint({
      summary: 'Delete this sample workspace with everything in it; other workspaces are not touched',
      may: 'own',
      input: nothing,
      output: nothing,
      sorry,
      run: async (_, { workspaceId }) => {
        const row = await sampleIn(app.db.read, workspaceId)
        if (!row) return refused('no-sample')
        await remove(row)
        return done({})
      },
    }),
  }
  return { routes, make, remove }
}

/** A zone that nobody knows is none. */
function zoneOf(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
