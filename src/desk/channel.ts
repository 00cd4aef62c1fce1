import * as z from 'zod'
import type { App } from '#app'
import type { ConnectedAccount, Line, Network, Settings } from '#networks'
import { channelRow, type ChannelRow } from './channels.sql.ts'
import { keyOf } from './renew.ts'

/** What a page is for; every page has at least one of these. */
export const GOALS = ['sales', 'awareness', 'recall', 'image'] as const

export type Goal = (typeof GOALS)[number]

/** A connected page, group or profile of the brand. */
export type Channel = {
  id: string
  workspaceId: string
  network: string
  externalId: string
  handle: string
  name: string
  avatar: string | null
  url: string
  zone: string
  goals: Goal[]
  practice: boolean
  /** What happens to posts whose time passed while the desk was off. */
  lateness: 'publish' | 'ask' | 'skip'
  state: 'healthy' | 'expired' | 'limited' | 'broken'
  /** The literal of what is wrong; null when healthy. */
  trouble: string | null
  /** The network asked for silence until then. */
  parkedUntil: Temporal.Instant | null
  /** What the manager typed when connecting it, without the secrets. */
  settings: Settings
  /** What the account may do, as the network last told. */
  account: ConnectedAccount
}

const goals = z.array(z.enum(GOALS)).catch([])
const strings = z.record(z.string(), z.string())

export const channelFrom = (app: Pick<App, 'networks'>, row: ChannelRow): Channel => ({
  ...row,
  goals: goals.parse(row.goals),
  settings: strings.parse(row.config),
  account: app.networks.accountFrom(row.account),
})

/** An open line to a channel: what every call to its network needs. Null when the channel is gone. */
export async function lineTo(
  app: App,
  channelId: string,
): Promise<{ channel: Channel; network: Network; line: Line } | null> {
  const row = await channelRow(app.db.read, channelId)
  const network = row && app.networks.find(row.network)
  if (!row || !network) return null
  const channel = channelFrom(app, row)
  const credential = await keyOf(app, network, channel.account, row)
  return { channel, network, line: { http: app.outgoing, account: channel.account, credential } }
}
