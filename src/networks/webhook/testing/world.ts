import { verify } from '#platform/outgoing/webhook-signature.ts'
import * as z from 'zod'
import { type Asked, openSite, type Told } from '../../testing/site.ts'
import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { webhook } from '../webhook.ts'

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

const file = z.strictObject({
  id: z.string(),
  mime: z.string(),
  sizeBytes: z.number(),
  alt: z.string(),
  content: z.base64(),
})
const words = {
  title: z.string().nullable(),
  text: z.string(),
  warning: z.string().nullable(),
  language: z.string().nullable(),
  visibility: z.string(),
  poll: z.object({ options: z.array(z.string()) }).nullable(),
}
const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('desk.connected'), timestamp: z.string(), data: z.strictObject({}) }),
  z.strictObject({
    type: z.literal('post.published'),
    timestamp: z.string(),
    data: z.strictObject({ ...words, media: z.array(file), replyTo: z.string().nullable() }),
  }),
  z.strictObject({
    type: z.literal('post.edited'),
    timestamp: z.string(),
    data: z.strictObject({ ...words, id: z.string() }),
  }),
  z.strictObject({ type: z.literal('post.deleted'), timestamp: z.string(), data: z.strictObject({ id: z.string() }) }),
])

type Kept = {
  title: string | null
  text: string
  warning: string | null
  language: string | null
  visibility: string
  replyTo: string | null
  poll: string[] | null
  media: { alt: string; sizeBytes: number }[]
}

/** A receiver as the specification wants it: it believes only what is signed, and takes the same message once. */
export async function openWorld(speaks: 'ids' | 'thanks' | 'nothing' = 'ids') {
  const kept = new Map<string, Kept>()
  const answered = new Map<string, Told>()
  const heard: { type: string; id: string }[] = []
  let isOpen = true
  const thanks = (id: string): Told => {
    if (speaks === 'nothing') return { status: 204 }
    if (speaks === 'thanks') return { status: 202, body: { message: 'Workflow was started' } }
    return { status: 201, body: { id, url: `https://firin.example/p/${id}` } }
  }

  function answer({ method, headers, body, json }: Asked): Told {
    if (method !== 'POST' || headers['content-type'] !== 'application/json')
      return { status: 405, body: { error: 'POST JSON' } }
    if (!isOpen || !verify(SECRET, headers, body, Temporal.Now.instant()))
      return { status: 401, body: { error: 'signature' } }
    const message = headers['webhook-id'] ?? ''
    const before = answered.get(message)
    if (before) return before
    const read = event.safeParse(json())
    if (!read.success) return { status: 400, body: { error: read.error.issues[0]?.message ?? 'shape' } }
    heard.push({ type: read.data.type, id: message })
    const told = take(read.data, message)
    answered.set(message, told)
    return told
  }

  function take({ type, data }: z.infer<typeof event>, message: string): Told {
    if (type === 'desk.connected') return { status: 204 }
    if (type === 'post.deleted') {
      kept.delete(data.id)
      return { status: 204 }
    }
    if (type === 'post.edited') {
      Object.assign(kept.get(data.id) ?? {}, { text: data.text, title: data.title })
      return { status: 204 }
    }
    const id = speaks === 'ids' ? `p${kept.size + 1}-${message.slice(-6)}` : message
    const media = data.media.map(({ alt, content }) => ({ alt, sizeBytes: Buffer.from(content, 'base64').length }))
    kept.set(id, { ...data, poll: data.poll?.options ?? null, media })
    return thanks(id)
  }

  const site = await openSite({
    answer,
    sortOf: ({ body }) => (body.includes('"post.published"') ? 'publish' : null),
    complaint: (status, error) => ({ error: `${status}: ${error}` }),
  })

  const world: TrialWorld = {
    network: webhook,
    origins: [site.origin],
    settings: { server: `${site.origin}/hooks/posts`, name: '' },
    credential: { secret: SECRET },
    now: () => Temporal.Now.instant(),
    people: {
      comment: nobody,
      mention: nobody,
      message: nobody,
      edit: nobody,
      delete: nobody,
      favourite: nobody,
      boost: nobody,
      follow: nobody,
      isMuted: () => Promise.resolve(false),
      isBlocked: () => Promise.resolve(false),
    },
    faults: {
      next: site.next,
      revoke: () => Promise.resolve(void (isOpen = false)),
      dropStreams: () => Promise.resolve(),
    },
    count: (text) => Promise.resolve([...kept.values()].filter((one) => one.text === text).length),
    post: (id) => Promise.resolve(postFrom(kept.get(id))),
    close: site.close,
  }
  return { world, heard, kept, ...site }
}

const nobody = () => Promise.reject(new Error('nobody speaks here'))

const postFrom = (one: Kept | undefined): TrialPost | null =>
  one ? { ...one, title: one.title ?? '', warning: one.warning ?? '', likes: 0, likedByUs: false } : null
