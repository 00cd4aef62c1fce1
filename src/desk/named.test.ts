import assert from 'node:assert/strict'
import test from 'node:test'
import { createNetworks } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import { peopleNamed } from './named.sql.ts'

test('people of the community are found by handle and name, those whose handle begins so first', async (t) => {
  const app = await testApp(t, createNetworks([]))
  const { id: workspaceId } = await app.db.write((tx) =>
    tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  await app.db.write(async (tx) => {
    for (const [handle, name] of [
      ['@ayse@meydan.town', 'Ayşe'],
      ['@mert@meydan.town', 'Mert Ayhan'],
    ] as const) {
      const person = await tx
        .insertInto('desk.people')
        .values({ workspace_id: workspaceId, name, first_seen_at: app.now() })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('desk.identities')
        .values({
          workspace_id: workspaceId,
          channel_network: 'square',
          external_id: handle,
          person_id: person.id,
          handle,
          name,
        })
        .execute()
    }
  })
  const named = async (words: string, networks = ['square']) =>
    (await peopleNamed(app.db.read, workspaceId, networks, words, 8)).map(({ handle }) => handle)
  assert.deepEqual(await named('AY'), ['@ayse@meydan.town', '@mert@meydan.town'])
  assert.deepEqual(await named('Ayşe'), ['@ayse@meydan.town'])
  assert.deepEqual(await named('ay', ['elsewhere']), [])
})
