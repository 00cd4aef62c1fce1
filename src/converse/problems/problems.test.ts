import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { openBakery, says } from '../testing/street.ts'

const Problems = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      state: z.string(),
      notApproved: z.boolean(),
      reasonSaid: z.string().nullable(),
      text: z.string(),
      remedies: z.array(z.string()),
    }),
  ),
  next: z.string().nullable(),
})
const Counts = z.looseObject({ problems: z.number() })
const Threads = z.object({ items: z.array(z.object({ id: z.string() })) })

/** The bakery with deliveries that ended in some way. */
async function openTrouble(t: TestContext) {
  const bakery = await openBakery(t)
  const { app, workspaceId, channelId, call } = bakery
  let count = 0
  const ended = (state: 'failed' | 'unknown' | 'late' | 'held' | 'live', reason: string | null, more = {}) =>
    app.db.write((tx) => {
      count += 1
      const row = {
        workspace_id: workspaceId,
        channel_id: channelId,
        kind: 'post' as const,
        key: `trouble-${count}`,
        payload: JSON.stringify({ text: `Simit ${count}` }),
        fingerprint: '',
        state,
        reason,
        due_at: app.now(),
        planned_by: 'olga',
        created_at: app.now(),
      }
      return tx
        .insertInto('publish.deliveries')
        .values({ ...row, ...more })
        .returning('id')
        .executeTakeFirstOrThrow()
    })
  const list = async (next?: string) => Problems.parse((await call('GET /inbox/problems', next ? { next } : {})).body)
  const counted = async () => Counts.parse((await call('GET /inbox/counts')).body).problems
  const mend = (id: string, remedy: string) => call('POST /inbox/problems/:id/mend', { id, remedy })
  const stateOf = async (id: string) =>
    app.db.read
      .selectFrom('publish.deliveries')
      .select(['state', 'next_at', 'handled_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  return { ...bakery, ended, list, counted, mend, stateOf }
}

test('what did not go out stands in one list with its reason and what would help, and what went out does not', async (t) => {
  const { ended, list, counted } = await openTrouble(t)
  await ended('failed', 'validation')
  await ended('unknown', 'no-answer')
  await ended('late', 'late')
  await ended('failed', 'not-approved', { approval: 'waiting' })
  await ended('failed', 'skipped')
  await ended('held', 'by-hand')
  await ended('live', null)
  const { items } = await list()
  assert.deepEqual(
    items.map(({ state, remedies, notApproved }) => [state, notApproved, ...remedies]),
    [
      ['held', false, 'aside'],
      ['failed', false, 'again', 'aside'],
      ['failed', true, 'aside'],
      ['late', false, 'again', 'leave-out', 'aside'],
      ['unknown', false, 'look', 'aside'],
      ['failed', false, 'again', 'aside'],
    ],
  )
  assert.ok(items.every(({ reasonSaid }) => reasonSaid !== null && reasonSaid.length > 10))
  assert.equal(await counted(), 6)
})

test('one press sends again, looks, leaves out or puts aside, and the list and its number follow', async (t) => {
  const { ended, list, counted, mend, stateOf } = await openTrouble(t)
  const failed = await ended('failed', 'validation')
  const unknown = await ended('unknown', 'no-answer')
  const late = await ended('late', 'late')
  const other = await ended('failed', 'validation')
  assert.equal((await mend(failed.id, 'again')).status, 200)
  assert.equal((await stateOf(failed.id)).state, 'due')
  assert.equal((await mend(unknown.id, 'look')).status, 200)
  assert.notEqual((await stateOf(unknown.id)).next_at, null)
  assert.equal((await mend(late.id, 'leave-out')).status, 200)
  assert.equal((await stateOf(late.id)).state, 'cancelled')
  assert.equal((await mend(other.id, 'aside')).status, 200)
  assert.notEqual((await stateOf(other.id)).handled_at, null)
  assert.deepEqual(
    (await list()).items.map(({ id }) => id),
    [unknown.id],
  )
  assert.equal(await counted(), 1)
})

test('what waits for a word is not sent again past it, and nobody mends what is not theirs', async (t) => {
  const { ended, mend } = await openTrouble(t)
  const { id } = await ended('failed', 'not-approved', { approval: 'waiting' })
  assert.partialDeepStrictEqual((await mend(id, 'again')).body, { type: 'needs-approval' })
  assert.partialDeepStrictEqual((await mend('999999', 'again')).body, { type: 'not-found' })
})

test('an answer that failed stands among the problems, and a long list is read page by page', async (t) => {
  const { hear, call, street, send, ended, list } = await openTrouble(t)
  await hear(says('1', 'Simit bayattı!'))
  const { items } = Threads.parse((await call('GET /inbox/threads')).body)
  street.refuseAnswers()
  await call('POST /inbox/threads/:id/answers', { id: items[0]?.id, text: 'Üzgünüz.', holdSeconds: 0 })
  await send()
  assert.partialDeepStrictEqual((await list()).items, [{ kind: 'reply', state: 'failed', text: 'Üzgünüz.' }])
  for (let i = 0; i < 55; i += 1) await ended('failed', 'validation')
  const first = await list()
  const second = await list(first.next ?? '')
  assert.deepEqual([first.items.length, second.items.length, second.next], [50, 6, null])
})
