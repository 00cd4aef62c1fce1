import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { connectChannel, deskSlice } from '#desk'
import { createNetworks } from '#networks'
import { openAuth } from '#platform/auth.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { practiceSlice } from '../slice.ts'
import { Debrief, Run } from './shapes.ts'

const ONE_HOUR = 60

async function desk(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const auth = openAuth({
    url: app.db.url,
    address: app.config.url,
    secret: 'simit-at-seven-in-the-morning',
    log: app.log,
  })
  t.after(auth.close)
  const { workspaces } = deskSlice(app, { auth })
  const olga = { id: 'olga', name: 'Olga', email: 'olga@example.org' }
  const home = await workspaces.open(olga, { name: 'Fırın', zone: 'UTC', lang: 'en', practice: false })
  const slice = practiceSlice(app, {
    workspaces,
    connect: (who, wish) => connectChannel(app, who, { network: 'mastodon', ...wish }, true),
    follow: () => Promise.resolve(),
    makeKey: () => Promise.resolve('no key'),
    sample: {
      duties: () => {
        throw new Error('no sample is made in these tests')
      },
      firstOwner: workspaces.firstOwner,
      pictures: { of: () => Promise.resolve([]), clear: () => Promise.resolve() },
    },
  })
  const close = await slice.open()
  t.after(close)
  const as = (accountId: string, workspaceId = home.id, role = 'owner') => {
    const call = callSlice(slice, { workspaceId, accountId, role })
    return async <T>(key: string, input: Record<string, unknown>, shape: z.ZodType<T>): Promise<T> => {
      const { status, body } = await call(key, input)
      assert.equal(status, 200, `${key}: ${JSON.stringify(body)}`)
      return shape.parse(body)
    }
  }
  const refusal = async (accountId: string, key: string, input: Record<string, unknown>) =>
    z.object({ type: z.string() }).parse((await callSlice(slice, { workspaceId: home.id, accountId })(key, input)).body)
      .type
  const workspaceNames = () => app.db.read.selectFrom('desk.workspaces').select('name').orderBy('id').execute()
  return { app, as, refusal, home, workspaceNames }
}

const Looked = z.object({ run: Run, debrief: Debrief.nullable(), isMine: z.boolean() })
const wholeDay = { day: 'crisis', lang: 'en', seed: 3, pace: 0 }

test('a day is played in a workspace of its own, judged, and leaves nothing but its debrief', async (t) => {
  const { as, refusal, workspaceNames } = await desk(t)
  const call = as('olga')
  const begun = await call('POST /practice/runs', wholeDay, Run)
  assert.equal(begun.state, 'running')
  assert.deepEqual(
    (await workspaceNames()).map(({ name }) => name),
    ['Fırın', 'Practice: a crisis'],
  )
  const noon = await call('POST /practice/runs/:id/advance', { id: begun.id, minutes: ONE_HOUR }, Run)
  assert.equal(noon.clock, '09:00')
  const over = await call('POST /practice/runs/:id/finish', { id: begun.id }, Run)
  assert.equal(over.state, 'finished')
  const { debrief } = await call('GET /practice/runs/:id', { id: begun.id }, Looked)
  assert.equal(debrief?.minutes, ONE_HOUR)
  assert.equal(await refusal('bora', 'GET /practice/runs/:id', { id: begun.id }), 'no-such-day')
  await call('DELETE /practice/runs/:id/workspace', { id: begun.id }, z.unknown())
  assert.deepEqual(
    (await workspaceNames()).map(({ name }) => name),
    ['Fırın'],
  )
  const { items } = await call('GET /practice/runs', {}, z.object({ items: z.array(Run) }))
  assert.deepEqual(
    items.map(({ score, isCleared }) => [score === null, isCleared]),
    [[false, true]],
  )
})

test('a day left alone to its end ends by itself', async (t) => {
  const { as } = await desk(t)
  const call = as('olga')
  let run = await call('POST /practice/runs', wholeDay, Run)
  for (let hour = 0; hour < 6; hour += 1)
    run = await call('POST /practice/runs/:id/advance', { id: run.id, minutes: 120 }, Run)
  assert.equal(run.state, 'finished')
  assert.ok((run.score ?? 100) <= 20)
})

test('a signed result can be checked by anybody, and a changed one is no result', async (t) => {
  const { as } = await desk(t)
  const call = as('olga')
  const run = await call('POST /practice/runs', wholeDay, Run)
  await call('POST /practice/runs/:id/finish', { id: run.id }, Run)
  const { token } = await call('POST /practice/runs/:id/result', { id: run.id }, z.object({ token: z.string() }))
  const Shown = z.object({ isGenuine: z.boolean(), signedText: z.string(), signature: z.string() })
  const stranger = as('a stranger')
  const shown = await stranger('GET /practice/results/:token', { token }, Shown)
  assert.equal(shown.isGenuine, true)
  const check = async (signedText: string) =>
    stranger(
      'POST /practice/results/check',
      { signedText, signature: shown.signature },
      z.object({ isGenuine: z.boolean() }),
    )
  assert.equal((await check(shown.signedText)).isGenuine, true)
  assert.equal((await check(shown.signedText.replace('"Olga"', '"Bora"'))).isGenuine, false)
})

test('a test is the same day for every candidate, once each, and its result comes to those who gave it', async (t) => {
  const { as, refusal } = await desk(t)
  const boss = as('olga')
  const { url } = await boss(
    'POST /practice/tests',
    { title: 'Assistant', day: 'quiet', lang: 'tr' },
    z.object({ url: z.string() }),
  )
  const token = url.split('/').at(-1) ?? ''
  for (const name of ['Deniz', 'Pelin'])
    await boss('POST /practice/test/:token', { token, name }, z.object({ link: z.string() }))
  const { items } = await boss(
    'GET /practice/tests',
    {},
    z.object({ items: z.array(z.object({ id: z.string(), people: z.number() })) }),
  )
  const [made] = items
  assert.equal(made?.people, 2)
  const taken = z.object({ items: z.array(Run) })
  const runs = (await boss('GET /practice/tests/:id/runs', { id: made.id }, taken)).items
  assert.equal(new Set(runs.map(({ seed }) => seed)).size, 1)
  const [pelins] = runs
  assert.ok(pelins)
  const pelin = as('pelin', pelins.workspaceId)
  await pelin('POST /practice/runs/:id/begin', { id: pelins.id, pace: 0 }, Run)
  await pelin('POST /practice/runs/:id/finish', { id: pelins.id }, Run)
  assert.equal(await refusal('pelin', 'POST /practice/runs/:id/begin', { id: pelins.id }), 'day-begun')
  const seen = await boss('GET /practice/runs/:id', { id: pelins.id }, Looked)
  assert.equal(seen.isMine, false)
  assert.equal(seen.run.name, 'Pelin')
  assert.ok(seen.run.resultToken)
})
