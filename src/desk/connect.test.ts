import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createNetworks, type ConnectedAccount, type Network } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import { beginSignIn, connectChannel, finishSignIn } from './connect.ts'

const accountOf = (id: string): ConnectedAccount => ({
  network: 'yard',
  id,
  handle: `@${id}`,
  name: id,
  url: `https://yard.example/${id}`,
  avatar: null,
  server: 'https://yard.example',
  streaming: null,
  software: { name: 'yard', version: '1' },
  can: { publish: null, read: null, act: [], metrics: [], search: 'none' },
})

/** A network whose own page lets in whoever is signed in there at the moment. */
function openYard() {
  let signedIn = 'firin'
  const network: Network = {
    id: 'yard',
    name: 'Yard',
    setup: { fields: [], steps: [] },
    cannot: [],
    connect: (_, __, { key = '' }) => Promise.resolve({ ok: true, value: accountOf(key), rate: null }),
    check: ({ account }) => Promise.resolve({ ok: true, value: account, rate: null }),
    signIn: {
      begin: (_, __, { state }) =>
        Promise.resolve({ ok: true, value: { url: `https://yard.example/?${state}`, keep: { state } }, rate: null }),
      finish: () => Promise.resolve({ ok: true, value: { settings: {}, credential: { key: signedIn } }, rate: null }),
    },
  }
  return { network, signInAs: (id: string) => void (signedIn = id) }
}

async function openDesk(t: TestContext) {
  const yard = openYard()
  const app = await testApp(t, createNetworks([yard.network]))
  const workspace = (name: string) =>
    app.db.write((tx) =>
      tx
        .insertInto('desk.workspaces')
        .values({ name, zone: 'UTC', lang: 'tr', created_at: app.now() })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
  const who = async (name: string) => ({
    account: { id: 'olga', name: 'Olga', email: 'olga@example.org' },
    lang: 'en' as const,
    workspaceId: (await workspace(name)).id,
    role: 'owner',
  })
  const olga = await who('Fırın')
  /** There and back again by the network's own page. */
  const signIn = async (channelId?: string) => {
    const begun = await beginSignIn(app, olga, { network: 'yard', settings: {}, channelId })
    assert.ok(begun.ok)
    return finishSignIn(app, olga, { code: 'yes', state: new URL(begun.value.url).search.slice(1) })
  }
  const channels = () =>
    app.db.read.selectFrom('desk.channels').select(['id', 'handle', 'external_id']).orderBy('id').execute()
  return { app, yard, olga, who, signIn, channels }
}

test('signing in again connects a channel in its place, but refuses another account and changes nothing', async (t) => {
  const { yard, signIn, channels } = await openDesk(t)
  const first = await signIn()
  assert.ok(first.ok)
  const { id } = first.value
  assert.deepEqual(await signIn(id), { ok: true, value: { id } })
  const before = await channels()
  yard.signInAs('pastane')
  assert.deepEqual(await signIn(id), { ok: false, reason: 'signed-in-as-another', about: { handle: '@pastane' } })
  assert.deepEqual(await channels(), before)
  const another = await signIn()
  assert.ok(another.ok && another.value.id !== id, 'as a new channel it is welcome')
})

test('nobody connects a channel of another workspace in its place', async (t) => {
  const { app, olga, who, signIn } = await openDesk(t)
  const first = await signIn()
  assert.ok(first.ok)
  const stranger = await who('Pastane')
  const wish = { network: 'yard', settings: {}, credential: { key: 'firin' }, channelId: first.value.id }
  assert.deepEqual(await connectChannel(app, stranger, wish), { ok: false, reason: 'not-found' })
  assert.ok((await connectChannel(app, olga, wish)).ok)
})
