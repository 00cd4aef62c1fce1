import assert from 'node:assert/strict'
import test from 'node:test'
import type { App } from '#app'
import type { ConnectedAccount, Renewal } from '#networks'
import { openAuth } from '#platform/auth.ts'
import { openMail } from '#platform/mail.ts'
import { createVault, readKeys } from '#platform/vault.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { openPostOffice } from '#platform/testing/post-office.ts'
import { keepChannel } from './channels.sql.ts'
import { createReception } from './reception.ts'
import { keyOf as renewedKey } from './renew.ts'
import { rotateKeys } from './rotate.ts'
import { deskSlice } from './slice.ts'
import { ownerLink } from './welcome.ts'
import { addMember, addWorkspace, membersOf } from './workspaces.sql.ts'

const noNetworks = {
  all: [],
  find: () => null,
  accountFrom: () => {
    throw new Error('no channel is connected in these tests')
  },
}

async function world(t: test.TestContext) {
  const app = await testApp(t, noNetworks)
  const auth = openAuth({
    url: app.db.url,
    address: app.config.url,
    secret: 'a secret of this test only',
    log: app.log,
  })
  t.after(auth.close)
  return { app, auth, slice: deskSlice(app, { auth }) }
}

const olga = {
  name: 'Olga',
  email: 'olga@example.org',
  password: 'simit-at-seven',
  lang: 'ru',
  zone: 'Europe/Istanbul',
}

const keyOf = (link: string | null) => new URL(link ?? 'http://nowhere').searchParams.get('key') ?? ''

test('the first link makes its opener the owner, once', async (t) => {
  const { app, auth, slice } = await world(t)
  const key = keyOf(await ownerLink(app))
  const door = callSlice(slice, { workspaceId: '' })
  assert.equal((await door('POST /welcome', { ...olga, key })).status, 200)
  const again = await door('POST /welcome', { ...olga, key, email: 'other@example.org' })
  assert.equal(again.status, 422)
  assert.partialDeepStrictEqual(again.body, { type: 'link-used' })
  assert.equal(await ownerLink(app), null)

  const signedIn = await auth.handle(
    new Request(`${app.config.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.config.url },
      body: JSON.stringify({ email: olga.email, password: olga.password }),
    }),
  )
  assert.equal(signedIn.status, 200)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const reception = createReception(app, auth)
  const nameAtTheDoor = async () =>
    (await reception.visitor(new Request(app.config.url, { headers: { cookie } }))).account?.name
  assert.equal(await nameAtTheDoor(), 'Olga')
  assert.equal(await nameAtTheDoor(), 'Olga')

  // A cookie that was good a moment ago is no good any more when its owner has gone.
  const gone = await auth.handle(
    new Request(`${app.config.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.config.url, cookie },
      body: '{}',
    }),
  )
  assert.equal(gone.status, 200)
  assert.equal(await nameAtTheDoor(), undefined)
})

test('a taken e-mail leaves the link good', async (t) => {
  const { app, slice } = await world(t)
  const door = callSlice(slice, { workspaceId: '' })
  await door('POST /welcome', { ...olga, key: keyOf(await ownerLink(app)) })
  const home = await door('POST /workspaces', { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr' })
  assert.equal(home.status, 200)
  const desk = callSlice(slice, { workspaceId: '1' })
  const { body } = await desk('POST /workspace/invitations', { role: 'author' })
  assert.ok(typeof body === 'object' && body && 'link' in body)
  const key = keyOf(String(body.link))
  assert.partialDeepStrictEqual((await door('POST /welcome', { ...olga, key })).body, { type: 'e-mail-taken' })
  assert.equal((await door('POST /welcome', { ...olga, key, email: 'mehmet@example.org' })).status, 200)
})

test('nobody signs up without a link', async (t) => {
  const { app, auth } = await world(t)
  const answer = await auth.handle(
    new Request(`${app.config.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.config.url },
      body: JSON.stringify(olga),
    }),
  )
  assert.equal(answer.status, 404)
})

test('an API key works with its role until it is revoked', async (t) => {
  const { app, auth, slice } = await world(t)
  const door = callSlice(slice, { workspaceId: '' })
  await door('POST /workspaces', { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr' })
  const desk = callSlice(slice, { workspaceId: '1' })
  const { body } = await desk('POST /workspace/keys', { name: 'The shop', role: 'analyst' })
  assert.ok(typeof body === 'object' && body && 'key' in body && 'id' in body)
  const reception = createReception(app, auth)
  const request = new Request(app.config.url, { headers: { authorization: `Bearer ${String(body.key)}` } })
  const visitor = await reception.visitor(request)
  const who = await reception.member(visitor, request)
  assert.partialDeepStrictEqual(who, { workspaceId: '1', role: 'analyst' })
  await desk('DELETE /workspace/keys/:id', { id: body.id })
  assert.equal((await reception.visitor(request)).account, null)
})

test('the last owner cannot be taken out', async (t) => {
  const { slice } = await world(t)
  const door = callSlice(slice, { workspaceId: '' })
  await door('POST /workspaces', { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr' })
  const desk = callSlice(slice, { workspaceId: '1' })
  const refusedTr = await desk('DELETE /workspace/members/:accountId', { accountId: 'account' }, 'tr')
  assert.partialDeepStrictEqual(refusedTr.body, { type: 'last-owner' })
  assert.match(JSON.stringify(refusedTr.body), /sahibi olmalı/)
})

test('somebody is given another role, but the last owner stays owner', async (t) => {
  const { app, slice } = await world(t)
  const door = callSlice(slice, { workspaceId: '' })
  await door('POST /workspaces', { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr' })
  const can = { workspaceId: '1', accountId: 'can', name: 'Can', email: 'can@example.org', role: 'author' as const }
  await app.db.write((tx) => addMember(tx, { ...can, at: app.now() }))
  const desk = callSlice(slice, { workspaceId: '1' })
  const give = (accountId: string, role: string) => desk('PUT /workspace/members/:accountId', { accountId, role })
  assert.partialDeepStrictEqual((await give('account', 'client')).body, { type: 'last-owner' })
  assert.equal((await give('can', 'owner')).status, 200)
  assert.equal((await give('account', 'client')).status, 200)
  assert.partialDeepStrictEqual((await give('nobody', 'author')).body, { type: 'not-found' })
  const members = (await membersOf(app.db.read, '1')).map(({ accountId, role }) => [accountId, role])
  assert.deepEqual(
    new Map(members.map(([id = '', role = '']) => [id, role])),
    new Map([
      ['account', 'client'],
      ['can', 'owner'],
    ]),
  )
})

test('what one key sealed another cannot open, and a rotated vault still opens the old', () => {
  const old = Buffer.alloc(32, 1)
  const fresh = Buffer.alloc(32, 2)
  const sealed = createVault([old]).seal('a token')
  assert.throws(() => createVault([fresh]).open(sealed))
  const rotated = createVault([fresh, old])
  assert.equal(rotated.open(sealed), 'a token')
})

test('after a rotation every credential opens with the new key, and the old key is gone', async (t) => {
  const { app } = await world(t)
  const { dataFolder } = app.config
  const [old] = await readKeys(dataFolder, null)
  const before = createVault([old ?? Buffer.alloc(0)])
  await channelWith(app, before.seal('a token'))
  assert.equal(await rotateKeys(app), 1)
  const keys = await readKeys(dataFolder, null)
  const [channel] = await app.db.read.selectFrom('desk.channels').select('credential').execute()
  assert.equal(keys.length, 1)
  assert.equal(createVault(keys).open(channel?.credential ?? ''), 'a token')
  assert.throws(() => before.open(channel?.credential ?? ''))
})

test('a key that ends is exchanged once, although many lines are opened at once', async (t) => {
  const { app } = await world(t)
  const credential = app.vault.seal(JSON.stringify({ password: 'simit', session: 'old' }))
  const { id } = await channelWith(app, credential)
  let exchanged = 0
  const renew: Renewal = {
    isDue: ({ session }) => session === 'old',
    fresh: async (_http, _account, known) => {
      exchanged += 1
      return { ok: true, value: { ...known, session: `fresh ${exchanged}` }, rate: null }
    },
  }
  const opened = Array.from({ length: 4 }, () => renewedKey(app, { renew }, account, { id, credential }))
  const keys = await Promise.all(opened)
  assert.deepEqual(new Set(keys.map(({ session }) => session)), new Set(['fresh 1']))
  const [kept] = await app.db.read.selectFrom('desk.channels').select('credential').execute()
  assert.equal(app.vault.open(kept?.credential ?? ''), JSON.stringify({ password: 'simit', session: 'fresh 1' }))
})

const account: ConnectedAccount = {
  network: 'a network',
  id: '1',
  handle: '@firin',
  name: 'Fırın',
  url: 'https://town.example/@firin',
  avatar: null,
  server: 'https://town.example',
  streaming: null,
  software: { name: 'town', version: '1' },
  can: { publish: null, read: null, act: [], metrics: [], search: 'none' },
}

const channelWith = (app: App, credential: string) =>
  app.db.write(async (tx) => {
    const at = app.now()
    const { id } = await addWorkspace(tx, { name: 'Fırın', zone: 'UTC', lang: 'tr', practice: false, at })
    const where = { network: 'a network', externalId: '1', handle: '@firin', name: 'Fırın', avatar: null }
    const rest = { url: 'https://town.example/@firin', zone: 'UTC', practice: false, config: '{}', account: '{}', at }
    const given = { by: 'olga', budget: null }
    return keepChannel(tx, { workspaceId: id, ...where, ...rest, ...given, credential })
  })

test('a time zone nobody knows is refused with its name', async (t) => {
  const { slice } = await world(t)
  const door = callSlice(slice, { workspaceId: '' })
  const answer = await door('POST /workspaces', { name: 'Fırın', zone: 'Mars/Olympus', lang: 'tr' })
  assert.match(JSON.stringify(answer.body), /Mars\/Olympus/)
})

test('a letter to try goes to whoever asks for it, in the language of the screen', async (t) => {
  const { app, auth } = await world(t)
  const office = await openPostOffice(t)
  const mail = openMail({ server: office.url, from: 'Meydan <desk@bakery.example>', log: app.log })
  t.after(mail.close)
  const door = callSlice(deskSlice({ ...app, mail }, { auth }), { workspaceId: '' })
  assert.partialDeepStrictEqual(await door('POST /me/letter', {}, 'tr'), { body: { address: 'olga@example.org' } })
  assert.deepEqual(office.receivers, ['olga@example.org'])
  assert.match(office.letters[0] ?? '', /Bu mektubu siz istediniz/)
})

test('without a mail server the desk says which setting is missing', async (t) => {
  const { slice } = await world(t)
  const door = callSlice(slice, { workspaceId: '' })
  const { status, body } = await door('POST /me/letter', {}, 'ru')
  assert.ok(status >= 400)
  assert.match(JSON.stringify(body), /mail-off.*MEYDAN_MAIL/)
})
