import * as z from 'zod'
import { addressAt, htmlOf, type OpenFeed, type OpenNetwork, type OpenPlace, type OpenPost, partsOf } from './place.ts'

const SITE = 'https://bsky.app'
/** Answers everybody about what is public. */
const API = 'https://public.api.bsky.app/xrpc/app.bsky.feed.'
const HANDLE = /^(?:did:[a-z]+:[\w.:%-]+|[a-z\d](?:[a-z\d-]*\.)+[a-z]{2,})$/i

const Picture = z.object({ fullsize: z.string() })
const Card = z.object({
  uri: z.string(),
  title: z.string().default(''),
  description: z.string().default(''),
  thumb: z.string().optional(),
})
const Embed = z.object({
  images: z.array(Picture).default([]),
  external: Card.optional(),
  thumbnail: z.string().optional(),
  media: z.object({ images: z.array(Picture).default([]), external: Card.optional() }).optional(),
})
const Author = z.object({ handle: z.string(), displayName: z.string().optional() })
const Feed = z.object({
  feed: z.array(
    z.object({
      post: z.object({
        uri: z.string(),
        author: Author,
        record: z.object({
          text: z.string().default(''),
          createdAt: z.string().optional(),
          langs: z.array(z.string()).default([]),
        }),
        embed: Embed.optional().catch(undefined),
      }),
    }),
  ),
})

/** Accounts and the feeds people make; its search is closed to strangers. */
export const bluesky: OpenNetwork = {
  places: (typed) => {
    const named = /^@?([a-z\d-]+\.bsky\.social)$/i.exec(typed)?.[1]
    if (named) return [account(named)]
    const url = addressAt(typed, ['bsky.app'])
    if (!url) return []
    const [kind = '', who = '', what = '', which = ''] = partsOf(url)
    if (kind !== 'profile' || !HANDLE.test(who)) return []
    if (what === 'feed' && which !== '') return [made(who, which)]
    return [account(who)]
  },
  read: (url, text) => {
    if (!url.startsWith(API)) return null
    const read = Feed.safeParse(jsonFrom(text()))
    return read.success ? feedFrom(new URL(url), read.data) : null
  },
}

const account = (who: string): OpenPlace => ({
  feed: `${API}getAuthorFeed?actor=${encodeURIComponent(who)}&filter=posts_no_replies&limit=50`,
  site: `${SITE}/profile/${who}`,
  title: `@${who}`,
  sure: true,
})

function made(who: string, which: string): OpenPlace {
  const uri = `at://${who}/app.bsky.feed.generator/${which}`
  return {
    feed: `${API}getFeed?feed=${encodeURIComponent(uri)}&limit=50`,
    site: `${SITE}/profile/${who}/feed/${which}`,
    title: which,
    sure: true,
  }
}

function feedFrom(url: URL, { feed }: z.infer<typeof Feed>): OpenFeed {
  const who = url.searchParams.get('actor')
  const own = feed.find(({ post }) => post.author.handle === who || post.uri.startsWith(`at://${who}/`))
  return {
    title: own?.post.author.displayName || (who ? `@${who}` : (url.searchParams.get('feed')?.split('/').at(-1) ?? '')),
    site: who ? `${SITE}/profile/${who}` : SITE,
    lang: null,
    posts: feed.map(({ post }) => postFrom(post)),
  }
}

function postFrom({ uri, author, record, embed }: z.infer<typeof Feed>['feed'][number]['post']): OpenPost {
  const card = embed?.external ?? embed?.media?.external
  const shown = card
    ? `<p><a href="${escaped(card.uri)}">${escaped(card.title || card.uri)}</a><br>${escaped(card.description)}</p>`
    : ''
  return {
    id: uri,
    url: `${SITE}/profile/${author.handle}/post/${uri.split('/').at(-1) ?? ''}`,
    title: null,
    html: `${htmlOf(record.text)}${shown}`,
    author: author.displayName || `@${author.handle}`,
    at: record.createdAt ?? null,
    lang: record.langs[0]?.slice(0, 2) ?? null,
    pictures: [
      ...[...(embed?.images ?? []), ...(embed?.media?.images ?? [])].map(({ fullsize }) => fullsize),
      ...(embed?.thumbnail ? [embed.thumbnail] : []),
      ...(card?.thumb ? [card.thumb] : []),
    ],
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
