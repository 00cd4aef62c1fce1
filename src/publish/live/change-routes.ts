import * as z from 'zod'
import type { App } from '#app'
import { channelById } from '#desk'
import { endpoint, id } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { say } from '#platform/words.ts'
import { settleChange } from '../by-hand.ts'
import type { Given } from '../given.ts'
import { Payload } from '../payload.ts'
import { sorry } from '../words.ts'
import { changeLive, takeDown } from './change-live.ts'
import { countStanding, deliveryToChange, liveOnChannels } from './changes.sql.ts'
import { whyNoChange, whyNoRemoval } from './may.ts'

const HOLD_SECONDS = 10
const holdSeconds = z.number().int().min(0).max(30).default(HOLD_SECONDS)

/** What others can see already: changing it, taking it down. */
export const changeRoutes = (app: App, given: Given) => ({
  'GET /publish/deliveries/:id/live': endpoint({
    summary: 'What stands on the network because of a delivery, and what can be done with it',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      title: z.string().nullable(),
      text: z.string(),
      warning: z.string().nullable(),
      media: z.array(z.object({ id: z.string(), mime: z.string(), alt: z.string() })),
      takes: z.object({
        title: z.boolean(),
        warning: z.boolean(),
        alt: z.boolean(),
        letters: z.number().int(),
      }),
      /** Null when it can be; otherwise why not. */
      whyNoChange: z.string().nullable(),
      whyNoRemoval: z.string().nullable(),
      /** How many things are taken down with it, itself included. */
      standing: z.number().int(),
    }),
    sorry,
    run: async (wish, who) => {
      const row = await deliveryToChange(app.db.read, who.workspaceId, wish.id)
      const channel = row && (await channelById(app, app.db.read, who.workspaceId, row.channelId))
      if (!row || !channel) return refused('not-found')
      const payload = Payload.parse(row.payload)
      const network = app.networks.find(channel.network)
      const rule = channel.account.can.publish
      const noChange = whyNoChange(network, channel, { kind: row.kind, hasPoll: payload.poll !== null })
      const noRemoval = whyNoRemoval(network, channel, row)
      const { title, text, warning, media } = payload
      return done({
        title,
        text,
        warning,
        media: media.map((one) => ({ id: one.id, mime: one.mime, alt: one.alt })),
        takes: {
          title: rule?.title !== undefined && row.kind === 'post',
          warning: rule?.warning ?? false,
          alt: rule?.editsAlt ?? false,
          letters: rule?.text.max ?? 0,
        },
        whyNoChange: noChange && say(noChange, who.lang),
        whyNoRemoval: noRemoval && say(noRemoval, who.lang),
        standing: row.kind === 'post' && row.postId ? await countStanding(app.db.read, row.postId, row.channelId) : 1,
      })
    },
  }),

  'POST /publish/deliveries/:id/change': endpoint({
    summary: 'Give what is live other words, after a moment in which that can be taken back',
    may: 'publish',
    input: z.object({
      id,
      text: z.string().max(100_000),
      title: z.string().max(500).optional(),
      warning: z.string().max(500).optional(),
      alts: z
        .array(z.object({ mediaId: z.string(), alt: z.string().max(10_000) }))
        .max(40)
        .optional(),
      holdSeconds,
    }),
    output: z.object({
      /** The delivery of the change; it can be taken back, tried again and asked about like any other. */
      id,
    }),
    sorry,
    run: (wish, who) => changeLive(app, given, who, wish),
  }),

  'POST /publish/deliveries/:id/take-down': endpoint({
    summary: 'Take what is live off its network, after a moment in which that can be taken back',
    may: 'publish',
    input: z.object({ id, holdSeconds }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => takeDown(app, who, wish),
  }),

  'POST /publish/deliveries/:id/settle': endpoint({
    summary: 'A person has looked: what was to be changed or taken down is, or is not',
    may: 'publish',
    input: z.object({ id, isDone: z.boolean() }),
    output: z.object({}),
    sorry,
    run: (wish, who) => settleChange(app, who, wish.id, wish.isDone),
  }),

  'GET /publish/posts/:id/live': endpoint({
    summary: 'Where a post is live, and where it could be taken down from here',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      channels: z.array(
        z.object({
          channelId: id,
          /** Null where it can be taken down; otherwise why not. */
          whyNoRemoval: z.string().nullable(),
          /** How many things stand there because of it: a thread has parts and comments. */
          standing: z.number().int(),
        }),
      ),
    }),
    sorry,
    run: async (wish, who) => {
      const rows = await liveOnChannels(app.db.read, who.workspaceId, wish.id)
      const channels = await Promise.all(
        rows.map(async ({ channelId, kind }) => {
          const channel = await channelById(app, app.db.read, who.workspaceId, channelId)
          const why = channel && whyNoRemoval(app.networks.find(channel.network), channel, { kind })
          return {
            channelId,
            whyNoRemoval: channel ? why && say(why, who.lang) : say(sorry['not-found'], who.lang),
            standing: await countStanding(app.db.read, wish.id, channelId),
          }
        }),
      )
      return done({ channels })
    },
  }),

  'POST /publish/posts/:id/take-down': endpoint({
    summary: 'Take a post down wherever it is live and the network allows it',
    may: 'publish',
    input: z.object({ id, holdSeconds }),
    output: z.object({
      /** The deliveries that will take it down. */
      asked: z.array(id),
      /** Where it stays, and why. */
      left: z.array(z.object({ channelId: id, why: z.string() })),
    }),
    sorry,
    run: async (wish, who) => {
      const rows = await liveOnChannels(app.db.read, who.workspaceId, wish.id)
      if (rows.length === 0) return refused('not-live')
      const asked: string[] = []
      const left: { channelId: string; why: string }[] = []
      for (const { id: deliveryId, channelId } of rows) {
        const taken = await takeDown(app, who, { id: deliveryId, holdSeconds: wish.holdSeconds })
        if (taken.ok) asked.push(taken.value.id)
        else left.push({ channelId, why: say(sorry[taken.reason], who.lang, taken.about) })
      }
      return done({ asked, left })
    },
  }),
})
