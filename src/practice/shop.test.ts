import assert from 'node:assert/strict'
import test from 'node:test'
import { PEOPLE } from './cast/neighbours.cast.ts'
import { shopRoutes } from './shop.ts'
import { type Go, openLink } from './visit.ts'

const ORIGIN = 'http://127.0.0.1:9'

/** A desk that is away for the first calls. */
function counter({ away = 0 } = {}) {
  const told: { url: string; key: string | null; body: unknown }[] = []
  let left = away
  const { promise: heard, resolve } = Promise.withResolvers<void>()
  const desk: Go = (url, { headers, body }) => {
    if (left > 0) {
      left -= 1
      return Promise.reject(new TypeError('fetch failed'))
    }
    told.push({
      url,
      key: headers['authorization'] ?? null,
      body: JSON.parse(body ?? ''),
    })
    resolve()
    return Promise.resolve(Response.json({}))
  }
  const http = shopRoutes({
    desk: () => ({ url: 'http://desk.example/', key: 'mdn_simit' }),
    now: () => Date.parse('2026-05-04T06:00:00Z'),
    fetch: desk,
    waits: [1, 1],
  })
  return { http, told, heard }
}

const register = (email: string, mdn: string) => ({
  method: 'POST',
  body: new URLSearchParams({ email, mdn, lang: 'tr' }),
})

test('the shop carries the click through its form', async () => {
  const { http } = counter()
  const page = await (await http.request('/shop?mdn=abc%22x&lang=ru')).text()
  assert.match(page, /<html lang="ru">/)
  assert.match(page, /name="mdn" value="abc&quot;x"/)
})

test('every product has its page, and the click goes along from one to the next', async () => {
  const { http } = counter()
  const front = await (await http.request('/shop?mdn=abc&lang=tr')).text()
  const [, cake = ''] = front.match(/href="(\/shop\/cake[^"]*)"/) ?? []
  const page = await (await http.request(cake.replaceAll('&amp;', '&'))).text()
  assert.match(page, /Doğum günü pastası/)
  assert.match(page, /name="mdn" value="abc"/)
  assert.match(page, /href="\/shop\?lang=tr&amp;mdn=abc"/)
  assert.equal((await http.request('/shop/tram')).status, 404)
})

test('a registration reaches the desk with its click, also when the desk was away', async () => {
  const { http, told, heard } = counter({ away: 2 })
  const thanks = await http.request('/shop/newsletter', register('ayse@town.example', 'abc'))
  assert.match(await thanks.text(), /Teşekkürler/)
  await heard
  const [{ body, ...rest } = { body: null }] = told
  assert.deepEqual(rest, { url: 'http://desk.example/api/v1/outcomes', key: 'Bearer mdn_simit' })
  const { reference, ...outcome } = Object(body)
  assert.match(reference, /^newsletter-\w{24}$/)
  assert.deepEqual(outcome, { kind: 'registration', at: '2026-05-04T06:00:00.000Z', click: 'abc' })
})

test('the same form sent twice is one registration', async () => {
  const { http, told } = counter()
  for (let i = 0; i < 2; i += 1) await http.request('/shop/newsletter', register('ayse@town.example', 'abc'))
  assert.equal(told.length, 2)
  assert.deepEqual(told[0]?.body, told[1]?.body)
})

test('something that is no address is asked for again and the click is kept', async () => {
  const { http, told } = counter()
  const answer = await http.request('/shop/newsletter', register('ayse', 'abc'))
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /value="abc"/)
  assert.equal(told.length, 0)
})

test('a reader who follows a link of ours to the shop registers there', async () => {
  const { http, told } = counter()
  const [by = null] = PEOPLE
  const go: Go = async (url, init) =>
    url.includes('/l/')
      ? Response.redirect(`${ORIGIN}/shop?mdn=click7`, 302)
      : http.request(url.slice(ORIGIN.length), init)
  await openLink(go, { url: 'http://localhost:8080/l/abc', by, registers: true }, ORIGIN)
  const [{ body } = { body: null }] = told
  assert.equal(Object(body).click, 'click7')
})
