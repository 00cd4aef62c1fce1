import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import { parcelsWaiting } from '../testing/parcels.sql.ts'
import { unpack } from '../doors/unpack.ts'
import { feed, sources, stories, world } from '../testing/world.ts'
import { renewPromises, subscribe } from './push.ts'
import { isSigned } from './signature.ts'

const simit = { title: 'Simit fiyatına zam geldi', text: 'Fırıncılar Odası simidin 25 lira olduğunu açıkladı.' }

/** A paper with a hub; `asked` are the questions the hub got. */
async function paperWithHub(t: TestContext) {
  const w = await world(t)
  const app = { ...w.app, config: { ...w.app.config, url: 'https://desk.firin.com' } }
  const { paper } = w
  const asked: URLSearchParams[] = []
  paper.pages.set('/hub', (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push(new URLSearchParams(body))
      response.writeHead(202).end()
    })
  })
  const withHub = (items: (typeof simit)[]) =>
    feed(app, 'Posta', items).replace(
      '<link>',
      `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${paper.url}/hub"/>
      <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${paper.url}/f"/><link>`,
    )
  paper.serve('/f', withHub([simit]))
  const { watchSlice } = await import('../slice.ts')
  const { callSlice } = await import('#platform/testing/app.ts')
  const slice = watchSlice(app)
  const watch = callSlice(slice, { workspaceId: '1', accountId: 'olga' })
  const http = new Hono()
  slice.raw(http)
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  await subscribe(app, '1')
  const [question] = asked
  const door = new URL(question?.get('hub.callback') ?? 'https://nowhere.example').pathname
  const confirm = (wish: Record<string, string>) =>
    http.request(
      `${door}?${new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': `${paper.url}/f`, 'hub.challenge': 'wort', 'hub.lease_seconds': '864000', ...wish })}`,
    )
  const tell = (body: string, secret: string, method = 'sha256') =>
    http.request(door, {
      method: 'POST',
      headers: {
        'content-type': 'application/rss+xml',
        'x-hub-signature': `${method}=${createHmac(method, secret).update(body).digest('hex')}`,
      },
      body,
    })
  const readAll = async () => {
    for (const id of await parcelsWaiting(app.db.read)) await unpack(app, id)
  }
  return {
    w: { ...w, app, watch },
    app,
    asked,
    question,
    confirm,
    tell,
    withHub,
    secret: question?.get('hub.secret') ?? '',
    readAll,
  }
}

test('a feed that names a hub is asked of it, and the hub’s question is answered only when it is ours', async (t) => {
  const { question, confirm, app, w } = await paperWithHub(t)
  assert.equal(question?.get('hub.mode'), 'subscribe')
  assert.equal(question.get('hub.topic'), `${w.paper.url}/f`)
  assert.match(question.get('hub.callback') ?? '', /^https:\/\/desk\.firin\.com\/in\/[\w-]{20,}$/)
  assert.equal((await confirm({ 'hub.topic': 'https://evil.example/feed' })).status, 404)
  assert.equal((await confirm({ 'hub.mode': 'unsubscribe' })).status, 404)
  const yes = await confirm({})
  assert.deepEqual([yes.status, await yes.text()], [200, 'wort'])
  app.clock.pass({ hours: 7 })
  await w.poll()
  const [source] = await sources(w)
  assert.ok(Temporal.Instant.from(String(source?.['nextPollAt'])).since(app.now()).total('hours') > 5)
})

test('news that is signed with our secret becomes a story at once, and what is not is not believed', async (t) => {
  const { confirm, tell, withHub, secret, readAll, w } = await paperWithHub(t)
  await confirm({})
  const body = withHub([{ ...simit, title: 'Vapur seferleri iptal edildi', text: 'Sis yüzünden.' }])
  assert.equal((await tell(body, 'guessed')).status, 202)
  await readAll()
  assert.equal((await stories(w)).length, 1)
  assert.equal((await tell(body, secret)).status, 202)
  assert.equal((await tell(body, secret, 'sha1')).status, 202)
  await readAll()
  assert.deepEqual(
    (await stories(w)).map(({ title, items }) => [title, items]),
    [
      ['Vapur seferleri iptal edildi', 1],
      ['Simit fiyatına zam geldi', 1],
    ],
  )
})

test('a promise is renewed before it ends, and one that is not kept ends it', async (t) => {
  const { confirm, app, asked, w, withHub } = await paperWithHub(t)
  await confirm({ 'hub.lease_seconds': '864000' })
  await renewPromises(app, AbortSignal.timeout(5_000))
  assert.equal(asked.length, 1)
  app.clock.pass({ hours: 24 * 9 })
  await renewPromises(app, AbortSignal.timeout(5_000))
  assert.equal(asked.length, 2)
  assert.equal(asked[1]?.get('hub.callback'), asked[0]?.get('hub.callback'))
  await confirm({})
  for (const title of ['Moda sahili yenilendi', 'Çay ocağı kapandı']) {
    w.paper.serve('/f', withHub([{ ...simit, title }]))
    app.clock.pass({ hours: 8 })
    await w.poll()
  }
  const [source] = await sources(w)
  assert.ok(Temporal.Instant.from(String(source?.['nextPollAt'])).since(app.now()).total('hours') < 5)
})

test('a hub inside the machine is never asked', async (t) => {
  const w = await world(t)
  const app = { ...w.app, config: { ...w.app.config, url: 'https://desk.firin.com' } }
  const { watchSlice } = await import('../slice.ts')
  const { callSlice } = await import('#platform/testing/app.ts')
  const watch = callSlice(watchSlice(app), { workspaceId: '1', accountId: 'olga' })
  for (const [place, hub] of [
    'http://169.254.169.254/latest',
    'http://[::ffff:7f00:1]:8080/hub',
    'http://2130706433/hub',
  ].entries()) {
    w.paper.serve(
      `/f${place}`,
      feed(app, `Posta ${place}`, [simit]).replace('<link>', `<atom:link rel="hub" href="${hub}"/><link>`),
    )
    await watch('POST /watch/sources', { url: `${w.paper.url}/f${place}` })
    const asked: string[] = []
    const outgoing = {
      ...app.outgoing,
      request: async (ask: Parameters<typeof app.outgoing.request>[0]) => {
        const answer = await app.outgoing.request(ask)
        asked.push(answer.ok ? 'answered' : answer.reason)
        return answer
      },
    }
    await subscribe({ ...app, outgoing }, String(place + 1))
    assert.deepEqual(asked, ['address-refused'], hub)
  }
})

test('a signature proves the body, by any method hubs use, and nothing else does', () => {
  const body = new TextEncoder().encode('simit')
  const proof = (method: string) => `${method}=${createHmac(method, 'secret').update(body).digest('hex')}`
  for (const method of ['sha1', 'sha256', 'sha384', 'sha512'])
    assert.equal(isSigned('secret', proof(method), body), true)
  for (const wrong of [
    undefined,
    '',
    'sha256=',
    'md5=00',
    proof('sha256').slice(0, -2),
    proof('sha256').replace('256', '512'),
  ])
    assert.equal(isSigned('secret', wrong, body), false)
  assert.equal(isSigned('other', proof('sha256'), body), false)
})
