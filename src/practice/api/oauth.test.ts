import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { quietTown } from '../testing/quiet-town.ts'

const DESK = 'https://desk.example/come-back'

test('a program is let in by a person, once per code, and out again', async (t) => {
  const { ask } = await quietTown(t)
  const app = (await ask('/api/v1/apps', { as: null, body: { client_name: 'Meydan', redirect_uris: DESK } })).json
  const verifier = 'a long word that only the desk knows'
  const asked = {
    client_id: app.client_id,
    redirect_uri: DESK,
    state: 'bread',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  }
  const page = await ask(`/oauth/authorize?${new URLSearchParams(asked)}`, {
    as: null,
    headers: { 'accept-language': 'tr' },
  })
  assert.match(page.text, /İzin ver/)
  const body = new URLSearchParams({ ...asked, answer: 'yes' })
  const back = new URL((await ask('/oauth/authorize', { as: null, body })).headers.get('location') ?? '')
  assert.equal(back.searchParams.get('state'), 'bread')
  const change = (code_verifier: string, code = back.searchParams.get('code')) =>
    ask('/oauth/token', {
      as: null,
      body: { code, code_verifier, client_id: app.client_id, client_secret: app.client_secret, redirect_uri: DESK },
    })
  const token = (await change(verifier)).json.access_token
  assert.equal((await ask('/api/v1/accounts/verify_credentials', { as: token })).json.username, 'firin')
  assert.equal((await change(verifier)).status, 400)
  await ask('/oauth/revoke', { as: null, body: { token } })
  assert.equal((await ask('/api/v1/accounts/verify_credentials', { as: token })).status, 401)
})

test('a refusal, a foreign address and a wrong proof let nobody in', async (t) => {
  const { ask } = await quietTown(t)
  const app = (await ask('/api/v1/apps', { as: null, body: { client_name: 'Meydan', redirect_uris: DESK } })).json
  const asked = { client_id: app.client_id, redirect_uri: DESK }
  const answer = async (given: Record<string, string>) =>
    ask('/oauth/authorize', { as: null, body: new URLSearchParams({ ...asked, ...given }) })
  const refused = new URL((await answer({ answer: 'no' })).headers.get('location') ?? '')
  assert.equal(refused.searchParams.get('error'), 'access_denied')
  assert.equal((await answer({ answer: 'yes', redirect_uri: 'https://elsewhere.example/' })).status, 400)
  const back = new URL((await answer({ answer: 'yes', code_challenge: 'proof' })).headers.get('location') ?? '')
  const code = back.searchParams.get('code')
  const body = { ...asked, code, client_secret: app.client_secret, code_verifier: 'guess' }
  assert.equal((await ask('/oauth/token', { as: null, body })).json.error, 'invalid_grant')
})
