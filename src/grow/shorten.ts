import type { App } from '#app'
import { channelById } from '#desk'
import type { Writer } from '#platform/database.ts'
import { addressesIn, withAddresses } from './addresses.ts'
import { newKey } from './key.ts'
import { addLink } from './links.sql.ts'
import { tagsOfPost } from './tags.ts'
import { withoutClick } from './target.ts'

/** A post with more links than this is not a post; what follows stays as it was written. */
const MAX_LINKS = 30

export type PostText = { workspaceId: string; postId: string; channelId: string; text: string }

/**
 * The post's text with counted short links. Asking again for the same post and channel gives the same links, so a delivery may
 * be prepared any number of times.
 */
export async function shortenLinks(
  app: Pick<App, 'config' | 'networks' | 'now'>,
  tx: Writer,
  post: PostText,
): Promise<string> {
  const own = shortAddress(app.config.url, '')
  const urls = new Set(addressesIn(post.text).map(({ url }) => url))
  const long = [...urls].filter((url) => !url.startsWith(own)).slice(0, MAX_LINKS)
  if (long.length === 0) return post.text
  const channel = await channelById(app, tx, post.workspaceId, post.channelId)
  const tags = tagsOfPost(channel?.network ?? 'social', post.postId)
  const shorts = new Map<string, string>()
  for (const url of long) {
    const { workspaceId, postId, channelId } = post
    const { key } = await addLink(tx, {
      workspaceId,
      postId,
      channelId,
      key: newKey(),
      url: withoutClick(url),
      title: '',
      tags,
      madeBy: null,
      at: app.now(),
    })
    shorts.set(url, shortAddress(app.config.url, key))
  }
  return withAddresses(post.text, (url) => shorts.get(url) ?? null)
}

export const shortAddress = (deskUrl: string, key: string): string => `${deskUrl}/l/${key}`
