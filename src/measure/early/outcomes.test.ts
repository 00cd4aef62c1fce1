import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { bakery } from '../testing/bakery.ts'
import { storyOutcomes } from './outcomes.sql.ts'

type Did = { likes?: number; boosts?: number; clicks?: number; results?: number; hoursAgo?: number }

/** A page with posts that went out; each says what it brought. */
async function openPage(t: TestContext) {
  const desk = await bakery(t)
  const { app, workspaceId, channelId, threadId } = desk
  let count = 0
  const out = (postId: string, { likes = 0, boosts = 0, clicks = 0, results = 0, hoursAgo = 48 }: Did = {}) =>
    app.db.write(async (tx) => {
      count += 1
      const at = app.now().subtract({ hours: hoursAgo })
      const delivery = await tx
        .insertInto('publish.deliveries')
        .values({
          workspace_id: workspaceId,
          channel_id: channelId,
          post_id: postId,
          kind: 'post',
          key: `key-${count}`,
          payload: '{}',
          fingerprint: `${count}`,
          state: 'live',
          due_at: at,
          sent_at: at,
          settled_at: at,
          planned_by: 'olga',
          created_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const shown = { workspace_id: workspaceId, channel_id: channelId, post_id: postId, delivery_id: delivery.id }
      // An earlier look knew less; only the newest counts.
      for (const [age, share] of [
        [60, 0.5],
        [1_440, 1],
      ] as const)
        await tx
          .insertInto('measure.post_snapshots')
          .values({
            ...shown,
            age_minutes: age,
            at,
            likes: Math.floor(likes * share),
            boosts: Math.floor(boosts * share),
          })
          .execute()
      const day = at.toString().slice(0, 10)
      if (clicks > 0) {
        const link = await tx
          .insertInto('grow.links')
          .values({
            workspace_id: workspaceId,
            key: `k${count}`,
            url: 'https://firin.example/',
            post_id: postId,
            created_at: at,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('grow.clicks_daily')
          .values({ workspace_id: workspaceId, link_id: link.id, day, person: clicks, bot: 50, preview: 9 })
          .execute()
      }
      if (results > 0)
        await tx
          .insertInto('measure.outcomes_daily')
          .values({
            workspace_id: workspaceId,
            day,
            kind: 'order',
            currency: 'TRY',
            post_id: postId,
            channel_id: channelId,
            outcomes: results,
            value: '0',
          })
          .execute()
    })
  const plain = async (likes: number) => {
    const { id } = await app.db.write((tx) =>
      tx
        .insertInto('publish.posts')
        .values({
          workspace_id: workspaceId,
          text: 'Her zamanki simit',
          lang: 'tr',
          zone: 'UTC',
          author: 'olga',
          created_at: app.now(),
          updated_at: app.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    await out(id, { likes })
  }
  const say = (text: string, ours: boolean) =>
    app.db.write((tx) =>
      tx
        .insertInto('converse.messages')
        .values({
          workspace_id: workspaceId,
          channel_id: channelId,
          thread_id: threadId,
          external_id: text,
          kind: 'comment',
          ours,
          text,
          lang: 'tr',
          at: app.now(),
          seen_at: app.now(),
        })
        .execute(),
    )
  const outcomes = () => storyOutcomes(app.db.read, app.now())
  return { ...desk, out, plain, say, outcomes }
}

test('a post out of a story is held against the middle one of all posts, by all that it brought', async (t) => {
  const { out, plain, say, outcomes, postId, storyId, workspaceId } = await openPage(t)
  // The middle of 4, 9, 9, 14 and the post itself is 1 + 9.
  for (const likes of [4, 9, 9, 14]) await plain(likes)
  await say('Ne zaman?', false)
  await say('Yarın!', true)
  await out(postId, { likes: 5, boosts: 2, clicks: 4, results: 2 })
  const [only, ...more] = await outcomes()
  assert.deepEqual(more, [])
  assert.partialDeepStrictEqual(only, { workspaceId, storyId })
  // 1 + 5 likes + 2 x 2 shares + 3 for what Ayşe said + 2 x 4 clicks + 10 x 2 results, and nothing for bots or our own answer.
  assert.equal(only?.times, 41 / 10)
})

test('nothing is usual before there are five posts', async (t) => {
  const { out, plain, outcomes, postId } = await openPage(t)
  for (const likes of [4, 9, 9]) await plain(likes)
  await out(postId, { likes: 40 })
  assert.deepEqual(await outcomes(), [], 'four posts')
  await plain(9)
  assert.equal((await outcomes()).length, 1)
})

test('what stands since this morning is not judged yet', async (t) => {
  const { out, plain, outcomes, postId } = await openPage(t)
  for (const likes of [4, 9, 9, 9, 14]) await plain(likes)
  await out(postId, { likes: 40, hoursAgo: 3 })
  assert.deepEqual(await outcomes(), [])
})

test('a story that became two posts counts by the better one', async (t) => {
  const { app, out, plain, outcomes, postId, storyId, workspaceId } = await openPage(t)
  for (const likes of [9, 9, 9, 9]) await plain(likes)
  const second = await app.db.write((tx) =>
    tx
      .insertInto('publish.posts')
      .values({
        workspace_id: workspaceId,
        story_id: storyId,
        text: 'Bir daha',
        lang: 'tr',
        zone: 'UTC',
        author: 'olga',
        created_at: app.now(),
        updated_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  await out(postId, { likes: 4 })
  await out(second.id, { likes: 29 })
  assert.deepEqual(
    (await outcomes()).map(({ times }) => times),
    [3],
  )
})
