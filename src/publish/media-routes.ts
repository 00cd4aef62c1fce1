import { memberWho } from '#platform/http/member-who.ts'
import { pictures } from '#platform/pictures.ts'
import type { App } from '#app'
import { edgeProblem, problem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { langFrom } from '#platform/words.ts'
import { mediaByIds } from './media.sql.ts'
import type { MediaStore } from './media-store.ts'
import { takeIn, UPLOAD_MEGABYTES } from './upload.ts'
import { sorry } from './words.ts'

const THUMB_PIXELS = 480
/** The form around the file takes a little room as well. */
const MARGIN_BYTES = 100_000

/** Bringing files in, and showing them to members of the workspace. */
export const mediaFiles =
  (app: App, store: MediaStore): RawRoutes =>
  (http, reception) => {
    http.post('/api/v1/publish/media', async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const who = await memberWho(reception, c.req.raw, 'draft')
      if (!who) return edgeProblem('not-allowed', lang)
      const length = Number(c.req.header('content-length') ?? 0)
      if (length > UPLOAD_MEGABYTES * 1_048_576 + MARGIN_BYTES)
        return problem('file-too-big', sorry['file-too-big'], lang, { max: UPLOAD_MEGABYTES })
      // A form of a foreign page could send our cookie along; it cannot send this header.
      if (!c.req.header('meydan-upload')) return edgeProblem('not-allowed', lang)
      const form = await c.req.formData().catch(() => null)
      const file = form?.get('file')
      if (!(file instanceof File)) return problem('no-file', sorry['no-file'], lang)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const taken = await takeIn(app, store, who.workspaceId, { bytes, name: file.name })
      if (!taken.ok) return problem(taken.reason, sorry[taken.reason], lang, taken.about)
      const { file: _, ...media } = taken.value
      return c.json(media)
    })

    http.get('/api/v1/publish/media/:id/file', async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const who = await memberWho(reception, c.req.raw, 'see')
      if (!who) return edgeProblem('not-allowed', lang)
      const wanted = c.req.param('id')
      const [media] = /^\d{1,18}$/.test(wanted) ? await mediaByIds(app.db.read, who.workspaceId, [wanted]) : []
      if (!media) return edgeProblem('not-found', lang)
      const whole = await store.read(media.file)
      const isThumb = c.req.query('size') === 'small' && media.mime.startsWith('image/')
      const bytes = isThumb
        ? await (
            await pictures()
          )(whole)
            .rotate()
            .resize(THUMB_PIXELS, THUMB_PIXELS, { fit: 'inside', withoutEnlargement: true })
            .webp()
            .toBuffer()
        : whole
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': isThumb ? 'image/webp' : media.mime,
          'cache-control': 'private, max-age=31536000, immutable',
          // Whatever lies in the file, it is shown and never run.
          'content-security-policy': "default-src 'none'; sandbox",
        },
      })
    })
  }
