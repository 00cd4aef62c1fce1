import * as z from 'zod'
import type { App } from '#app'
import { channelsOf, workspaceById } from '#desk'
import { id, instant, nothing, openEndpoint } from '#platform/endpoint.ts'
import { edgeProblem } from '#platform/http/problem.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { done, refused } from '#platform/result.ts'
import { langFrom } from '#platform/words.ts'
import type { Given } from '../given.ts'
import { mediaByIds } from '../media.sql.ts'
import type { MediaStore } from '../media-store.ts'
import { postRow } from '../posts.sql.ts'
import { sorry } from '../words.ts'
import { commentIn } from './comment.ts'
import { About } from './comment-routes.ts'
import { decide, type Voice } from './decide.ts'
import { linkBy } from './links.ts'
import { type LinkRow, noteOpened } from './links.sql.ts'
import { ClientPost, clientPosts, mediaOfLink } from './client-view.ts'

const NOTE_MOST = 4_000
const key = z.string().min(10).max(100)

/** What people without an account may do, by a link and by nothing else. */
export const clientRoutes = (app: App, given: Given) => ({
  'GET /publish/approve': openEndpoint({
    summary: 'The posts a link shows, exactly as they will go out',
    may: 'anyone',
    input: z.object({ key }),
    output: z.object({
      workspace: z.string(),
      name: z.string(),
      zone: z.string(),
      endsAt: instant,
      posts: z.array(ClientPost),
    }),
    sorry,
    run: async (wish, visitor) => {
      const link = await linkBy(app, app.db.read, wish.key)
      const workspace = link && (await workspaceById(app.db.read, link.workspaceId))
      if (!link || !workspace) return refused('link-ended')
      await app.db.write((tx) => noteOpened(tx, link.id, app.now()))
      return done({
        workspace: workspace.name,
        name: link.name,
        zone: workspace.zone,
        endsAt: link.endsAt,
        posts: await clientPosts(app, link, await channelsOf(app, link.workspaceId), visitor.lang),
      })
    },
  }),

  'POST /publish/approve/decide': openEndpoint({
    summary: 'Approve a post by link, or ask for changes',
    may: 'anyone',
    input: z.object({
      key,
      postId: id,
      hash: z.string().max(100),
      decision: z.enum(['approve', 'changes']),
      note: z.string().max(NOTE_MOST).default(''),
    }),
    output: z.object({ state: z.string(), step: z.number().int() }),
    sorry,
    run: async (wish) => {
      const link = await linkBy(app, app.db.read, wish.key)
      if (!link?.postIds.includes(wish.postId)) return refused('link-ended')
      if (wish.decision === 'changes' && wish.note.trim() === '') return refused('comment-empty')
      return decide(app, given, voiceBy(link), wish)
    },
  }),

  'POST /publish/approve/comments': openEndpoint({
    summary: 'Say something about a post by link',
    may: 'anyone',
    input: z.object({ key, postId: id, text: z.string().max(NOTE_MOST), ...About }),
    output: nothing,
    sorry,
    run: async (wish) => {
      const link = await linkBy(app, app.db.read, wish.key)
      if (!link?.postIds.includes(wish.postId)) return refused('link-ended')
      const { text, channelId, passage } = wish
      const said = await app.db.write(async (tx) => {
        const post = await postRow(tx, link.workspaceId, wish.postId)
        if (!post) return refused('link-ended')
        return commentIn(app, tx, voiceBy(link), post, { text, channelId, passage, external: true, mentions: [] })
      })
      return said.ok ? done({}) : said
    },
  }),
})

/** Pictures of the posts a link shows, and no others. */
export const clientFiles =
  (app: App, store: MediaStore): RawRoutes =>
  (http) => {
    http.get('/api/v1/publish/approve/media/:id', async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const wanted = c.req.param('id')
      const link = await linkBy(app, app.db.read, c.req.query('key') ?? '')
      if (!link || !/^\d{1,18}$/.test(wanted) || !(await mediaOfLink(app, link)).has(wanted))
        return edgeProblem('not-found', lang)
      const [media] = await mediaByIds(app.db.read, link.workspaceId, [wanted])
      if (!media) return edgeProblem('not-found', lang)
      return new Response(new Uint8Array(await store.read(media.file)), {
        headers: {
          'content-type': media.mime,
          'cache-control': 'private, max-age=3600',
          'content-security-policy': "default-src 'none'; sandbox",
        },
      })
    })
  }

const voiceBy = (link: LinkRow): Voice => ({
  workspaceId: link.workspaceId,
  id: null,
  name: link.name,
  side: 'client',
})
