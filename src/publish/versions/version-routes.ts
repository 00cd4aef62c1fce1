import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { mediaByIds } from '../media.sql.ts'
import { allMedia } from '../post.ts'
import { postRow } from '../posts.sql.ts'
import { MediaView } from '../views.ts'
import { sorry } from '../words.ts'
import { CHOICES, type Difference, differenceBetween, TEXTS } from './difference.ts'
import { restoreVersion } from './restore.ts'
import { type Snapshot, snapshotFrom } from './version.ts'
import { agreedHashes, plannedHash, versionOf, versionPage, type VersionRow } from './versions.sql.ts'

const PAGE = 20

const Lists = z.object({ added: z.array(id), removed: z.array(id) })

/** What is different from the version before, briefly. */
const Brief = z.object({
  words: z.object({ added: z.number().int(), removed: z.number().int() }),
  texts: z.array(z.object({ what: z.enum(TEXTS), channelId: id.nullable() })),
  media: z.object({ added: z.number().int(), removed: z.number().int() }),
  channels: Lists,
  choices: z.array(z.enum(CHOICES)),
})

const VersionView = z.object({
  id,
  by: z.string(),
  begunAt: instant,
  at: instant,
  /** What stands in the post now. */
  isNow: z.boolean(),
  /** Exactly this is on the calendar. */
  isPlanned: z.boolean(),
  /** Who agreed to exactly this. */
  approvedBy: z.array(z.string()),
  /** The older version it brought back. */
  restoredFrom: id.nullable(),
  /** Null for the oldest that is kept. */
  changes: Brief.nullable(),
})

const Told = z.object({
  texts: z.array(
    z.object({
      what: z.enum(TEXTS),
      channelId: id.nullable(),
      mediaId: id.nullable(),
      turn: z.enum(['apart', 'together']).nullable(),
      pieces: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
  ),
  media: z.array(Lists.extend({ channelId: id.nullable() })),
  channels: Lists,
  choices: z.array(z.enum(CHOICES)),
})

/** How a post read before, who changed it, and the way back. */
export const versionRoutes = (app: App) => ({
  'GET /publish/posts/:id/versions': endpoint({
    summary: 'Versions of a post, the newest first, each with what is different from the one before',
    may: 'draft',
    input: z.object({ id, next: id.optional() }),
    output: paged(VersionView),
    sorry,
    run: async (wish, who) => {
      const post = await postRow(app.db.read, who.workspaceId, wish.id)
      if (!post) return refused('not-found')
      // One more than shown, because the last is compared with it.
      const rows = await versionPage(app.db.read, wish.id, wish.next ?? null, PAGE + 1)
      const agreed = stillAgreed(await agreedHashes(app.db.read, wish.id))
      const planned = await plannedHash(app.db.read, wish.id)
      const items = rows.slice(0, PAGE).map((row, place) => {
        const older = rows[place + 1]
        return {
          ...shownAs(row, { agreed, planned }),
          isNow: place === 0 && wish.next === undefined,
          changes: older ? brief(differenceBetween(snapshotFrom(older), snapshotFrom(row))) : null,
        }
      })
      return done({ items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /publish/posts/:id/versions/:versionId': endpoint({
    summary: 'Word for word what a version changed, or how it differs from what stands there now',
    may: 'draft',
    input: z.object({ id, versionId: id, against: z.enum(['before', 'now']).default('before') }),
    output: Told.extend({ media: Told.shape.media, pictures: z.array(MediaView) }),
    sorry,
    run: async (wish, who) => {
      const post = await postRow(app.db.read, who.workspaceId, wish.id)
      const row = post && (await versionOf(app.db.read, wish.id, wish.versionId))
      if (!row) return refused('not-found')
      const [other] = await versionPage(app.db.read, wish.id, wish.against === 'before' ? row.id : null, 1)
      const here = snapshotFrom(row)
      const there = other ? snapshotFrom(other) : EMPTY(here)
      const told = wish.against === 'before' ? differenceBetween(there, here) : differenceBetween(here, there)
      const ids = [...allMedia(here.content), ...allMedia(there.content)]
      return done({ ...told, pictures: await mediaByIds(app.db.read, who.workspaceId, ids) })
    },
  }),

  'POST /publish/posts/:id/versions/:versionId/restore': endpoint({
    summary: 'Make an older version the newest; `before` is what to restore to take that back',
    may: 'draft',
    input: z.object({ id, versionId: id, version: z.number().int() }),
    output: z.object({ version: z.number().int(), before: id }),
    sorry,
    run: (wish, who) => restoreVersion(app, who, wish),
  }),
})

/** Before the oldest version there was a blank page. */
const EMPTY = ({ content, pictures }: Snapshot): Snapshot => ({
  content: {
    ...content,
    title: '',
    text: '',
    firstComment: '',
    mediaIds: [],
    poll: null,
    channels: content.channels.map((one) => ({
      ...one,
      title: null,
      text: null,
      warning: null,
      firstComment: null,
      mediaIds: null,
    })),
  },
  pictures,
})

const brief = ({ words, texts, media, channels, choices }: Difference): z.output<typeof Brief> => ({
  words,
  texts: texts.map(({ what, channelId }) => ({ what, channelId })),
  media: {
    added: new Set(media.flatMap(({ added }) => added)).size,
    removed: new Set(media.flatMap(({ removed }) => removed)).size,
  },
  channels,
  choices,
})

type Bound = { agreed: Map<string, string[]>; planned: string | null }

const shownAs = (row: VersionRow, { agreed, planned }: Bound) => ({
  id: row.id,
  by: row.byName,
  begunAt: row.begunAt,
  at: row.at,
  isPlanned: planned === row.hash,
  approvedBy: agreed.get(row.hash) ?? [],
  restoredFrom: row.restoredFrom,
})

/** Who agreed to which content and stands by it. */
function stillAgreed(marks: readonly { hash: string; deed: string; byName: string }[]): Map<string, string[]> {
  const agreed = new Map<string, string[]>()
  for (const { hash, deed, byName } of marks) {
    const others = (agreed.get(hash) ?? []).filter((name) => name !== byName)
    agreed.set(hash, deed === 'approved' ? [...others, byName] : others)
  }
  return agreed
}
