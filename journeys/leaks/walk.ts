import { setTimeout as wait } from 'node:timers/promises'
import { createNetworks } from '#networks'
import type { TrialFault, TrialWorld } from '#networks/trial'
import * as z from 'zod'
import { mediaNeeded } from '../../src/networks/trial/media.ts'
import type { DeskUnderWatch } from './desk-under-watch.ts'

const PATIENCE_MS = 180_000
const LOOK_MS = 100

/** Every way in which a network can let us down, except silence, which takes half a minute and then says the same as a lost answer. */
const FAULTS: readonly TrialFault[] = [
  { on: 'publish', kind: 'answer-lost' },
  { on: 'publish', kind: 'reset-before' },
  { on: 'publish', kind: 'status', status: 500, committed: false },
  { on: 'publish', kind: 'status', status: 401, committed: false },
  { on: 'publish', kind: 'body', body: 'html', committed: true },
  { on: 'publish', kind: 'body', body: 'truncated', committed: false },
  { on: 'publish', kind: 'body', body: 'error-in-200', committed: false },
]
/** For the end: whoever is asked for quiet keeps it, sometimes for a minute. */
export const ASKED_FOR_QUIET: TrialFault = { on: 'publish', kind: 'rate', dialect: 'seconds', seconds: 1 }

const READING_FAULTS: readonly TrialFault[] = [
  { on: 'read', kind: 'status', status: 500, committed: false },
  { on: 'read', kind: 'body', body: 'html', committed: false },
  { on: 'read', kind: 'reset-before' },
]

const Post = z.object({
  version: z.number(),
  wallTime: z.string().nullable(),
  zone: z.string(),
  content: z.looseObject({ channels: z.array(z.looseObject({ channelId: z.string() })) }),
})

/** `mediaIds` are the pictures or the video without which its network takes no post. */
export type Walked = { world: TrialWorld; channelId: string; mediaIds: string[] }

/** Connects a network: first with keys that are wrong, then by its own page where it has one, and at last with the right ones. */
export async function connect(desk: DeskUnderWatch, world: TrialWorld): Promise<Walked> {
  const { network, settings, credential } = world
  const wrong = Object.fromEntries(Object.entries(credential).map(([name, key]) => [name, spoilt(key)]))
  await desk.tries('POST', '/channels', { network: network.id, settings, credential: wrong })
  if (network.signIn) await desk.tries('POST', '/channels/sign-in', { network: network.id, settings })
  const { id } = await desk.asks(
    'POST',
    '/channels',
    { network: network.id, settings, credential },
    z.object({ id: z.string() }),
  )
  const [row] = await desk.rows(`select account from desk.channels where id = ${id}`)
  const { can } = createNetworks().accountFrom(JSON.parse(row?.['account'] ?? ''))
  const mediaIds: string[] = []
  for (const media of await mediaNeeded(can.publish)) mediaIds.push(await desk.brings(media))
  return { world, channelId: id, mediaIds }
}

/** Another last letter: what the server says about it must not be repeated either. */
const spoilt = (key: string) => `${key.slice(0, -1)}${key.endsWith('x') ? 'y' : 'x'}`

/** Publishes on every channel, once with each fault. */
export async function publishBadly(
  desk: DeskUnderWatch,
  all: readonly Walked[],
  faults: readonly TrialFault[] = FAULTS,
): Promise<void> {
  for (const fault of faults) {
    for (const { world } of all) world.faults.next(fault)
    const words = [fault.kind, 'status' in fault ? fault.status : '', 'body' in fault ? fault.body : '']
    await post(desk, all, `The oven is warm again: ${words.join(' ')}, and the simit as well`)
    // A key that was refused once is no longer used until somebody connects the channel again.
    await Promise.all(all.map(({ world }) => reconnect(desk, world)))
  }
}

const reconnect = (desk: DeskUnderWatch, { network, settings, credential }: TrialWorld) =>
  desk.asks('POST', '/channels', { network: network.id, settings, credential }, z.object({ id: z.string() }))

/** Nobody waits for a channel that keeps quiet because its network asked for it, or that wants a person first. */
const UNTRIED = `not exists (select 1 from publish.attempts a where a.delivery_id = d.id) and exists
  (select 1 from desk.channels c where c.id = d.channel_id and c.state <> 'expired' and coalesce(c.parked_until, 'epoch') < now())`

/** The same post on every channel, with a picture or a video where it needs one; gives back when each network has had its say. */
export async function post(desk: DeskUnderWatch, all: readonly Walked[], text: string): Promise<void> {
  const before = await desk.rows('select coalesce(max(id), 0) as id from publish.deliveries')
  const postOn = async ({ channelId, mediaIds }: Walked) => {
    const { id } = await desk.asks('POST', '/publish/posts', { text }, z.object({ id: z.string() }))
    const { version, wallTime, zone, content } = await desk.asks('GET', `/publish/posts/${id}`, {}, Post)
    const channels = content.channels.filter((variant) => variant.channelId === channelId)
    await desk.tries('PUT', `/publish/posts/${id}`, {
      version,
      wallTime,
      zone,
      ...content,
      title: `${text} (${id})`,
      mediaIds,
      channels,
    })
    const saved = await desk.asks('GET', `/publish/posts/${id}`, {}, Post)
    await desk.tries('POST', `/publish/posts/${id}/publish`, { version: saved.version, zone, holdSeconds: 0 })
  }
  await Promise.all(all.map(postOn))
  const fresh = `d.id > ${before[0]?.['id'] ?? '0'}`
  await until('every network has answered', async () => {
    const rows = await desk.rows(`select d.id from publish.deliveries d where ${fresh} and ${UNTRIED}`)
    return rows.length === 0
  })
  for (const row of await desk.rows(`select d.id from publish.deliveries d where ${fresh}`))
    await desk.tries('POST', `/publish/deliveries/${row['id']}/retry`, {})
}

/** People answer, mention and write; the desk reads it with and without faults, answers, likes, and counts. */
export async function talk(desk: DeskUnderWatch, all: readonly Walked[]): Promise<void> {
  for (const { world, channelId } of all) {
    await desk.work('converse.collect', { channelId })
    const [live] = await desk.rows(
      `select remote_id from publish.deliveries where channel_id = ${channelId} and remote_id is not null order by id limit 1`,
    )
    const { people } = world
    // Not every network knows all three.
    if (live) await people.comment(live['remote_id'] ?? '', 'Are you open on Sunday?').catch(() => null)
    await people.mention('The simit of this bakery is the best').catch(() => null)
    await people.message('Do you bake for weddings?').catch(() => null)
    for (const fault of READING_FAULTS) {
      world.faults.next(fault)
      await desk.work('converse.collect', { channelId })
    }
    await desk.work('converse.collect', { channelId })
    await desk.work('measure.look', { channelId, workspaceId: desk.workspaceId })
  }
  for (const row of await desk.rows('select id, channel_id from converse.threads order by id')) {
    await desk.tries('POST', `/inbox/threads/${row['id']}/answers`, {
      text: 'Yes, from seven to noon.',
      holdSeconds: 0,
    })
  }
  for (const row of await desk.rows('select id from converse.messages where not ours'))
    await desk.tries('POST', `/inbox/messages/${row['id']}/like`, { liked: true })
  await until('every answer was tried', async () => {
    const rows = await desk.rows(`select d.id from publish.deliveries d where d.kind = 'reply' and ${UNTRIED}`)
    return rows.length === 0
  })
}

/** Networks knock at our door, some of them with a secret that is wrong. */
export async function knock(desk: DeskUnderWatch, all: readonly Walked[]): Promise<void> {
  for (const { channelId, world } of all) {
    if (!world.network.read?.hook) continue
    for (const body of ['', '{}', JSON.stringify(world.credential)]) await desk.knocks(`/hooks/${channelId}`, body)
  }
}

/** The keys end: checked, used for a post and for reading, and told to everybody. */
export async function revoke(desk: DeskUnderWatch, all: readonly Walked[]): Promise<void> {
  for (const { world, channelId } of all) {
    await world.faults.revoke()
    await desk.work('converse.collect', { channelId })
    await desk.tries('POST', `/channels/${channelId}/check`, {})
  }
  await desk.work('desk.check-channels', {})
}

export async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (await look()) return
    await wait(LOOK_MS)
  }
  throw new Error(`it never happened that ${what}`)
}
