import type { App } from '#app'
import { channelById } from '#desk'
import { done, refused, type Result } from '#platform/result.ts'
import { keepMedia } from '../media.sql.ts'
import type { MediaStore } from '../media-store.ts'
import { cropped, fitted, type Frame, type Made } from './fit.ts'
import { shownMedia } from './library.sql.ts'
import { mediaByIds } from '../media.sql.ts'

type Shown = NonNullable<Awaited<ReturnType<typeof shownMedia>>>
export type CopyRefusal = 'not-found' | 'cannot-be-fitted'

/** A copy of a picture that this channel takes. */
export async function fitFor(
  app: App,
  store: MediaStore,
  workspaceId: string,
  wish: { id: string; channelId: string },
): Promise<Result<Shown, CopyRefusal>> {
  const channel = await channelById(app, app.db.read, workspaceId, wish.channelId)
  const rule = channel?.account.can.publish?.media
  if (!rule) return refused('not-found')
  return copy(app, store, workspaceId, wish.id, (bytes, one) =>
    fitted(bytes, one.mime, rule, { x: one.focusX, y: one.focusY }),
  )
}

export const cropOf = (app: App, store: MediaStore, workspaceId: string, { id, ...part }: Frame & { id: string }) =>
  copy(app, store, workspaceId, id, (bytes, { mime }) => cropped(bytes, mime, part))

/** The copy keeps the words, the end of rights and the point that matters of what it was made of. */
async function copy(
  app: App,
  store: MediaStore,
  workspaceId: string,
  id: string,
  make: (bytes: Uint8Array, one: Shown) => Promise<Made | null>,
): Promise<Result<Shown, CopyRefusal>> {
  const one = await shownMedia(app.db.read, workspaceId, id)
  const [kept] = await mediaByIds(app.db.read, workspaceId, [id])
  if (!one || !kept) return refused('not-found')
  if (!one.mime.startsWith('image/')) return refused('cannot-be-fitted')
  const made = await make(await store.read(kept.file), one)
  if (!made) return refused('cannot-be-fitted')
  const file = await store.keep(made.bytes, made.extension)
  const { width, height, mime } = made
  return app.db.write(async (tx) => {
    const media = await keepMedia(tx, {
      workspaceId,
      file,
      mime,
      sizeBytes: made.bytes.length,
      width,
      height,
      seconds: null,
      codec: null,
      name: one.name,
      alt: one.alt,
      expiresOn: one.expiresOn,
      madeOf: one.madeOf ?? one.id,
      at: app.now(),
    })
    const shown = await shownMedia(tx, workspaceId, media.id)
    return shown ? done(shown) : refused('not-found')
  })
}
