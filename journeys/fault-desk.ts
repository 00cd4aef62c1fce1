import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { sql } from 'kysely'
import * as z from 'zod'
import { createNetworks } from '../src/networks/public.ts'
import type { DraftMedia } from '../src/networks/network.ts'
import type { TrialWorld } from '../src/networks/trial.ts'
import { mediaNeeded } from '../src/networks/trial/media.ts'
import type { Config } from '../src/platform/config.ts'
import { type Ask, createOutgoing } from '../src/platform/outgoing.ts'
import { testApp } from '../src/platform/testing/app.ts'
import { dropDatabase } from '../src/platform/testing/database.ts'
import { addDeliverJob } from '../src/publish/deliver-job.ts'
import { addDelivery, deliveryRow } from '../src/publish/deliveries.sql.ts'
import { deliver } from '../src/publish/deliver.ts'
import { mediaDoor } from '../src/publish/media-door.ts'
import { type MediaStore, mediaStore } from '../src/publish/media-store.ts'
import type { Payload } from '../src/publish/payload.ts'
import { newKey } from '../src/publish/reply.ts'
import type { Settled } from '../src/publish/settle.sql.ts'

const WORKER = fileURLToPath(new URL('fault-worker.ts', import.meta.url))
/** Nobody is silent here by chance, so a busy machine is given the time it needs. */
const PATIENCE_MS = 15_000
const ROUNDS = 20

type Target = { id: string; url: string; handle: string | null }

/** A desk with a real database whose one channel is on this network; nobody works until asked to. */
export async function openFaultDesk(
  t: TestContext,
  open: () => Promise<TrialWorld>,
  lateness: 'publish' | 'ask' | 'skip' = 'publish',
) {
  const world = await open()
  t.after(() => world.close())
  const bare = await testApp(t, createNetworks())
  t.after(() => dropDatabase(bare.db.url))
  // The made-up networks live in real time, and keys are signed by their clock; only the desk's own waiting is hurried.
  const outgoing = createOutgoing({ allow: world.origins, now: () => Temporal.Now.instant(), log: bare.log })
  t.after(() => outgoing.close())
  const timeoutMs = world.patienceMs ?? PATIENCE_MS
  const met = await world.network.connect(outgoing, world.settings, world.credential)
  if (!met.ok) throw new Error(`the bakery could not connect: ${met.reason}`)
  const account = met.value
  const rules = account.can.publish
  const media = mediaStore(bare.config.dataFolder)
  const app = {
    ...bare,
    config: rules?.media?.fetched ? await seenFromOutside(t, bare, media) : bare.config,
    outgoing: { ...outgoing, request: (ask: Ask) => outgoing.request({ ...ask, timeoutMs }) },
  }
  const { workspaceId, channelId } = await app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    const channel = await tx
      .insertInto('desk.channels')
      .values({
        workspace_id: workspace.id,
        network: world.network.id,
        external_id: `${account.server}/${account.id}`,
        handle: account.handle,
        name: account.name,
        avatar: null,
        url: account.url,
        zone: 'Europe/Istanbul',
        lateness,
        config: JSON.stringify(world.settings),
        credential: app.vault.seal(JSON.stringify(world.credential)),
        account: JSON.stringify(account),
        checked_at: app.now(),
        connected_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { workspaceId: workspace.id, channelId: channel.id }
  })
  const told: Settled[] = []
  const given = {
    links: (_: unknown, { text }: { text: string }) => Promise.resolve(text),
    settled: (_: unknown, news: readonly Settled[]) => {
      told.push(...news)
      return Promise.resolve()
    },
  }
  const house = { app, given, media }
  const needed = await Promise.all((await mediaNeeded(rules)).map((one) => kept(media, one)))
  let made = 0
  const row = async (id: string) => {
    const found = await deliveryRow(app.db.read, id)
    if (!found) throw new Error(`there is no delivery ${id}`)
    return found
  }
  const work = () => deliver(house, channelId, new AbortController().signal)
  /** Lets time pass until somebody wants to look at this again; false when nobody ever will. */
  const turnTo = async (id: string) => {
    const { nextAt } = await row(id)
    if (nextAt === null) return false
    const ms = nextAt.since(app.now()).total('milliseconds')
    app.clock.pass({ milliseconds: Math.max(100, Math.ceil(ms) + 100) })
    return true
  }
  return {
    world,
    app,
    told,
    row,
    work,
    /** A text nobody else has written here, long enough to be taken. */
    words: (start: string) => `${start} ${(made += 1)}`.padEnd(rules?.text.min ?? 0, '-simit'),
    /** Records a post, or an answer, due now. */
    plan: (text: string, target: Target | null = null) =>
      app.db.write(async (tx) => {
        const payload: Partial<Payload> = {
          title: rules?.title && !target ? `Haber: ${text}`.slice(0, 60) : null,
          text,
          warning: null,
          language: 'tr',
          visibility: 'public',
          poll: null,
          media: target ? [] : needed,
          target,
        }
        const { id } = await addDelivery(tx, {
          workspaceId,
          channelId,
          postId: null,
          kind: target ? 'reply' : 'post',
          key: newKey(),
          payload: JSON.stringify(payload),
          fingerprint: text,
          dueAt: app.now(),
          holdUntil: null,
          by: 'olga',
          at: app.now(),
        })
        await addDeliverJob(app, tx, channelId, app.now())
        return id
      }),
    /** Works until nothing happens by itself any more. */
    settle: async (id: string) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await work()
        if (!(await turnTo(id))) return
      }
    },
    /** True from the moment in which nothing is left to do but the one request. */
    isOnItsWay: async (id: string) => {
      const { state, prepared } = await app.db.read
        .selectFrom('publish.deliveries')
        .select(['state', 'prepared'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const parts = Parts.parse(prepared)
      return state === 'sending' && parts.length >= needed.length && parts.every(({ ready }) => ready)
    },
    /** Works until the channel is asked for quiet; gives back how long it keeps it. */
    parked: async (id: string) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await work()
        const { until } = await app.db.read
          .selectFrom('desk.channels')
          .select('parked_until as until')
          .where('id', '=', channelId)
          .executeTakeFirstOrThrow()
        if (until) return until
        if (!(await turnTo(id))) break
      }
      throw new Error('nobody asked for quiet')
    },
    /** What was said to the network from then on and was taken, in the order in which it began. */
    takenSince: async (moment: Temporal.Instant) => {
      const rows = await app.db.read
        .selectFrom('publish.attempts')
        .select('delivery_id as id')
        .where('started_at', '>=', moment)
        .where('verdict', '=', 'live')
        .orderBy('started_at')
        .orderBy('id')
        .execute()
      return rows.map(({ id }) => id)
    },
    /** How many jobs wait for this channel. */
    jobs: async () => {
      const { rows } = await sql<{
        count: number
      }>`select count(*)::int as count from graphile_worker._private_jobs`.execute(app.db.read)
      return rows[0]?.count
    },
    loseJobs: () => app.db.write(async (tx) => void (await sql`delete from graphile_worker._private_jobs`.execute(tx))),
    /** A worker in a process of its own, killed once it is so; another one comes for as long as there is something to prepare. */
    killedWorker: async (id: string, when: () => Promise<boolean>) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const aheadMs = Math.round(app.now().since(Temporal.Now.instant()).total('milliseconds'))
        const { url: address, dataFolder } = app.config
        const desk = { url: app.db.url, channelId, aheadMs, origins: world.origins, address, dataFolder }
        const child = spawn(process.execPath, [WORKER, JSON.stringify(desk)], { stdio: 'inherit' })
        for (let left = 2_400; left > 0 && child.exitCode === null && !(await when()); left -= 1) await wait(25)
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        if ((await when()) || !(await turnTo(id))) return
      }
    },
  }
}

export type FaultDesk = Awaited<ReturnType<typeof openFaultDesk>>

const Parts = z.array(z.object({ ready: z.boolean() }))

/** The desk's own door, from which a network that fetches pictures gets them; gives back the settings with its address. */
async function seenFromOutside(t: TestContext, app: Awaited<ReturnType<typeof testApp>>, media: MediaStore) {
  const http = new Hono()
  mediaDoor(app, media)(http, {
    visitor: () => Promise.reject(new Error('nobody is asked')),
    member: () => Promise.resolve(null),
    may: () => false,
  })
  const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  t.after(() => server.close())
  const place = server.address()
  const url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : 0}`
  return { ...app.config, url, allowAddresses: [url] } satisfies Config
}

async function kept(store: MediaStore, { id, mime, sizeBytes, alt, bytes }: DraftMedia) {
  const file = await store.keep(await bytes(), mime.slice(mime.indexOf('/') + 1))
  return { id, mime, sizeBytes, alt, file }
}
