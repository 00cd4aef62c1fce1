import { type Books, type Kept, US } from './books.ts'

const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,:;!?)\]}]/g

/** A post as X shows it: answers begin with names, links are shortened, three letters are escaped. */
export function tweetView(books: Books, kept: Kept) {
  const links = [...kept.said.matchAll(LINK)].map(([link]) => link)
  const short = new Map(links.map((link, at) => [link, `https://t.co/${kept.id.slice(-6)}${at}`]))
  const names = kept.replyTo ? kept.names.map((id) => `@${books.people.get(id)?.username}`) : []
  const body = kept.said.replaceAll(LINK, (link) => short.get(link) ?? link)
  const leading = names.filter((name) => !kept.said.includes(name))
  const text = [...leading, body, ...(kept.media.length > 0 ? [`https://t.co/m${kept.id.slice(-6)}`] : [])].join(' ')
  const above = kept.replyTo ? books.posts.get(kept.replyTo) : undefined
  return {
    id: kept.id,
    text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    edit_history_tweet_ids: [kept.id],
    author_id: kept.authorId,
    created_at: kept.at,
    conversation_id: kept.conversation,
    lang: 'tr',
    ...(above ? { in_reply_to_user_id: above.authorId } : {}),
    ...(kept.replyTo || kept.quotes ? { referenced_tweets: referenced(kept) } : {}),
    ...(kept.media.length > 0 ? { attachments: { media_keys: kept.media.map(mediaKey) } } : {}),
    entities: {
      mentions: kept.names.map((id) => ({ start: 0, end: 1, username: books.people.get(id)?.username, id })),
      urls: [...short].map(([long, url]) => ({ start: 0, end: 1, url, expanded_url: long, display_url: long })),
    },
    public_metrics: {
      retweet_count: kept.boosts.size,
      reply_count: books.answers.get(kept.id) ?? 0,
      like_count: kept.likes.size,
      quote_count: 0,
      bookmark_count: 0,
      impression_count: 7,
    },
  }
}

export const mediaKey = (id: string) => `3_${id}`

/** What the posts speak of, when it was asked for. */
export function includesOf(books: Books, all: readonly Kept[], expansions: string) {
  const above = all.flatMap(({ replyTo, quotes }) => [replyTo, quotes]).flatMap((id) => books.posts.get(id ?? '') ?? [])
  const authors = new Set(all.map(({ authorId }) => authorId))
  return {
    ...(expansions.includes('author_id') ? { users: [...authors].flatMap((id) => userView(books, id)) } : {}),
    ...(expansions.includes('referenced_tweets.id') ? { tweets: above.map((kept) => tweetView(books, kept)) } : {}),
    ...(expansions.includes('attachments.media_keys')
      ? { media: all.flatMap(({ media }) => media).map((id) => mediaView(books, id)) }
      : {}),
  }
}

export function userView(books: Books, id: string) {
  const person = books.people.get(id)
  if (!person) return []
  const mine = id === US ? [...books.posts.values()].filter(({ authorId }) => authorId === id).length : 0
  return [
    {
      ...person,
      profile_image_url: `https://pbs.test/${id}.jpg`,
      public_metrics: { followers_count: books.followers.size, following_count: 0, tweet_count: mine, listed_count: 0 },
    },
  ]
}

const mediaView = (books: Books, id: string) => ({
  media_key: mediaKey(id),
  type: books.uploads.get(id)?.mime.startsWith('video/') ? 'video' : 'photo',
  url: `https://pbs.test/media/${id}.jpg`,
  alt_text: books.uploads.get(id)?.alt,
})

const referenced = ({ replyTo, quotes }: Kept) => [
  ...(replyTo ? [{ type: 'replied_to', id: replyTo }] : []),
  ...(quotes ? [{ type: 'quoted', id: quotes }] : []),
]
