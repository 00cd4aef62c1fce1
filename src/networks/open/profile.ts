import * as z from 'zod'
import type { Outgoing } from '#platform/outgoing.ts'
import { plainText } from '../html.ts'
import { bluesky } from './bluesky.ts'
import { fediverse } from './fediverse.ts'
import { partsOf } from './place.ts'
import { telegram } from './telegram.ts'

/** A page of somebody else, as everybody can see it. */
export type OpenProfile = {
  name: string
  about: string
  followers: number | null
  posts: { url: string; text: string; lang: string | null; reactions: number | null; at: string | null }[]
}

const TIMEOUT_MS = 12_000
const PAGE_BYTES = 3_000_000
const POSTS = 40

/** What an address tells of itself without an account; `unknown` when it is no page we can read, `silent` when it did not answer. */
export async function profileAt(http: Outgoing, address: string): Promise<OpenProfile | 'unknown' | 'silent'> {
  const get = async (url: string): Promise<string | null> => {
    const answer = await http.request({ url, timeoutMs: TIMEOUT_MS, maxBytes: PAGE_BYTES })
    return answer.ok && answer.status === 200 ? answer.text() : null
  }
  const [sky] = bluesky.places(address)
  if (sky) return (await fromSky(get, sky.site)) ?? 'silent'
  const [channel] = telegram.places(address)
  if (channel) return (await fromPage(get, channel.feed)) ?? 'silent'
  const [account] = fediverse.places(address)
  if (account?.title.startsWith('@')) return (await fromServer(get, account.site)) ?? 'silent'
  return 'unknown'
}

type Get = (url: string) => Promise<string | null>

const SkyProfile = z.object({
  displayName: z.string().default(''),
  handle: z.string(),
  description: z.string().default(''),
  followersCount: z.number().int().nullish(),
})
const SkyFeed = z.object({
  feed: z.array(
    z.object({
      post: z.object({
        uri: z.string(),
        record: z.object({
          text: z.string().default(''),
          createdAt: z.string().nullish(),
          langs: z.array(z.string()).default([]),
        }),
        likeCount: z.number().int().default(0),
        replyCount: z.number().int().default(0),
        repostCount: z.number().int().default(0),
      }),
    }),
  ),
})
const SKY = 'https://public.api.bsky.app/xrpc/'

async function fromSky(get: Get, site: string): Promise<OpenProfile | null> {
  const who = site.split('/profile/')[1]?.split('/')[0] ?? ''
  const actor = encodeURIComponent(who)
  const told = read(SkyProfile, await get(`${SKY}app.bsky.actor.getProfile?actor=${actor}`))
  if (!told) return null
  const feed = read(
    SkyFeed,
    await get(`${SKY}app.bsky.feed.getAuthorFeed?actor=${actor}&filter=posts_no_replies&limit=${POSTS}`),
  )
  return {
    name: told.displayName || told.handle,
    about: told.description,
    followers: told.followersCount ?? null,
    posts: (feed?.feed ?? []).map(({ post: { uri, record, likeCount, replyCount, repostCount } }) => ({
      url: `https://bsky.app/profile/${told.handle}/post/${uri.split('/').at(-1) ?? ''}`,
      text: record.text,
      lang: record.langs[0]?.slice(0, 2) ?? null,
      reactions: likeCount + replyCount + repostCount,
      at: record.createdAt ?? null,
    })),
  }
}

const Account = z.object({
  id: z.string(),
  username: z.string(),
  display_name: z.string().default(''),
  note: z.string().default(''),
  followers_count: z.number().int().nullish(),
})
const Statuses = z.array(
  z.object({
    url: z.string().nullish(),
    uri: z.string().default(''),
    content: z.string().default(''),
    language: z.string().nullish(),
    created_at: z.string().nullish(),
    replies_count: z.number().int().default(0),
    reblogs_count: z.number().int().default(0),
    favourites_count: z.number().int().default(0),
  }),
)

async function fromServer(get: Get, site: string): Promise<OpenProfile | null> {
  const { origin, pathname } = new URL(site)
  const name = pathname.replace(/^\/@/, '')
  const account = read(Account, await get(`${origin}/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`))
  if (!account) return null
  const path = `/api/v1/accounts/${encodeURIComponent(account.id)}/statuses`
  const statuses = read(
    Statuses,
    await get(`${origin}${path}?limit=${POSTS}&exclude_replies=true&exclude_reblogs=true`),
  )
  return {
    name: account.display_name || account.username,
    about: plainText(account.note),
    followers: account.followers_count ?? null,
    posts: (statuses ?? []).map((one) => ({
      url: one.url ?? one.uri,
      text: plainText(one.content),
      lang: one.language?.slice(0, 2) ?? null,
      reactions: one.replies_count + one.reblogs_count + one.favourites_count,
      at: one.created_at ?? null,
    })),
  }
}

/** The page a channel shows to everybody, with how many have subscribed to it. */
async function fromPage(get: Get, url: string): Promise<OpenProfile | null> {
  const page = await get(url)
  const shown = page === null ? null : (telegram.read?.(url, () => page) ?? null)
  if (page === null || shown === null) return null
  const posts = shown === 'closed' ? [] : shown.posts
  const counter =
    /counter_value">([\d.,\s]+[KMB]?)<\/span>\s*<span class="counter_type">(?:subscribers|members|abone|подписчик)/i.exec(
      page,
    )
  const about = /<meta property="og:description" content="([^"]*)"/.exec(page)?.[1] ?? ''
  const followers = counter?.[1] === undefined ? null : countFrom(counter[1])
  if (followers === null && posts.length === 0) return null
  return {
    name: shown === 'closed' ? (partsOf(new URL(url)).at(-1) ?? '') : shown.title,
    about: plainText(about),
    followers,
    posts: posts.slice(-POSTS).map(({ url: at, html, lang, at: when }) => ({
      url: at,
      text: plainText(html),
      lang,
      reactions: null,
      at: when,
    })),
  }
}

const TIMES: Record<string, number> = { K: 1_000, M: 1_000_000, B: 1_000_000_000 }

/** 12 345 and 12.3K. */
function countFrom(text: string): number | null {
  const [, number = '', unit = ''] = /^([\d.,\s]+)([KMB]?)$/i.exec(text.trim()) ?? []
  const value =
    unit === ''
      ? Number(number.replaceAll(/[\s.,]/g, ''))
      : Number(number.replace(',', '.')) * (TIMES[unit.toUpperCase()] ?? 1)
  return number === '' || !Number.isFinite(value) ? null : Math.round(value)
}

function read<T>(shape: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null
  try {
    const found = shape.safeParse(JSON.parse(text))
    return found.success ? found.data : null
  } catch {
    return null
  }
}
