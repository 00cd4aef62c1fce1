import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createNetworks } from '#networks'
import { startJobs } from '#platform/jobs.ts'
import { testApp } from '#platform/testing/app.ts'
import type { App } from '#app'
import { deliver, type House } from '../deliver.ts'
import { deliveryRow } from '../deliveries.sql.ts'
import { mediaStore } from '../media-store.ts'
import { planReply } from '../reply.ts'
import type { Settled } from '../settle.sql.ts'
import { publishSlice } from '../slice.ts'
import { openSquare } from './square.ts'
import { squareAccount, squareNetwork } from './square-network.ts'

type Wish = {
  latencyMs?: number
  knowsKeys?: boolean
  atOnce?: number
  lateness?: 'publish' | 'ask' | 'skip'
  settled?: (news: readonly Settled[]) => Promise<void>
}

/** The bakery with one channel on the square, a real database and no worker until one is asked for. */
export async function openBakery(t: TestContext, wish: Wish = {}) {
  const square = await openSquare(wish)
  t.after(() => square.close())
  const app = await testApp(t, createNetworks([squareNetwork]))
  t.after(app.outgoing.allow(square.origin))
  const { workspaceId, channelId } = await settleIn(app, square.origin, wish)
  const told: Settled[] = []
  const given = {
    links: (_: unknown, { text }: { text: string }) => Promise.resolve(text),
    settled: async (_: unknown, news: readonly Settled[]) => {
      await wish.settled?.(news)
      told.push(...news)
    },
  }
  const house: House = { app, given, media: mediaStore(app.config.dataFolder) }
  const slice = publishSlice(app, given)
  const say = (text: string, holdSeconds = 0) =>
    app.db.write((tx) =>
      planReply(app, tx, {
        workspaceId,
        channelId,
        target: { id: '1', url: `${square.origin}/1`, handle: 'ayse' },
        text,
        lang: 'tr',
        holdSeconds,
        by: 'olga',
      }),
    )
  return {
    app,
    square,
    house,
    slice,
    workspaceId,
    channelId,
    told,
    /** Records an answer to a neighbour, due at once. */
    say,
    /** One worker's pass over what is due. */
    work: (signal = new AbortController().signal) => deliver(house, channelId, signal),
    row: async (id: string) => {
      const row = await deliveryRow(app.db.read, id)
      if (!row) throw new Error(`there is no delivery ${id}`)
      return row
    },
    /** The desk's own jobs, as main starts them. */
    startJobs: async () => {
      const running = await startJobs(app.db.url, slice.jobs, [], { alone: true, log: app.log })
      t.after(() => running.stop())
    },
  }
}

async function settleIn(app: App, origin: string, wish: Wish) {
  return app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    const channel = await tx
      .insertInto('desk.channels')
      .values({
        workspace_id: workspace.id,
        network: 'square',
        external_id: '1',
        handle: '@firin@meydan.town',
        name: 'Fırın',
        avatar: null,
        url: `${origin}/@firin`,
        zone: 'Europe/Istanbul',
        lateness: wish.lateness ?? 'publish',
        config: '{}',
        credential: app.vault.seal('{}'),
        account: JSON.stringify(squareAccount(origin, wish.atOnce)),
        checked_at: app.now(),
        connected_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { workspaceId: workspace.id, channelId: channel.id }
  })
}

/** Any texts, told apart by their numbers. */
export const loaves = (count: number) => Array.from({ length: count }, (_, i) => `loaf ${i}`)

/** Waits until it is so; fails after `seconds`. */
export async function soon(isSo: () => Promise<boolean> | boolean, seconds = 10): Promise<void> {
  for (let left = seconds * 20; left > 0; left -= 1) {
    if (await isSo()) return
    await wait(50)
  }
  throw new Error('it did not become so in time')
}
