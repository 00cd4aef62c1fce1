import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id } from '#platform/endpoint.ts'
import { worldAddress } from '#platform/public-address.ts'
import { done } from '#platform/result.ts'
import { keepSource } from '../source/sources.sql.ts'
import { sorry } from '../words.ts'

/** Doors: addresses to which newsletters and other programs bring their news. */
export const doorRoutes = (app: App) => ({
  'POST /watch/doors': endpoint({
    summary:
      'Open an address to which letters (raw messages or a mail service’s JSON) or another program’s news are brought',
    may: 'draft',
    input: z.object({ kind: z.enum(['letters', 'hook']), title: z.string().trim().min(1).max(200) }),
    output: z.object({
      id,
      address: z.string(),
      /** Whether the world can reach it, as far as the address of the desk tells. */
      isReachable: z.boolean(),
    }),
    sorry,
    run: async (wish, who) => {
      const door = randomBytes(24).toString('base64url')
      const address = new URL(`/in/${door}`, app.config.url).href
      const source = await app.db.write(async (tx) => {
        const at = app.now()
        const made = await keepSource(tx, {
          workspaceId: who.workspaceId,
          kind: wish.kind,
          url: address,
          title: wish.title,
          site: null,
          lang: null,
          everyMinutes: null,
          restSeconds: 0,
          door,
          by: who.account.id,
          at,
        })
        await record(tx, who, 'source.added', { id: made.id, kind: wish.kind }, at)
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.source', id: made.id })
        return made
      })
      return done({ id: source.id, address, isReachable: worldAddress(app.config) !== null })
    },
  }),
})
