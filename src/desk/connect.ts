import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { networkSorry, type Connection, type NetworkTrouble } from '#networks'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { record } from './audit.sql.ts'
import { lineTo } from './channel.ts'
import { channelRow, keepAccount, keepChannel, keepSignIn, markChannel, takeSignIn } from './channels.sql.ts'
import { workspaceById } from './workspaces.sql.ts'

export type ConnectRefusal =
  | NetworkTrouble
  | 'unknown-network'
  | 'sign-in-ended'
  | 'not-found'
  | 'sample-takes-none'
  | OtherAccount

type OtherAccount = 'another-account' | 'signed-in-as-another'

const SIGN_IN_MINUTES = 30
const STATE_BYTES = 24
const strings = z.record(z.string(), z.string())
const Kept = z.object({ settings: strings, keep: strings, channelId: z.string().optional() })

type Wish = {
  network: string
  settings: Connection['settings']
  credential: Connection['credential']
  /** The channel that is connected again in its place: the key must be of the same account. */
  channelId?: string | undefined
}

/** Connects an account by what the manager pasted; nothing is stored unless the network accepts it. */
export async function connectChannel(
  app: App,
  who: Who,
  wish: Wish,
  practice = false,
): Promise<Result<{ id: string }, ConnectRefusal>> {
  const network = app.networks.find(wish.network)
  const workspace = await workspaceById(app.db.read, who.workspaceId)
  if (!network || !workspace) return refused('unknown-network')
  if (workspace.sample && !practice) return refused('sample-takes-none')
  const met = await network.connect(app.outgoing, wish.settings, wish.credential)
  if (!met.ok) return met
  const account = met.value
  const externalId = `${account.server}/${account.id}`
  const before = wish.channelId ? await channelRow(app.db.read, wish.channelId) : null
  if (wish.channelId && before?.workspaceId !== who.workspaceId) return refused('not-found')
  if (before && before.externalId !== externalId) return refused('another-account', { handle: account.handle })
  return app.db.write(async (tx) => {
    const { id } = await keepChannel(tx, {
      workspaceId: who.workspaceId,
      network: network.id,
      externalId,
      handle: account.handle,
      name: account.name,
      avatar: account.avatar,
      url: account.url,
      zone: workspace.zone,
      practice,
      config: JSON.stringify(wish.settings),
      credential: app.vault.seal(JSON.stringify(wish.credential)),
      account: JSON.stringify(account),
      by: who.account.id,
      budget: account.can.costs?.budget?.toString() ?? null,
      at: app.now(),
    })
    await record(tx, who, 'channel.connected', { id, network: network.id, handle: account.handle }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'desk.channel', id })
    return done({ id })
  })
}

/** Starts connecting by the network's own page; the browser goes to `url` and comes back with a code. */
export async function beginSignIn(
  app: App,
  who: Who,
  wish: Pick<Wish, 'network' | 'settings' | 'channelId'>,
): Promise<Result<{ url: string }, ConnectRefusal>> {
  const network = app.networks.find(wish.network)
  if (!network?.signIn) return refused('unknown-network')
  // Nobody is sent to a network's page for what would be refused afterwards.
  if ((await workspaceById(app.db.read, who.workspaceId))?.sample) return refused('sample-takes-none')
  const state = randomBytes(STATE_BYTES).toString('base64url')
  const returnTo = `${app.config.url}/channels/connected`
  const begun = await network.signIn.begin(app.outgoing, wish.settings, { returnTo, state })
  if (!begun.ok) return begun
  const sealed = app.vault.seal(
    JSON.stringify({ settings: wish.settings, keep: begun.value.keep, channelId: wish.channelId }),
  )
  const ends = app.now().add({ minutes: SIGN_IN_MINUTES })
  await app.db.write((tx) => keepSignIn(tx, { state, workspaceId: who.workspaceId, network: network.id, sealed, ends }))
  return done({ url: begun.value.url })
}

/** Finishes what `beginSignIn` began, with what the network's page sent back. */
export async function finishSignIn(
  app: App,
  who: Who,
  came: { code: string; state: string },
): Promise<Result<{ id: string }, ConnectRefusal>> {
  const begun = await app.db.write((tx) => takeSignIn(tx, who.workspaceId, came.state, app.now()))
  const network = begun && app.networks.find(begun.network)
  if (!begun || !network?.signIn) return refused('sign-in-ended')
  const { keep, channelId } = Kept.parse(JSON.parse(app.vault.open(begun.sealed)))
  const finished = await network.signIn.finish(app.outgoing, keep, came)
  if (!finished.ok) return finished
  const met = await connectChannel(app, who, { network: network.id, ...finished.value, channelId })
  // The network's page takes whoever is signed in there at the moment, which need not be whom the manager meant.
  return !met.ok && met.reason === 'another-account' ? refused('signed-in-as-another', met.about) : met
}

/** Asks the network how the account stands, reads its limits again, and keeps what came of it. */
export async function checkChannel(app: App, channelId: string): Promise<Result<Nothing, ConnectRefusal>> {
  const open = await lineTo(app, channelId)
  if (!open) return refused('not-found')
  const { channel, network, line } = open
  const met = await network.check(line)
  await app.db.write(async (tx) => {
    if (met.ok) await keepAccount(tx, channelId, JSON.stringify(met.value), app.now())
    else await markChannel(tx, channelId, stateAfter(met.reason), met.reason)
    await app.live.tell(tx, { workspaceId: channel.workspaceId, kind: 'desk.channel', id: channelId })
  })
  return met.ok ? done({}) : met
}

const NEEDS_A_PERSON: ReadonlySet<NetworkTrouble> = new Set(['auth', 'scope', 'blocked', 'human-needed'])

const PASSES: ReadonlySet<NetworkTrouble> = new Set(['rate', 'quota', 'budget'])

/** Trouble that only a person can mend, or that passes by itself. */
export const stateAfter = (trouble: NetworkTrouble): 'expired' | 'limited' | 'broken' => {
  if (NEEDS_A_PERSON.has(trouble)) return 'expired'
  return PASSES.has(trouble) ? 'limited' : 'broken'
}

export const isTrouble = (literal: string): literal is NetworkTrouble => literal in networkSorry
