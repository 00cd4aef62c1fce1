import type { TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { growSlice, shortenLinks } from '#grow'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { measureSlice } from '../slice.ts'

const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36'
const Told = z.object({
  id: z.string(),
  repeated: z.boolean(),
  via: z.string(),
  postId: z.string().nullable(),
  storyId: z.string().nullable(),
  messageId: z.string().nullable(),
})

/** A bakery with a page, a post drafted from a story, and Ayşe's question below it that Olga has answered. */
export async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const at = app.now()
  const made = await app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const workspaceId = workspace.id
    const channel = await tx
      .insertInto('desk.channels')
      .values({
        workspace_id: workspaceId,
        network: 'mastodon',
        external_id: '1',
        handle: '@firin',
        name: 'Fırın',
        url: 'https://example.com/firin',
        zone: 'Europe/Istanbul',
        config: '{}',
        credential: app.vault.seal('{}'),
        account: JSON.stringify(ACCOUNT),
        checked_at: at,
        connected_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const story = await tx
      .insertInto('watch.stories')
      .values({
        workspace_id: workspaceId,
        title: 'Un fiyatları düştü',
        folded: 'un fiyatlari dustu',
        first_published_at: at,
        first_seen_at: at,
        newest_at: at,
        sources: 1,
        items: 1,
        score: 60,
        signal: true,
        rank_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const post = await tx
      .insertInto('publish.posts')
      .values({
        workspace_id: workspaceId,
        story_id: story.id,
        text: 'Un ucuzladı, simit de!',
        lang: 'tr',
        zone: 'Europe/Istanbul',
        author: 'olga',
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const shown = await tx
      .insertInto('converse.posts')
      .values({
        workspace_id: workspaceId,
        channel_id: channel.id,
        external_id: 'p1',
        published_id: post.id,
        text: 'Un ucuzladı, simit de!',
        at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const thread = await tx
      .insertInto('converse.threads')
      .values({
        workspace_id: workspaceId,
        channel_id: channel.id,
        kind: 'comment',
        key: 'c1',
        post_id: shown.id,
        last_at: at,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      workspaceId,
      channelId: channel.id,
      storyId: story.id,
      postId: post.id,
      threadId: thread.id,
    }
  })
  const { workspaceId, postId, channelId, threadId } = made
  const grow = growSlice(app)
  const http = new Hono()
  grow.raw(http)
  const short = await app.db.write((tx) =>
    shortenLinks(app, tx, { workspaceId, postId, channelId, text: 'https://firin.example/kayit' }),
  )
  const follow = async (address = short) => {
    const answer = await http.request(new URL(address).pathname, { headers: { 'user-agent': PERSON } })
    await (
      await grow.open()
    )()
    return new URL(answer.headers.get('location') ?? '').searchParams.get('mdn') ?? ''
  }
  const slice = measureSlice(app)
  const call = callSlice(slice, { workspaceId, accountId: 'olga' })
  const growing = callSlice(grow, { workspaceId, accountId: 'olga' })
  const tell = async (wish: Record<string, unknown>) => Told.parse((await call('POST /outcomes', wish)).body)
  /** Olga's answer below the post. */
  const reply = async (text: string): Promise<string> => {
    const { id } = await app.db.write((tx) =>
      tx
        .insertInto('converse.messages')
        .values({
          workspace_id: workspaceId,
          channel_id: channelId,
          thread_id: threadId,
          kind: 'comment',
          ours: true,
          by_account: 'olga',
          text,
          at: app.now(),
          seen_at: app.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    return id
  }
  return { ...made, app, grow, growing, slice, call, tell, follow, reply }
}

const ACCOUNT = {
  network: 'mastodon',
  id: '1',
  handle: '@firin',
  name: 'Fırın',
  url: 'https://example.com/firin',
  avatar: null,
  server: 'https://example.com',
  streaming: null,
  software: { name: 'mastodon', version: '4' },
  can: { publish: null, read: null, act: [], metrics: [], search: 'none' },
}
