import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createNetworks } from '../src/networks/public.ts'
import type { TrialWorld } from '../src/networks/trial.ts'
import { type Ask, createOutgoing } from '../src/platform/outgoing.ts'
import { testApp } from '../src/platform/testing/app.ts'
import { addDeliverJob } from '../src/publish/deliver-job.ts'
import { addDelivery, deliveryRow } from '../src/publish/deliveries.sql.ts'
import { deliver } from '../src/publish/deliver.ts'
import { mediaStore } from '../src/publish/media-store.ts'
import type { Payload } from '../src/publish/payload.ts'
import { newKey } from '../src/publish/reply.ts'
import type { Settled } from '../src/publish/settle.sql.ts'

const WORKER = fileURLToPath(new URL('fault-worker.ts', import.meta.url))
const PATIENCE_MS = 1_500

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
  // The made-up networks live in real time, and keys are signed by their clock; only the desk's own waiting is hurried.
  const outgoing = createOutgoing({ allow: world.origins, now: () => Temporal.Now.instant(), log: bare.log })
  t.after(() => outgoing.close())
  const timeoutMs = world.patienceMs ?? PATIENCE_MS
  const app = { ...bare, outgoing: { ...outgoing, request: (ask: Ask) => outgoing.request({ ...ask, timeoutMs }) } }
  const met = await world.network.connect(outgoing, world.settings, world.credential)
  if (!met.ok) throw new Error(`the bakery could not connect: ${met.reason}`)
  const account = met.value
  const rules = account.can.publish
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
  const house = { app, given, media: mediaStore(app.config.dataFolder) }
  let made = 0
  const row = async (id: string) => {
    const found = await deliveryRow(app.db.read, id)
    if (!found) throw new Error(`there is no delivery ${id}`)
    return found
  }
  return {
    world,
    app,
    told,
    channelId,
    publishes: rules !== null,
    row,
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
          media: [],
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
    work: (signal = new AbortController().signal) => deliver(house, channelId, signal),
    /** A worker in a process of its own, killed once it is so. */
    killedWorker: async (when: () => Promise<boolean>) => {
      const child = spawn(process.execPath, [WORKER, app.db.url, channelId, ...world.origins], { stdio: 'inherit' })
      for (let left = 2_400; left > 0 && child.exitCode === null && !(await when()); left -= 1) await wait(25)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

export type FaultDesk = Awaited<ReturnType<typeof openFaultDesk>>
