import * as z from 'zod'
import type { App } from '#app'
import { networkSorry, type Network } from '#networks'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { worldAddress } from '#platform/public-address.ts'
import { done, refused } from '#platform/result.ts'
import { say, type Lang } from '#platform/words.ts'
import { record } from './audit.sql.ts'
import { channelFrom, GOALS } from './channel.ts'
import { changeChannel, channelRows, removeChannel } from './channels.sql.ts'
import { beginSignIn, checkChannel, connectChannel, finishSignIn, isTrouble } from './connect.ts'
import type { DeskGiven } from './given.ts'
import { moneyOf, spentOn } from './purse.ts'
import { mayDo } from './role.ts'
import { testSight } from './test-post.ts'
import { byUrgency, isBlocked, type Planned } from './urgency.ts'
import { sorry as ours } from './words.ts'
import { membersOf } from './workspaces.sql.ts'
import { isZone } from './zone.ts'

const sorry = { ...networkSorry, ...ours }
const strings = z.record(z.string(), z.string().max(4_000))
const DAY_CAP_MOST = 1_000
const lateness = z.enum(['publish', 'ask', 'skip'])

const Channel = z.object({
  id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  name: z.string(),
  avatar: z.string().nullable(),
  url: z.string(),
  zone: z.string(),
  goals: z.array(z.enum(GOALS)),
  practice: z.boolean(),
  lateness,
  /** How many posts a day are enough here, and how many the network takes; null for no end. */
  dayCap: z.number().int().nullable(),
  perDay: z.number().int().nullable(),
  state: z.enum(['healthy', 'expired', 'limited', 'broken']),
  trouble: z.string().nullable(),
  /** The trouble as a sentence. */
  troubleSaid: z.string().nullable(),
  parkedUntil: instant.nullable(),
  server: z.string(),
  software: z.string(),
  settings: strings,
  /** When its key ends; null when it does not, or when nobody knows. */
  keyEnds: z.string().nullable(),
  /** Where the network may tell what happens, for those that can; null elsewhere. */
  hook: z.string().nullable(),
  /** What the account may do at this moment, with its limits. */
  can: z.unknown(),
  /** When its network last answered as it should. */
  answeredAt: instant.nullable(),
  /** Who connected it last; null when that is not known. */
  connectedBy: z.string().nullable(),
  /** True when posts and answers wait and nothing is heard until it is well again. */
  blocked: z.boolean(),
  /** Posts that wait for their hour, the next of them, and how it begins. */
  planned: z.number().int(),
  nextAt: instant.nullable(),
  nextText: z.string(),
  /** True when what people say here comes to the inbox. */
  hears: z.boolean(),
  /** Who would see a test post; null where none can be sent. */
  test: z.object({ seenBy: z.enum(['public', 'unlisted', 'followers', 'mentioned']), removed: z.boolean() }).nullable(),
  /** What its network has cost since its budget began; null where requests are free. */
  money: z
    .object({
      currency: z.string(),
      spent: z.number(),
      budget: z.number().nullable(),
      per: z.enum(['day', 'month']),
      endsAt: instant,
    })
    .nullable(),
})

const nameOf = ({ name }: Pick<Network, 'name'>, lang: Lang) => (typeof name === 'string' ? name : say(name, lang))

/** The brand's channels: connecting them, their goals, their health. */
export const channelRoutes = (app: App, given: DeskGiven) => ({
  'GET /networks': endpoint({
    summary: 'The networks a channel can be connected on, and what each asks for',
    may: 'see',
    input: nothing,
    output: z.object({
      /** The desk's own address, and whether it looks like one the world can reach. */
      address: z.object({ url: z.string(), isPublic: z.boolean() }),
      networks: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          signIn: z.boolean(),
          fields: z.array(
            z.object({
              id: z.string(),
              secret: z.boolean(),
              optional: z.boolean(),
              label: z.string(),
              hint: z.string(),
              example: z.string(),
            }),
          ),
          steps: z.array(z.string()),
          /** What does not work while the world cannot reach the desk; null where everything does. */
          needsAddress: z.string().nullable(),
          cannot: z.array(z.object({ what: z.string(), why: z.string() })),
        }),
      ),
    }),
    sorry,
    run: async (_, { lang }) =>
      done({
        address: { url: app.config.url, isPublic: worldAddress(app.config) !== null },
        networks: app.networks.all.map((network) => ({
          id: network.id,
          name: nameOf(network, lang),
          signIn: network.signIn !== undefined,
          fields: network.setup.fields.map(({ id: field, secret, optional = false, label, hint, example }) => ({
            id: field,
            secret,
            optional,
            label: say(label, lang),
            hint: say(hint, lang),
            example,
          })),
          steps: network.setup.steps.map((step) => say(step, lang)),
          needsAddress: network.setup.needsAddress ? say(network.setup.needsAddress, lang) : null,
          cannot: network.cannot.map(({ what, why }) => ({ what, why: say(why, lang) })),
        })),
      }),
  }),

  'GET /channels': endpoint({
    summary: 'The connected channels and how they fare, the most urgent first',
    may: 'see',
    input: nothing,
    output: z.object({
      channels: z.array(Channel),
      /** Who may connect a channel again. */
      menders: z.array(z.string()),
    }),
    sorry,
    run: async (_, who) => {
      const [rows, planned, members] = await Promise.all([
        channelRows(app.db.read, who.workspaceId),
        given.planned?.(who.workspaceId) ?? new Map<string, Planned>(),
        membersOf(app.db.read, who.workspaceId),
      ])
      const now = app.now()
      const spent = await spentOn(app, rows, now)
      const channels = rows.map((row) => {
        const { account, connectedBy, ...channel } = channelFrom(app, row)
        const waiting = planned.get(row.id)
        const { trouble } = channel
        const network = app.networks.find(channel.network)
        return {
          ...channel,
          networkName: network ? nameOf(network, who.lang) : channel.network,
          perDay: account.can.publish?.perDay ?? null,
          keyEnds: account.keyEnds ?? null,
          hook: network?.read?.hook ? `${app.config.url}/hooks/${channel.id}` : null,
          troubleSaid: trouble && isTrouble(trouble) ? say(networkSorry[trouble], who.lang, { said: '' }) : trouble,
          server: account.server,
          software: `${account.software.name} ${account.software.version}`,
          can: account.can,
          connectedBy: members.find(({ accountId }) => accountId === connectedBy)?.name ?? null,
          blocked: isBlocked(channel, now),
          planned: waiting?.posts ?? 0,
          nextAt: waiting?.nextAt ?? null,
          nextText: waiting?.nextText ?? '',
          hears: account.can.read !== null,
          test: testSight(account.can),
          money: account.can.costs ? moneyOf(account.can.costs, channel.budget, spent.get(row.id) ?? 0, now) : null,
        }
      })
      const menders = members.filter(({ role }) => mayDo(role, 'manage')).map(({ name, email }) => name || email)
      return done({ channels: channels.toSorted(byUrgency(now)), menders })
    },
  }),

  'POST /channels': endpoint({
    summary: 'Connect a channel with a pasted token',
    may: 'manage',
    input: z.object({ network: z.string(), settings: strings, credential: strings, channelId: id.optional() }),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      const met = await connectChannel(app, who, wish)
      return !met.ok && met.reason === 'auth' ? refused('token-refused') : met
    },
  }),

  'POST /channels/sign-in': endpoint({
    summary:
      "Begin connecting by the network's own page; send the browser to `url`. With `channelId` that channel is connected again, and only with its own account",
    may: 'manage',
    input: z.object({ network: z.string(), settings: strings, channelId: id.optional() }),
    output: z.object({ url: z.string() }),
    sorry,
    run: (wish, who) => beginSignIn(app, who, wish),
  }),

  'POST /channels/sign-in/finish': endpoint({
    summary: "Finish it with the code and state that the network's page sent back",
    may: 'manage',
    input: z.object({ code: z.string().max(4_000), state: z.string().max(200) }),
    output: z.object({ id }),
    sorry,
    run: (came, who) => finishSignIn(app, who, came),
  }),

  'PUT /channels/:id': endpoint({
    summary: 'Set what the page is for, its time zone, what happens to late posts, and how many a day are enough',
    may: 'manage',
    input: z.object({
      id,
      goals: z.array(z.enum(GOALS)),
      zone: z.string(),
      lateness,
      dayCap: z.number().int().min(1).max(DAY_CAP_MOST).nullable().optional(),
    }),
    output: nothing,
    sorry,
    run: async ({ id: channelId, ...wish }, who) => {
      if (!isZone(wish.zone)) return refused('not-a-zone', { zone: wish.zone })
      return app.db.write(async (tx) => {
        const changed = await changeChannel(tx, who.workspaceId, channelId, wish)
        if (!changed) return refused('not-found')
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'desk.channel', id: channelId })
        return done({})
      })
    },
  }),

  'POST /channels/:id/check': endpoint({
    summary: 'Ask the network how the account stands and read its limits again',
    may: 'see',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const rows = await channelRows(app.db.read, who.workspaceId)
      return rows.some((row) => row.id === wish.id) ? checkChannel(app, wish.id) : refused('not-found')
    },
  }),

  'DELETE /channels/:id': endpoint({
    summary: 'Disconnect a channel; its posts and talk stay, its key is forgotten',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const removed = await removeChannel(tx, who.workspaceId, wish.id, app.now())
        if (!removed) return refused('not-found')
        await record(tx, who, 'channel.removed', { id: wish.id }, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'desk.channel', id: wish.id })
        return done({})
      }),
  }),
})
