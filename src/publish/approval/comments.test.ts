import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { openThread } from '../testing/desk.ts'

const Comment = z.object({
  id: z.string(),
  text: z.string(),
  by: z.string(),
  channelId: z.string().nullable(),
  passage: z.string().nullable(),
  asksYou: z.boolean(),
  resolvedBy: z.string().nullable(),
})
const Comments = z.object({ items: z.array(Comment), next: z.string().nullable() })
const Shown = z.object({ posts: z.array(z.object({ comments: z.array(Comment) })) })

/** Olga's draft and Mert, who works with her and is known to the desk. */
async function openTalk(t: TestContext) {
  const desk = await openThread(t, 'Fresh simit at 7.')
  const { id, ask, app, slice, workspaceId } = desk
  await app.db.write((tx) =>
    tx
      .insertInto('desk.members')
      .values({
        workspace_id: workspaceId,
        account_id: 'mert',
        name: 'Mert',
        email: 'mert@firin.example',
        role: 'manager',
        joined_at: app.now(),
      })
      .execute(),
  )
  const callMert = callSlice(slice, { workspaceId, accountId: 'mert', name: 'Mert' })
  return {
    ...desk,
    say: async (text: string, more: Record<string, unknown> = {}) =>
      z
        .object({ id: z.string() })
        .parse(await ask('POST /publish/posts/:id/comments', { id, text, external: false, ...more })),
    comments: async () => Comments.parse(await ask('GET /publish/posts/:id/comments', { id })).items,
    link: async () => {
      const made = await ask('POST /publish/approval-links', { name: 'Client', postIds: [id], days: 7 })
      const { url } = z.object({ url: z.string() }).parse(made)
      return new URL(url).searchParams.get('key') ?? ''
    },
    mine: async () => Comments.parse((await callMert('GET /publish/comments/mine')).body).items,
  }
}

test('a comment can be about one channel and about a passage of its text', async (t) => {
  const { say, comments, channelId } = await openTalk(t)
  await say('Is it seven?', { channelId, passage: 'at 7' })
  await say('And where?', { channelId: '999999' })
  const [about, loose] = await comments()
  assert.partialDeepStrictEqual(about, { channelId, passage: 'at 7' })
  assert.equal(loose?.channelId, null, 'a channel the post is not for is none')
})

test('a colleague who is asked to look finds it among what asks for them, until it is settled', async (t) => {
  const { say, mine, ask } = await openTalk(t)
  const { id } = await say('Mert, is seven right?', { mentions: ['mert', 'nobody'] })
  await say('Just a thought.')
  assert.deepEqual(
    (await mine()).map(({ text, asksYou }) => [text, asksYou]),
    [['Mert, is seven right?', true]],
  )
  await ask('POST /publish/comments/:id/resolve', { id, resolved: true })
  assert.deepEqual(await mine(), [])
})

test('what is settled says by whom, and can be opened again', async (t) => {
  const { say, comments, ask } = await openTalk(t)
  const { id } = await say('A comma is missing.')
  await ask('POST /publish/comments/:id/resolve', { id, resolved: true })
  assert.equal((await comments())[0]?.resolvedBy, 'Olga')
  await ask('POST /publish/comments/:id/resolve', { id, resolved: false })
  assert.equal((await comments())[0]?.resolvedBy, null)
})

test('a client by link sees what is said to clients, can mark a passage, and never what the team says among itself', async (t) => {
  const { say, comments, link, ask, channelId, id } = await openTalk(t)
  await say('He will not like it.', { passage: 'simit' })
  await say('Do you like it?', { external: true })
  const key = await link()
  const wish = { key, postId: id, text: 'Write “at seven”.', channelId, passage: 'at 7' }
  await ask('POST /publish/approve/comments', wish)
  const [shown] = Shown.parse(await ask('GET /publish/approve', { key })).posts
  assert.deepEqual(
    shown?.comments.map(({ text, passage }) => [text, passage]),
    [
      ['Do you like it?', null],
      ['Write “at seven”.', 'at 7'],
    ],
  )
  assert.equal((await comments()).length, 3)
})

test('a client is never asked to look at what clients do not see', async (t) => {
  const { say, mine, app } = await openTalk(t)
  await app.db.write((tx) =>
    tx.updateTable('desk.members').set({ role: 'client' }).where('account_id', '=', 'mert').execute(),
  )
  await say('Not for him.', { mentions: ['mert'] })
  assert.deepEqual(await mine(), [])
  await say('For you, Mert.', { mentions: ['mert'], external: true })
  assert.equal((await mine()).length, 1)
})

test('comments are read page by page', async (t) => {
  const { say, ask, id } = await openTalk(t)
  for (let one = 1; one <= 52; one += 1) await say(`Thought ${one}`)
  const first = Comments.parse(await ask('GET /publish/posts/:id/comments', { id }))
  const second = Comments.parse(await ask('GET /publish/posts/:id/comments', { id, next: first.next }))
  assert.deepEqual([first.items.length, second.items.length, second.next], [50, 2, null])
})
