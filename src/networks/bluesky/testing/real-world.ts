import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { passedOn } from '../../testing/door.ts'
import { openSite } from '../../testing/site.ts'
import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { partsOf, POST } from '../at-uri.ts'
import { bluesky } from '../bluesky.ts'
import { postRecord, strongRef } from '../shapes.ts'

const ADMIN = `Basic ${Buffer.from('admin:admin-pass').toString('base64')}`

const account = z.object({ did: z.string(), handle: z.string(), accessJwt: z.string() })
type Account = z.infer<typeof account>

const unheard = () => Promise.reject(new Error('this server hears nobody but its own'))

/** The network's own server as a world of the trial, behind a door that spoils what it is told to spoil. */
export async function openRealWorld(server: string): Promise<TrialWorld> {
  const door = await openSite({
    answer: (asking) => passedOn(server, asking),
    sortOf: ({ path }) => SORTS.get(path.replace('/xrpc/', '')) ?? null,
    complaint: (status, message) => ({ error: status === 429 ? 'RateLimitExceeded' : 'InternalServerError', message }),
    reset: (until) => ({
      'ratelimit-limit': '3000',
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(Math.round(until.getTime() / 1000)),
    }),
  })
  const name = randomBytes(4).toString('hex')
  const us = await join(server, `firin${name}.test`)
  const ayse = await join(server, `ayse${name}.test`)
  const { password } = await ask(
    server,
    us,
    'com.atproto.server.createAppPassword',
    z.object({ password: z.string() }),
    {
      name: 'Meydan',
    },
  )

  const says = async (record: object) => {
    const made = await ask(server, ayse, 'com.atproto.repo.createRecord', strongRef, {
      repo: ayse.did,
      collection: POST,
      record: { $type: POST, createdAt: new Date().toISOString(), ...record },
    })
    return { id: made.uri, authorId: ayse.did }
  }
  return {
    network: bluesky,
    origins: [door.origin],
    settings: { handle: us.handle, server: door.origin },
    credential: { password },
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    people: {
      comment: async (on, text) => {
        const above = await recordAt(server, on)
        if (!above) throw new Error(`nobody can answer ${on}`)
        const parent = { uri: on, cid: above.cid }
        return says({ text, reply: { root: above.value.reply?.root ?? parent, parent } })
      },
      mention: (text) => says({ text }),
      message: unheard,
      edit: unheard,
      delete: unheard,
      favourite: unheard,
      boost: unheard,
      follow: unheard,
      isMuted: unheard,
      isBlocked: unheard,
    },
    faults: {
      next: door.next,
      // The key of an account that is gone opens nothing; a password taken back would still leave it two hours.
      revoke: async () => {
        await post(server, 'com.atproto.admin.deleteAccount', ADMIN, { did: us.did })
      },
      dropStreams: () => Promise.resolve(),
    },
    count: async (text) => (await ownPosts(server, us.did)).filter((one) => one.value.text === text).length,
    post: (id) => postAt(server, id),
    close: door.close,
  }
}

const SORTS = new Map<string, 'publish' | 'media'>([
  ['com.atproto.repo.putRecord', 'publish'],
  ['com.atproto.repo.uploadBlob', 'media'],
])

const post = (server: string, does: string, authorization: string, json: object) =>
  fetch(`${server}/xrpc/${does}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) },
    body: JSON.stringify(json),
  })

async function ask<Shape extends z.ZodType>(
  server: string,
  who: Account | null,
  does: string,
  shape: Shape,
  json: object,
): Promise<z.infer<Shape>> {
  const told = await post(server, does, who ? `Bearer ${who.accessJwt}` : '', json)
  return shape.parse(await told.json())
}

const join = (server: string, handle: string) =>
  ask(server, null, 'com.atproto.server.createAccount', account, {
    handle,
    email: `${handle}@firin.example`,
    password: randomBytes(12).toString('hex'),
  })

const kept = z.object({
  uri: z.string(),
  cid: z.string(),
  value: postRecord.extend({
    embed: z
      .object({ images: z.array(z.object({ alt: z.string(), image: z.object({ size: z.number() }) })).default([]) })
      .optional(),
  }),
})

async function recordAt(server: string, uri: string) {
  const told = await fetch(`${server}/xrpc/com.atproto.repo.getRecord?${new URLSearchParams({ ...partsOf(uri) })}`)
  return told.ok ? kept.parse(await told.json()) : null
}

async function ownPosts(server: string, did: string) {
  const page = z.object({ records: z.array(kept).default([]), cursor: z.string().optional() })
  const all: z.infer<typeof kept>[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const query = new URLSearchParams({ repo: did, collection: POST, limit: '100', ...(cursor ? { cursor } : {}) })
    const told = await fetch(`${server}/xrpc/com.atproto.repo.listRecords?${query}`)
    const read = page.parse(await told.json())
    all.push(...read.records)
    cursor = read.cursor
  }
  return all
}

async function postAt(server: string, uri: string): Promise<TrialPost | null> {
  const found = await recordAt(server, uri)
  return (
    found && {
      text: found.value.text,
      warning: '',
      language: found.value.langs?.[0] ?? null,
      visibility: 'public',
      replyTo: found.value.reply?.parent.uri ?? null,
      media: found.value.embed?.images.map(({ alt, image }) => ({ alt, sizeBytes: image.size })) ?? [],
      poll: null,
      likes: 0,
      likedByUs: false,
    }
  )
}
