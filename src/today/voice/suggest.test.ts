import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { configWith } from '#platform/testing/config.ts'
import { todaySlice } from '../slice.ts'

const Asked = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
})

const Refused = z.object({ type: z.string() })

/** A machine that writes, on this machine: it gives back what it is told to and keeps what it was asked. */
async function writer(t: TestContext, answer: { status: number; body: string }) {
  const asked: { path: string; key: string; body: z.output<typeof Asked> }[] = []
  const server = createServer((request, response) => void reply(request, response))
  async function reply(request: IncomingMessage, response: ServerResponse) {
    const body = Asked.parse(await json(request))
    asked.push({ path: request.url ?? '', key: request.headers.authorization ?? '', body })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  }
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return { origin: `http://127.0.0.1:${address.port}`, asked }
}

async function desk(t: TestContext, origin: string | null) {
  const app = await testApp(t, createNetworks())
  if (origin !== null) app.outgoing.allow(origin)
  const config = configWith({
    MEYDAN_DATA: app.config.dataFolder,
    ...(origin === null
      ? {}
      : { MEYDAN_WRITER: `${origin}/v1/`, MEYDAN_WRITER_MODEL: 'small', MEYDAN_WRITER_KEY: 'secret' }),
  })
  await app.db.write((tx) =>
    tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() })
      .execute(),
  )
  return callSlice(todaySlice({ ...app, config }), { workspaceId: '1' })
}

const STIFF = 'Sayın müşterimiz, siz değerli misafirlerimizi ucuz simit ile ağırlıyoruz'

test('a writing endpoint is asked for the same text as the brand would say it, with its rules', async (t) => {
  const { origin, asked } = await writer(t, {
    status: 200,
    body: JSON.stringify({ choices: [{ message: { role: 'assistant', content: ' Gel, simitler hesaplı! ' } }] }),
  })
  const call = await desk(t, origin)
  const phrases = [{ never: 'ucuz', rather: 'hesaplı' }]
  await call('PUT /today/voice', { address: 'familiar', emojiMost: null, wordsMost: null, phrases })
  const { body } = await call('POST /today/voice/suggest', { text: STIFF, kind: 'post' })
  assert.deepEqual(body, { text: 'Gel, simitler hesaplı!' })
  assert.deepEqual(
    [asked[0]?.path, asked[0]?.key, asked[0]?.body.model],
    ['/v1/chat/completions', 'Bearer secret', 'small'],
  )
  const [order, text] = asked[0]?.body.messages ?? []
  assert.equal(text?.content, STIFF)
  assert.match(order?.content ?? '', /Instead of "ucuz" say "hesaplı"/)
  assert.match(order?.content ?? '', /familiarly/)
})

test('a machine that does not answer properly is told so, and one that nobody set up is never asked', async (t) => {
  const { origin } = await writer(t, { status: 500, body: 'out of memory' })
  const broken = await (await desk(t, origin))('POST /today/voice/suggest', { text: STIFF, kind: 'post' })
  assert.equal(Refused.parse(broken.body).type, 'writer-silent')
  const call = await desk(t, null)
  const refused = await call('POST /today/voice/suggest', { text: STIFF, kind: 'post' })
  assert.equal(Refused.parse(refused.body).type, 'no-writer')
  const compared = z
    .object({ canSuggest: z.boolean() })
    .parse((await call('POST /today/voice/compare', { text: STIFF })).body)
  assert.equal(compared.canSuggest, false)
})
