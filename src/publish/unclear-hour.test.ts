import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { openThread } from './testing/desk.ts'

const Problem = z.looseObject({ type: z.string() })

async function openDraft(t: Parameters<typeof openThread>[0]) {
  const desk = await openThread(t, 'Fresh simit at 7.')
  const { workspaceId, app, id } = desk
  const call = callSlice(desk.slice, { workspaceId })
  const save = async (wallTime: string, zone: string, which?: 'earlier' | 'later') => {
    const { version, content } = await desk.read()
    return call('PUT /publish/posts/:id', { id, version, wallTime, zone, which, ...content })
  }
  const at = async () => {
    const row = await app.db.read
      .selectFrom('publish.posts')
      .select('at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.at?.toString() ?? null
  }
  return { ...desk, save, at }
}

test('a draft for an hour that the clocks skip is asked about with both neighbours, and nothing is guessed', async (t) => {
  const { save, at, read } = await openDraft(t)
  const { status, body } = await save('2027-03-14T02:30', 'America/New_York')
  assert.equal(status, 422)
  assert.partialDeepStrictEqual(Problem.parse(body), {
    type: 'no-such-hour',
    about: { beforeWall: '2027-03-14T01:30', afterWall: '2027-03-14T03:30' },
  })
  assert.equal(await at(), null)
  await save('2027-03-14T03:30', 'America/New_York')
  assert.equal(await at(), '2027-03-14T07:30:00Z')
  assert.equal((await read()).wallTime, '2027-03-14T03:30')
})

test('a draft for an hour that comes twice is asked which, and keeps the answer when its words change', async (t) => {
  const { save, at } = await openDraft(t)
  const { body } = await save('2027-10-31T02:30', 'Europe/Berlin')
  assert.partialDeepStrictEqual(Problem.parse(body), {
    type: 'hour-comes-twice',
    about: { earlier: '+02:00', later: '+01:00' },
  })
  assert.equal(await at(), null)
  await save('2027-10-31T02:30', 'Europe/Berlin', 'later')
  assert.equal(await at(), '2027-10-31T01:30:00Z')
  assert.equal((await save('2027-10-31T02:30', 'Europe/Berlin')).status, 200)
  assert.equal(await at(), '2027-10-31T01:30:00Z')
})

test('a draft begun at such an hour is asked about before there is one', async (t) => {
  const { app, refusal, ask } = await openDraft(t)
  await app.db.write((tx) => tx.updateTable('desk.workspaces').set({ zone: 'America/New_York' }).execute())
  const told = await refusal('POST /publish/posts', { text: 'Bread', wallTime: '2027-03-14T02:30' })
  assert.equal(told.type, 'no-such-hour')
  assert.equal((await refusal('POST /publish/posts', { wallTime: '2027-11-07T01:30' })).type, 'hour-comes-twice')
  await ask('POST /publish/posts', { wallTime: '2027-11-07T01:30', which: 'earlier' })
  const rows = await app.db.read.selectFrom('publish.posts').select('at').where('at', 'is not', null).execute()
  assert.deepEqual(
    rows.map((row) => row.at?.toString()),
    ['2027-11-07T05:30:00Z'],
  )
})
