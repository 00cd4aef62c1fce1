import assert from 'node:assert/strict'
import { once } from 'node:events'
import test from 'node:test'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { App } from '#app'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { addressRoutes, reachRoute } from './address.ts'

/** A desk that believes to live at an address of this machine, which its owner lets it reach. */
async function deskAt(t: test.TestContext, answers: (app: App, http: Hono) => void) {
  const app = await testApp(t, createNetworks([]))
  const http = new Hono()
  answers(app, http)
  const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  t.after(() => server.close())
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  t.after(app.outgoing.allow(url))
  const at = { ...app, config: { ...app.config, url, allowAddresses: [url] } }
  return {
    app,
    url,
    ask: (desk: App) => callSlice({ routes: addressRoutes(desk) }, { workspaceId: '1' })('POST /address/test', {}),
    at,
  }
}

test('a desk that is found at its address says so', async (t) => {
  const { ask, at, url } = await deskAt(t, (app, http) => reachRoute(app)(http, NOBODY))
  assert.deepEqual(await ask(at), { status: 200, body: { url } })
})

test('an address at home, a silent one and one of somebody else are told apart', async (t) => {
  const { ask, at } = await deskAt(t, (_, http) => void http.get('/reach/*', (c) => c.text('Welcome to our shop')))
  const type = async (desk: App) => JSON.stringify((await ask(desk)).body)
  assert.match(await type(at), /address-of-others/)
  assert.match(await type({ ...at, config: { ...at.config, allowAddresses: [] } }), /address-at-home/)
  const silent = 'http://127.0.0.1:1'
  at.outgoing.allow(silent)
  assert.match(await type({ ...at, config: { ...at.config, url: silent, allowAddresses: [silent] } }), /address-silent/)
})

test('what was sealed for another purpose is not told', async (t) => {
  const { app, url } = await deskAt(t, (desk, http) => reachRoute(desk)(http, NOBODY))
  const secret = app.vault.seal(JSON.stringify({ token: 'simit' }))
  for (const word of [secret, 'rubbish']) assert.equal((await fetch(`${url}/reach/${word}`)).status, 404)
})

const NOBODY = {
  visitor: () => Promise.reject(new Error('nobody is asked who he is')),
  member: () => Promise.resolve(null),
  may: () => false,
}
