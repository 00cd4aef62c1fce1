import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { newKey } from './key.ts'
import { addLink, switchLink } from './links.sql.ts'
import { shortAddress } from './shorten.ts'
import { type Tags, tidyTag } from './tags.ts'
import { withoutClick } from './target.ts'
import type { GrowRefusal } from './words.ts'

const MAX_URL = 2_000

export type LinkWish = { url: string; title: string; tags: Tags }

/** A link by hand, for a poster, a bio or a mail. */
export async function makeLink(
  app: App,
  who: Who,
  wish: LinkWish,
): Promise<Result<{ id: string; short: string }, GrowRefusal>> {
  const address = addressFrom(app, wish.url)
  if (!address.ok) return address
  const url = address.value
  const { source, medium, campaign, term, content } = wish.tags
  const made = await app.db.write(async (tx) => {
    const link = await addLink(tx, {
      workspaceId: who.workspaceId,
      key: newKey(),
      url,
      title: wish.title.trim(),
      postId: null,
      channelId: null,
      tags: {
        source: tidyTag(source),
        medium: tidyTag(medium),
        campaign: tidyTag(campaign),
        term: tidyTag(term),
        content: tidyTag(content),
      },
      madeBy: who.account.id,
      at: app.now(),
    })
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'grow.link', id: link.id })
    return link
  })
  return done({ id: made.id, short: shortAddress(app.config.url, made.key) })
}

/** An address of the web that is not one of our links already. */
export function addressFrom(app: App, text: string): Result<string, 'not-an-address' | 'own-link'> {
  const url = withoutClick(text.trim())
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol) || url.length > MAX_URL) return refused('not-an-address')
  if (url.startsWith(shortAddress(app.config.url, ''))) return refused('own-link')
  return done(url)
}

/** Switched off, a link says so instead of leading on; its numbers stay. */
export const turnLink = (app: App, who: Who, id: string, state: 'on' | 'off'): Promise<Result<{}, GrowRefusal>> =>
  app.db.write(async (tx) => {
    const link = await switchLink(tx, who.workspaceId, id, state)
    if (!link) return refused('no-such-link')
    // Every process remembers links by their key.
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'grow.link-changed', id: link.key })
    return done({})
  })
