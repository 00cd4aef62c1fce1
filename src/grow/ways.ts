import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { addressFrom } from './links.ts'
import type { Way } from './way.ts'
import { setEnd, setWays } from './ways.sql.ts'
import type { GrowRefusal } from './words.ts'

type Wish = {
  id: string
  expiresAt: Temporal.Instant | null
  afterUrl: string | null
  ways: readonly Omit<Way, 'place'>[]
}

/** Gives a link an end and other addresses; every process forgets what it knew of it. */
export async function leadElsewhere(app: App, who: Who, wish: Wish): Promise<Result<Nothing, GrowRefusal>> {
  if (wish.expiresAt && Temporal.Instant.compare(wish.expiresAt, app.now()) <= 0) return refused('ends-in-the-past')
  const after = wish.afterUrl?.trim() ? addressFrom(app, wish.afterUrl) : done(null)
  if (!after.ok) return after
  const ways: Omit<Way, 'place'>[] = []
  for (const way of wish.ways) {
    const address = addressFrom(app, way.url)
    if (!address.ok) return address
    ways.push({ ...way, url: address.value })
  }
  return app.db.write(async (tx) => {
    const link = await setEnd(tx, who.workspaceId, wish.id, { at: wish.expiresAt, afterUrl: after.value })
    if (!link) return refused('no-such-link')
    await setWays(tx, link.id, ways)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'grow.link-changed', id: link.key })
    return done({})
  })
}
