import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { isLang, say, type Lang } from '#platform/words.ts'
import { mediaByIds } from '../media.sql.ts'
import { MediaView } from '../views.ts'
import type { EvergreenTrouble } from './evergreen.ts'
import { addEvergreen, changeEvergreen, dropEvergreen, evergreenRows, type EvergreenRow } from './evergreens.sql.ts'
import { sorry, troubles } from './words.ts'

const PAGE = 60
const WORDINGS_MOST = 20

const Wish = z.object({
  channelIds: z.array(id).min(1).max(50),
  category: z.string().trim().min(1).max(60).nullable(),
  lang: z.enum(['en', 'tr', 'ru']),
  /** Several ways of saying the same thing; they take turns. */
  wordings: z.array(z.string().trim().min(1).max(100_000)).min(1).max(WORDINGS_MOST),
  mediaIds: z.array(id).max(40),
  /** Days of silence between two of them. */
  coolDownDays: z.number().int().min(1).max(365),
  /** Its last day. */
  expiresOn: z.iso.date().nullable(),
  /** How often at most. */
  cyclesMost: z.number().int().min(1).max(1000).nullable(),
  isOn: z.boolean(),
})

const View = Wish.extend({
  id,
  /** The pictures it is said with. */
  media: z.array(MediaView),
  cycles: z.number().int(),
  lastAt: instant.nullable(),
  trouble: z.string().nullable(),
  troubleSaid: z.string().nullable(),
})

/** What may be said again and again. */
export const evergreenRoutes = (app: App) => ({
  'GET /publish/evergreens': endpoint({
    summary: 'What may be said again and again, with its wordings and how often it has been',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(View),
    sorry,
    run: async ({ next }, who) => {
      const rows = await evergreenRows(app.db.read, who.workspaceId, next ?? null, PAGE)
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      const media = await mediaByIds(
        app.db.read,
        who.workspaceId,
        rows.flatMap(({ mediaIds }) => mediaIds),
      )
      return done({ items: rows.map((row) => evergreenView(row, media, who.lang)), next: last?.id ?? null })
    },
  }),

  'POST /publish/evergreens': endpoint({
    summary: 'Let something be said again and again in open hours',
    may: 'publish',
    input: Wish,
    output: z.object({ id }),
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const { workspaceId, account } = who
        const made = await addEvergreen(tx, { ...wish, workspaceId, by: account.id, now: app.now() })
        await record(tx, who, 'evergreen.made', { id: made.id }, app.now())
        await app.live.tell(tx, { workspaceId, kind: 'publish.evergreen' })
        return done(made)
      }),
  }),

  'PUT /publish/evergreens/:id': endpoint({
    summary: 'Change what is said again and again, or switch it off',
    may: 'publish',
    input: Wish.extend({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const { workspaceId } = who
        if (!(await changeEvergreen(tx, { ...wish, workspaceId }))) return refused('not-found')
        await record(tx, who, 'evergreen.changed', { id: wish.id }, app.now())
        await app.live.tell(tx, { workspaceId, kind: 'publish.evergreen' })
        return done({})
      }),
  }),

  'DELETE /publish/evergreens/:id': endpoint({
    summary: 'Say it no more; what is planned of it already stays planned',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        if (!(await dropEvergreen(tx, who.workspaceId, wish.id))) return refused('not-found')
        await record(tx, who, 'evergreen.dropped', { id: wish.id }, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.evergreen' })
        return done({})
      }),
  }),
})

const evergreenView = (
  row: EvergreenRow,
  media: readonly z.output<typeof MediaView>[],
  lang: Lang,
): z.output<typeof View> => ({
  ...row,
  media: row.mediaIds.flatMap((one) => media.find((picture) => picture.id === one) ?? []),
  lang: isLang(row.lang) ? row.lang : 'en',
  troubleSaid: row.trouble !== null && isTrouble(row.trouble) ? say(troubles[row.trouble], lang) : null,
})

const isTrouble = (literal: string): literal is EvergreenTrouble => literal in troubles
