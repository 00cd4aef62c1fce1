import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { viewOf } from '../figures.ts'
import { measureSlice } from '../slice.ts'
import { siteRoutes } from './site-routes.ts'
import { keepParts } from './keep-parts.ts'
import { createSiteStore } from './store.ts'
import { siteDays } from './sites.sql.ts'

const Told = z.object({ pages: z.array(z.object({ value: z.string(), hits: z.number() })) })

/** Two brands with a site each; hits of theirs are told at any moment. */
async function twoSites(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const store = createSiteStore(app)
  const [firin, kahve] = await app.db.write((tx) =>
    Promise.all(
      ['firin', 'kahve'].map(async (name) => {
        const { id: workspaceId } = await tx
          .insertInto('desk.workspaces')
          .values({ name, zone: 'UTC', lang: 'tr', created_at: app.now() })
          .returning('id')
          .executeTakeFirstOrThrow()
        const site = {
          workspace_id: workspaceId,
          host: `${name}.example`,
          tag: `G-${name}`,
          secret: 's',
          made_by: 'olga',
        }
        const { number } = await tx
          .insertInto('measure.sites')
          .values({ ...site, made_at: app.now() })
          .returning('number')
          .executeTakeFirstOrThrow()
        return { workspaceId, site: number }
      }),
    ),
  )
  if (!firin || !kahve) throw new Error('two were made')
  const see = async (of: typeof firin, path: string, at = app.now()) => {
    const day = at.toString().slice(0, 10)
    const what = {
      visitor: null,
      path,
      event: null,
      source: 'telegram',
      device: 'phone',
      postId: null,
      clicks: [],
    } as const
    const hit = { site: of.site, at: at.epochMilliseconds, day, ...what }
    void store.add({ kind: 'hit', workspaceId: of.workspaceId, hit, result: null })
    await store.flush()
  }
  const pagesIn = (largest = keepParts(app)) => {
    const routes = siteRoutes(app, largest)
    return async (of: typeof firin): Promise<Record<string, number>> => {
      const call = callSlice({ ...measureSlice(app), routes }, { workspaceId: of.workspaceId })
      const { body } = await call('GET /measure/site', { period: 'year' })
      return Object.fromEntries(Told.parse(body).pages.map(({ value, hits }) => [value, hits]))
    }
  }
  const night = () => measureSlice(app).jobs['measure.roll-up'].run({}, new AbortController().signal)
  return { app, firin, kahve, see, pagesIn, night }
}

test('what is at hand is told again until a hit comes, today or for a day that is long over', async (t) => {
  const { app, firin, see, pagesIn, night } = await twoSites(t)
  const pages = pagesIn()
  const first = app.now()
  await see(firin, '/simit')
  assert.deepEqual(await pages(firin), { '/simit': 1 })
  assert.deepEqual(await pages(firin), { '/simit': 1 })
  await see(firin, '/simit')
  assert.deepEqual(await pages(firin), { '/simit': 2 })
  app.clock.pass({ hours: 96 })
  await night()
  assert.deepEqual(await pages(firin), { '/simit': 2 })
  await see(firin, '/late', first)
  assert.deepEqual(await pages(firin), { '/simit': 2, '/late': 1 })
  await see(firin, '/çay')
  assert.deepEqual(await pages(firin), { '/simit': 2, '/late': 1, '/çay': 1 })
})

test('nobody sees what is at hand of another site', async (t) => {
  const { firin, kahve, see, pagesIn } = await twoSites(t)
  const pages = pagesIn()
  await see(firin, '/simit')
  await see(kahve, '/espresso')
  assert.deepEqual(await pages(firin), { '/simit': 1 })
  assert.deepEqual(await pages(kahve), { '/espresso': 1 })
  assert.deepEqual(await pages(firin), { '/simit': 1 })
})

test('a night between counting the days and reading their parts counts nothing twice', async (t) => {
  const { app, firin, see, night } = await twoSites(t)
  await see(firin, '/simit')
  app.clock.pass({ hours: 96 })
  await see(firin, '/simit')
  const view = await viewOf(app, firin.workspaceId, 'year', undefined)
  const { now, rolled } = await siteDays(app.db.read, [firin.site], view.now, view.before)
  await night()
  const parts = await keepParts(app)([firin.site], view.now, { rolled, days: now }, 12)
  assert.deepEqual(
    parts.filter(({ part }) => part === 'page').map(({ value, hits }) => [value, hits]),
    [['/simit', 2]],
  )
})

test('with room for nothing at hand everything is read and told all the same', async (t) => {
  const { app, firin, see, pagesIn } = await twoSites(t)
  const pages = pagesIn(keepParts(app, 0))
  await see(firin, '/simit')
  assert.deepEqual(await pages(firin), { '/simit': 1 })
  await see(firin, '/poğaça')
  assert.deepEqual(await pages(firin), { '/simit': 1, '/poğaça': 1 })
})
