import * as z from 'zod'
import type { App } from '#app'
import { withBudget, type ConnectedAccount, type Line, type Network, type Settings } from '#networks'
import type { Ask } from '#platform/outgoing.ts'
import { channelRow, noteAnswered, type ChannelRow } from './channels.sql.ts'
import { purseOf } from './purse.ts'
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
  /** Where the ids of its people mean somebody; empty where the whole network is one place. */
  home: string
  handle: string
  name: string
  avatar: string | null
  url: string
  zone: string
  goals: Goal[]
  practice: boolean
  /** What happens to posts whose time passed while the desk was off. */
  lateness: 'publish' | 'ask' | 'skip'
  /** How many posts a day are enough here; null for as many as are planned. */
  dayCap: number | null
  state: 'healthy' | 'expired' | 'limited' | 'broken'
  /** The literal of what is wrong; null when healthy. */
  trouble: string | null
  /** The network asked for silence until then. */
  parkedUntil: Temporal.Instant | null
  /** When its network last answered as it should; null when it never did. */
  answeredAt: Temporal.Instant | null
  connectedBy: string | null
  /** What its network may cost in a month or a day; null for no limit. */
  budget: number | null
  /** What the manager typed when connecting it, without the secrets. */
  settings: Settings
  /** What the account may do, as the network last told. */
  account: ConnectedAccount
}

const NOTED_EVERY_SECONDS = 60

const goals = z.array(z.enum(GOALS)).catch([])
const strings = z.record(z.string(), z.string())

export const channelFrom = (app: Pick<App, 'networks'>, row: ChannelRow): Channel => ({
  ...row,
  goals: goals.parse(row.goals),
  budget: row.budget === null ? null : Number(row.budget),
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
  const purse = await purseOf(app, channel)
  return {
    channel,
    network: purse ? withBudget(network, purse) : network,
    line: { http: noting(app, channel), account: channel.account, credential },
  }
}

/** The way out of the house, on which is noted when a network last answered as it should. */
function noting(app: App, { id, answeredAt }: Channel): Line['http'] {
  let noted = answeredAt
  return {
    ...app.outgoing,
    request: async (ask: Ask) => {
      const answer = await app.outgoing.request(ask)
      const isOld = noted === null || answer.at.since(noted).total('seconds') > NOTED_EVERY_SECONDS
      if (answer.ok && answer.status < 400 && isOld) {
        noted = answer.at
        await app.db
          .write((tx) => noteAnswered(tx, id, answer.at))
          .catch((error: unknown) => app.log.warn({ error: String(error) }, 'an answer could not be noted'))
      }
      return answer
    },
  }
}
