import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks, type Network } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { measureSlice } from '../slice.ts'

const Posts = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      channelName: z.string(),
      text: z.string(),
      views: z.number().nullable(),
      likes: z.number().nullable(),
      replies: z.number().nullable(),
      boosts: z.number().nullable(),
    }),
  ),
})
const Table = z.object({
  posts: z.array(z.looseObject({ likes: z.number().nullable(), boosts: z.number().nullable() })),
})

const told = () => Promise.reject(new Error('nobody asks a network here'))
const quiet: Network = {
  id: 'quiet',
  name: 'Quiet',
  setup: { fields: [], steps: [] },
  cannot: [],
  connect: told,
  check: told,
}
const talkative: Network = { ...quiet, id: 'talkative', measure: { posts: told, account: told } }

const find = (id: string) => [quiet, talkative].find((network) => network.id === id) ?? null

const accountOn = (network: string) => ({
  network,
  id: '1',
  handle: '@firin',
  name: 'Fırın',
  url: 'https://example.com/firin',
  avatar: null,
  server: 'https://example.com',
  streaming: null,
  software: { name: network, version: '1' },
  can: { publish: null, read: null, act: [], metrics: [], search: 'none' },
})

/** A bakery with a page that tells no figures and one whose network tells them; a post stands on each. */
async function bakery(t: TestContext) {
  const app = await testApp(t, { ...createNetworks(), find })
  const at = app.now()
  const workspaceId = await app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const network of ['quiet', 'talkative']) {
      const channel = await tx
        .insertInto('desk.channels')
        .values({
          workspace_id: workspace.id,
          network,
          external_id: network,
          handle: '@firin',
          name: network,
          url: 'https://example.com/firin',
          zone: 'Europe/Istanbul',
          config: '{}',
          credential: app.vault.seal('{}'),
          account: JSON.stringify(accountOn(network)),
          checked_at: at,
          connected_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const post = await tx
        .insertInto('publish.posts')
        .values({
          workspace_id: workspace.id,
          text: `Simit on ${network}`,
          lang: 'tr',
          zone: 'Europe/Istanbul',
          author: 'olga',
          created_at: at,
          updated_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('publish.deliveries')
        .values({
          workspace_id: workspace.id,
          channel_id: channel.id,
          post_id: post.id,
          kind: 'post',
          key: network,
          payload: JSON.stringify({ text: `Simit on ${network}`, media: [] }),
          fingerprint: network,
          state: 'live',
          due_at: at,
          sent_at: at,
          planned_by: 'olga',
          created_at: at,
        })
        .execute()
    }
    return workspace.id
  })
  const measure = callSlice(measureSlice(app), { workspaceId, accountId: 'olga' })
  const posts = async () => Posts.parse((await measure('GET /measure/typed')).body).items
  return { measure, posts }
}

test('what no network tells is typed in, counts in the table of posts, and can be put right', async (t) => {
  const { measure, posts } = await bakery(t)
  const [post, ...others] = await posts()
  assert.ok(post)
  assert.equal(others.length, 0, 'only the page that tells nothing is asked about')
  assert.deepEqual([post.channelName, post.views, post.likes], ['quiet', null, null])
  await measure('PUT /measure/typed/:id', { id: post.id, views: 900, likes: 41, replies: 7, boosts: null })
  await measure('PUT /measure/typed/:id', { id: post.id, views: 900, likes: 14, replies: 7, boosts: null })
  assert.partialDeepStrictEqual(await posts(), [{ views: 900, likes: 14, replies: 7, boosts: null }])
  const table = Table.parse((await measure('GET /measure/posts', { period: 'week' })).body)
  assert.ok(table.posts.some(({ likes, boosts }) => likes === 14 && boosts === null))
})

test('a post whose network tells its figures takes none by hand, nor does one of others, nor half a person', async (t) => {
  const { measure, posts } = await bakery(t)
  const [post] = await posts()
  assert.ok(post)
  const typed = { views: 1, likes: 1, replies: 1, boosts: 1 }
  const other = String(Number(post.id) + 1)
  assert.equal((await measure('PUT /measure/typed/:id', { id: other, ...typed })).status, 422)
  assert.equal((await measure('PUT /measure/typed/:id', { id: '999999', ...typed })).status, 422)
  assert.equal((await measure('PUT /measure/typed/:id', { id: post.id, ...typed, likes: 1.5 })).status, 400)
  assert.equal((await measure('PUT /measure/typed/:id', { id: post.id, ...typed, likes: -1 })).status, 400)
})
