import assert from 'node:assert/strict'
import test from 'node:test'
import { createNetworks } from '#networks'
import { openMail } from '#platform/mail.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { openPostOffice } from '#platform/testing/post-office.ts'
import { todaySlice } from '../slice.ts'
import { sendDigest, writeDigests } from './send-digests.ts'

const unfold = (letter: string) => letter.replaceAll(/=\r?\n/g, '')

test('a digest comes at the hour of one’s own clock, in one’s own language, once, however often its job is cut off', async (t) => {
  const made = await testApp(t, createNetworks())
  const office = await openPostOffice(t)
  const app = { ...made, mail: openMail({ server: office.url, from: 'Meydan <desk@example.org>', log: made.log }) }
  t.after(() => app.mail.close())
  await app.db.write(async (tx) => {
    await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Pekarnya', zone: 'Europe/Moscow', lang: 'ru', created_at: app.now() })
      .execute()
    const member = {
      workspace_id: '1',
      account_id: 'olga',
      name: 'Olga',
      email: 'olga@example.org',
      role: 'owner',
      joined_at: app.now(),
    } as const
    await tx.insertInto('desk.members').values(member).execute()
    await tx
      .insertInto('desk.preferences')
      .values({ account_id: 'olga', lang: 'tr', zone: 'Europe/Istanbul' })
      .execute()
    const post = {
      workspace_id: '1',
      text: 'Yarın sıcak simit',
      lang: 'tr',
      zone: 'UTC',
      author: 'olga',
      created_at: app.now(),
      updated_at: app.now(),
    }
    await tx.insertInto('publish.posts').values(post).execute()
  })
  const call = callSlice(todaySlice(app), { workspaceId: '1', accountId: 'olga' })
  const here = app.now().toZonedDateTimeISO('Europe/Istanbul')
  // An hour ahead by her clock, on the same day unless it is late at night.
  const at = here.hour < 22 ? here.add({ hours: 1 }).toPlainTime().toString({ smallestUnit: 'minute' }) : '23:59'
  await call('PUT /today/digest', { rhythm: 'daily', at, weekday: 1, workspaceId: null, byMail: true, outletId: null })
  const signal = new AbortController().signal
  const written = () => app.db.read.selectFrom('today.digest_sendings').select(['id', 'state', 'subject']).execute()
  if (at !== '23:59') {
    await writeDigests(app, signal)
    assert.deepEqual(await written(), [])
    app.clock.pass({ minutes: 61 })
  } else app.clock.pass({ minutes: here.until(here.withPlainTime('23:59')).total('minutes') })
  await writeDigests(app, signal)
  await writeDigests(app, signal)
  const [one, ...more] = await written()
  assert.ok(one)
  assert.deepEqual(more, [])
  assert.match(one.subject, /iş sizi bekliyor/)
  await sendDigest(app, one.id)
  await sendDigest(app, one.id)
  assert.deepEqual(office.receivers, ['olga@example.org'])
  assert.match(unfold(office.letters[0] ?? ''), new RegExp(`meydan-digest-${one.id}@`))
  assert.deepEqual(
    (await written()).map(({ state }) => state),
    ['sent'],
  )
})

test('a chat that is not one’s own is not told anything', async (t) => {
  const app = await testApp(t, createNetworks())
  await app.db.write(async (tx) => {
    await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() })
      .execute()
    const outlet = {
      workspace_id: '1',
      account_id: 'boris',
      way: 'chat',
      name: 'Chat',
      address: '',
      dialect: 'text',
      lang: 'en',
      made_at: app.now(),
    } as const
    const none: string[] = []
    await tx
      .insertInto('publish.outlets')
      .values({ ...outlet, events: none })
      .execute()
  })
  const call = callSlice(todaySlice(app), { workspaceId: '1', accountId: 'olga' })
  const wish = { rhythm: 'daily', at: '08:00', weekday: 1, workspaceId: null, byMail: false, outletId: '1' }
  assert.equal((await call('PUT /today/digest', wish)).status, 422)
})
