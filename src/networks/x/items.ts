import type { ConnectedAccount } from '../account.ts'
import { htmlOfWords } from '../html.ts'
import type { GoneItem, Person, SpokenItem } from '../network.ts'
import type { Includes, Tweet, User } from './shapes.ts'

/** A post in our words. X does not tell a new wording under the same id, so the id is its version. */
export function itemOf(tweet: Tweet, around: Includes, me: ConnectedAccount, root: Tweet | null = null): SpokenItem {
  const parentId = answered(tweet)
  const parent = around.tweets.find(({ id }) => id === parentId) ?? null
  const author = around.users.find(({ id }) => id === tweet.author_id)
  const rootId = rootOf(tweet, parent ?? root, root, me)
  const text = unescaped(tweet)
  return {
    state: 'live',
    key: tweet.id,
    version: tweet.id,
    kind: rootId !== null || tweet.in_reply_to_user_id === me.id ? 'comment' : names(tweet, me) ? 'mention' : 'post',
    ref: { id: tweet.id, url: pageOf(tweet.id, author?.username) },
    parentId,
    rootId,
    author: personOf(author, tweet.author_id),
    own: tweet.author_id === me.id,
    text,
    html: htmlOfWords(text),
    warning: null,
    language: tweet.lang && !['und', 'zxx'].includes(tweet.lang) && !tweet.lang.startsWith('q') ? tweet.lang : null,
    visibility: 'public',
    media: around.media
      .filter(({ media_key }) => tweet.attachments?.media_keys?.includes(media_key))
      .map(({ type, url, preview_image_url: preview, alt_text: alt = '' }) => ({
        kind: type === 'photo' ? ('image' as const) : ('video' as const),
        url: url ?? preview ?? '',
        preview: preview ?? url ?? null,
        alt,
      })),
    at: tweet.created_at,
    editedAt: null,
  }
}

export const goneItem = (id: string): GoneItem => ({ state: 'deleted', key: id, version: 'deleted', ref: { id } })

export const pageOf = (id: string, username = 'i'): string => `https://x.com/${username}/status/${id}`

export const answered = ({ referenced_tweets: all = [] }: Tweet): string | null =>
  all.find(({ type }) => type === 'replied_to')?.id ?? null

/** Our post at the top, as far as the answer shows it. */
function rootOf(tweet: Tweet, parent: Tweet | null, root: Tweet | null, me: ConnectedAccount): string | null {
  const top = [root, parent].find((one) => one && one.id === tweet.conversation_id) ?? null
  return top?.author_id === me.id && top.id !== tweet.id ? top.id : null
}

const names = ({ entities }: Tweet, me: ConnectedAccount) =>
  entities?.mentions?.some(({ username }) => `@${username}`.toLowerCase() === me.handle.toLowerCase()) ?? false

const personOf = (user: User | undefined, id: string): Person => ({
  id,
  handle: `@${user?.username ?? id}`,
  name: user?.name ?? user?.username ?? id,
  url: user ? `https://x.com/${user.username}` : `https://x.com/i/user/${id}`,
  avatar: user?.profile_image_url ?? null,
  bot: false,
})

/** Three letters come escaped, and links shortened. */
export function unescaped({ text, entities }: Pick<Tweet, 'text' | 'entities'>): string {
  let plain = text
  for (const { url, expanded_url: long } of entities?.urls ?? []) if (long) plain = plain.replaceAll(url, long)
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
