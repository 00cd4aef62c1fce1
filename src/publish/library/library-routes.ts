import * as z from 'zod'
import type { App } from '#app'
import { fold } from '#language'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { placeFrom, placeText } from '#platform/place.ts'
import { done, refused } from '#platform/result.ts'
import type { MediaStore } from '../media-store.ts'
import { sorry } from '../words.ts'
import { cropOf, fitFor } from './copies.ts'
import {
  addFolder,
  changeMedia,
  folderExists,
  foldersOf,
  libraryPage,
  putAway,
  removeFolder,
  shownMedia,
  tagsOf,
  usesOf,
} from './library.sql.ts'

const PAGE = 48
const ALT_MOST = 5_000
const TAGS_MOST = 20
const fraction = z.number().min(0).max(1)

const Shown = z.object({
  id,
  mime: z.string(),
  sizeBytes: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string(),
  name: z.string(),
  folderId: id.nullable(),
  tags: z.array(z.string()),
  /** The last day on which it may be shown. */
  expiresOn: z.string().nullable(),
  rights: z.string(),
  focusX: z.number(),
  focusY: z.number(),
  seconds: z.number().nullable(),
  codec: z.string().nullable(),
  /** The original, where this is a copy cut or converted for somebody. */
  madeOf: id.nullable(),
  addedAt: instant,
})

const Folder = z.object({ id, name: z.string(), count: z.number().nullable() })
const Use = z.object({ id, text: z.string(), title: z.string(), state: z.string(), at: instant.nullable() })

/** Everything that was brought in, to be found and used again. */
export const libraryRoutes = (app: App, store: MediaStore) => ({
  'GET /publish/media': endpoint({
    summary: 'The media library, the newest first, by words, folder, tag and kind',
    may: 'see',
    input: z.object({
      words: z.string().max(200).default(''),
      folderId: id.optional(),
      tag: z.string().max(60).optional(),
      kind: z.enum(['image', 'video']).optional(),
      next: z.string().optional(),
    }),
    output: paged(Shown),
    sorry,
    run: async ({ words, folderId, tag, kind, next }, who) => {
      const wish = {
        words: fold(words.trim()),
        folderId: folderId ?? null,
        tag: tag === undefined ? null : fold(tag),
        kind: kind ?? null,
      }
      const items = await libraryPage(app.db.read, who.workspaceId, wish, placeFrom(next), PAGE)
      const last = items.length === PAGE ? items.at(-1) : undefined
      return done({ items, next: last ? placeText({ at: last.addedAt, id: last.id }) : null })
    },
  }),

  'GET /publish/media/:id': endpoint({
    summary: 'One picture or video and where it is used',
    may: 'see',
    input: z.object({ id }),
    output: z.object({ media: Shown, uses: z.array(Use) }),
    sorry,
    run: async (wish, who) => {
      const media = await shownMedia(app.db.read, who.workspaceId, wish.id)
      return media ? done({ media, uses: await usesOf(app.db.read, who.workspaceId, wish.id) }) : refused('not-found')
    },
  }),

  'PUT /publish/media/:id': endpoint({
    summary: 'Describe a picture for people who cannot see it; give it a name, tags, a folder, an end of rights',
    may: 'draft',
    input: z.object({
      id,
      alt: z.string().max(ALT_MOST).optional(),
      name: z.string().max(200).optional(),
      folderId: id.nullable().optional(),
      tags: z.array(z.string().trim().min(1).max(60)).max(TAGS_MOST).optional(),
      expiresOn: z.iso.date().nullable().optional(),
      rights: z.string().max(2_000).optional(),
      focus: z.object({ x: fraction, y: fraction }).optional(),
    }),
    output: nothing,
    sorry,
    run: ({ id: mediaId, ...change }, who) =>
      app.db.write(async (tx) => {
        const { folderId, tags } = change
        if (folderId && !(await folderExists(tx, who.workspaceId, folderId))) return refused('not-found')
        const known = { ...change, tags: tags && [...new Set(tags.map((tag) => fold(tag.replace(/^#/, ''))))] }
        return (await changeMedia(tx, who.workspaceId, mediaId, known)) ? done({}) : refused('not-found')
      }),
  }),

  'DELETE /publish/media/:id': endpoint({
    summary: 'Put a picture away; posts that have it keep it',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) =>
        (await putAway(tx, who.workspaceId, wish.id, app.now())) ? done({}) : refused('not-found'),
      ),
  }),

  'POST /publish/media/:id/restore': endpoint({
    summary: 'Bring a picture back that was put away',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) =>
        (await putAway(tx, who.workspaceId, wish.id, null)) ? done({}) : refused('not-found'),
      ),
  }),

  'POST /publish/media/:id/fit': endpoint({
    summary: 'A copy of a picture that a channel takes: its form, shape and size',
    may: 'draft',
    input: z.object({ id, channelId: id }),
    output: Shown,
    sorry,
    run: (wish, who) => fitFor(app, store, who.workspaceId, wish),
  }),

  'POST /publish/media/:id/crop': endpoint({
    summary: 'A part of a picture as a picture of its own; told in fractions of its sides',
    may: 'draft',
    input: z.object({
      id,
      left: fraction,
      top: fraction,
      width: fraction.refine((part) => part > 0),
      height: fraction.refine((part) => part > 0),
    }),
    output: Shown,
    sorry,
    run: (wish, who) => cropOf(app, store, who.workspaceId, wish),
  }),

  'GET /publish/folders': endpoint({
    summary: 'Folders and tags of the media library',
    may: 'see',
    input: nothing,
    output: z.object({
      folders: z.array(Folder),
      tags: z.array(z.object({ tag: z.string(), count: z.number() })),
    }),
    sorry,
    run: async (_, who) =>
      done({
        folders: await foldersOf(app.db.read, who.workspaceId),
        tags: await tagsOf(app.db.read, who.workspaceId),
      }),
  }),

  'POST /publish/folders': endpoint({
    summary: 'Make a folder, or find the one of that name',
    may: 'draft',
    input: z.object({ name: z.string().trim().min(1).max(80) }),
    output: z.object({ id }),
    sorry,
    run: async ({ name }, who) => done(await app.db.write((tx) => addFolder(tx, who.workspaceId, name, app.now()))),
  }),

  'DELETE /publish/folders/:id': endpoint({
    summary: 'Remove a folder; what lies in it stays in the library',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) =>
        (await removeFolder(tx, who.workspaceId, wish.id)) ? done({}) : refused('not-found'),
      ),
  }),
})
