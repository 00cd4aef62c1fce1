import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { openBakery } from './bakery.ts'

const Delivery = z.object({
  id: z.string(),
  kind: z.string(),
  part: z.number(),
  parts: z.number(),
  state: z.string(),
  dueAt: z.string(),
  url: z.string().nullable(),
  reasonSaid: z.string().nullable(),
})

const Post = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  wallTime: z.string().nullable(),
  zone: z.string(),
  content: z.looseObject({ text: z.string(), channels: z.array(z.looseObject({ channelId: z.string() })) }),
  deliveries: z.array(Delivery),
})

const Problem = z.object({ type: z.string(), title: z.string() })

/** Olga with a draft that is to go out as a thread. */
export async function openThread(t: TestContext, text: string, wish: Parameters<typeof openBakery>[1] = {}) {
  const bakery = await openBakery(t, wish)
  const { channelId, workspaceId, square, work, app } = bakery
  const call = callSlice(bakery.slice, { workspaceId })
  const ask = async (key: string, input: Record<string, unknown> = {}, lang = 'en') => {
    const { status, body } = await call(key, input, lang)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }
  const refusal = async (key: string, input: Record<string, unknown>) => Problem.parse((await call(key, input)).body)
  const { id } = z.object({ id: z.string() }).parse(await ask('POST /publish/posts', { text: '' }))
  const read = async () => Post.parse(await ask('GET /publish/posts/:id', { id }))
  const variant = { channelId, text: null, warning: null, visibility: 'public', mediaIds: null }
  const save = async (change: Record<string, unknown>) => {
    const { wallTime, zone, version, content } = await read()
    return ask('PUT /publish/posts/:id', { id, version, wallTime, zone, ...content, ...change })
  }
  const write = (words: string, thread: 'plain' | 'numbered' | null) =>
    save({ text: words, channels: [{ ...variant, thread }] })
  await write(text, 'plain')
  return {
    ...bakery,
    id,
    ask,
    refusal,
    read,
    write,
    save,
    check: async () => {
      const { content, wallTime, zone } = await read()
      return ask('POST /publish/check', { id, wallTime, zone, ...content })
    },
    publish: async () => {
      const { version, zone } = await read()
      await ask('POST /publish/posts/:id/publish', { id, version, zone, holdSeconds: 0 })
    },
    states: async () => (await read()).deliveries.map(({ state }) => state),
    /** What stands on the square, each under which. */
    said: () =>
      square.posts.map((post) => ({
        text: post.text,
        under: square.posts.find((one) => one.id === post.target)?.text ?? null,
      })),
    later: async (seconds: number) => {
      app.clock.pass({ seconds })
      await work()
    },
  }
}
