import assert from 'node:assert/strict'
import test from 'node:test'
import { Hono } from 'hono'
import sharp from 'sharp'
import * as z from 'zod'
import { storyById } from '../story/story.ts'
import { feed, stories, world } from '../testing/world.ts'
import { keepTexts } from './read-article.ts'

const PARAGRAPH =
  'Fırıncılar Odası dün akşam yaptığı toplantıda simidin fiyatını yirmi beş liraya çıkardı; karar bugün yürürlüğe girdi.'
const Text = z.object({ html: z.string(), title: z.string(), words: z.number(), keptAt: z.string() })

const pageWith = (
  pictures: string,
) => `<html lang="tr"><head><title>Simide zam — Posta</title><meta property="og:title" content="Simide zam"></head>
  <body><nav>Ana sayfa</nav><article><h1>Simide zam</h1>${`<p>${PARAGRAPH}</p>`.repeat(5)}${pictures}<script>bad()</script></article></body></html>`

async function toldOnce(t: Parameters<typeof world>[0]) {
  const w = await world(t)
  w.paper.serve('/f', feed(w.app, 'Posta', [{ title: 'Simide zam', text: 'Kısaca.', guid: 'zam' }]))
  await w.watch('POST /watch/sources', { url: `${w.paper.url}/f` })
  const [story] = await stories(w)
  const whole = await storyById(w.app.db.read, '1', story?.id ?? '')
  const read = (afresh = false) => w.watch('POST /watch/tellings/:id/article', { id: whole?.tellings[0]?.id, afresh })
  return { w, read, storyId: story?.id ?? '' }
}

test('a story is read whole, without what stands around it, and stays readable when its page is gone', async (t) => {
  const { w, read } = await toldOnce(t)
  w.paper.serve('/zam', pageWith(''), { 'content-type': 'text/html; charset=utf-8' })
  const first = Text.parse((await read()).body)
  assert.equal(first.title, 'Simide zam')
  assert.match(first.html, /yirmi beş liraya/)
  assert.doesNotMatch(first.html, /bad|Ana sayfa/)
  assert.ok(first.words > 70)
  w.paper.pages.delete('/zam')
  assert.deepEqual(Text.parse((await read()).body), first)
})

test('a notice that stands where the article should is not taken for it', async (t) => {
  const w = await world(t)
  const text = `Kısaca: ${PARAGRAPH}`
  w.paper.serve('/f', feed(w.app, 'Posta', [{ title: 'Simide zam', text, guid: 'zam' }]))
  const notice =
    '<p>Bu sitede çerezler kullanılır; devam ederek bunu ve gizlilik ilkelerimizi kabul etmiş olursunuz.</p>'
  w.paper.serve('/zam', `<html><body><div>${notice.repeat(4)}</div></body></html>`, { 'content-type': 'text/html' })
  await w.watch('POST /watch/sources', { url: `${w.paper.url}/f` })
  const [story] = await stories(w)
  const whole = await storyById(w.app.db.read, '1', story?.id ?? '')
  const read = Text.parse((await w.watch('POST /watch/tellings/:id/article', { id: whole?.tellings[0]?.id })).body)
  assert.match(read.html, /yirmi beş liraya/)
  assert.doesNotMatch(read.html, /çerezler/)
})

test('pictures are drawn anew and served by the desk; what lies inside the machine or is no picture is left out', async (t) => {
  const { w, read } = await toldOnce(t)
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c60' } })
    .png()
    .toBuffer()
  w.paper.pages.set('/a.png', (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(bytes))
  w.paper.serve('/b.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { 'content-type': 'image/svg+xml' })
  w.paper.serve('/c.png', 'not a picture', { 'content-type': 'image/png' })
  w.paper.pages.set('/d.png', (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/x.png' }).end(),
  )
  const shown = ['/a.png', '/b.svg', '/c.png', '/d.png', 'http://127.0.0.1:1/e.png', 'http://[::1]/f.png']
  w.paper.serve('/zam', pageWith(shown.map((src) => `<p><img src="${src}" alt="x"> resim</p>`).join('')), {
    'content-type': 'text/html; charset=utf-8',
  })
  const { html } = Text.parse((await read()).body)
  const [src, ...others] = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, address = '']) => address)
  assert.deepEqual(others, [])
  assert.match(src ?? '', /^\/api\/v1\/watch\/pictures\/[\w-]{32}\?workspace=1$/)
  const http = new Hono()
  const account = { id: 'olga', name: 'Olga', email: 'o@example.org' }
  const who = (workspaceId: string) => ({
    visitor: (request: Request) => Promise.resolve({ account, lang: 'en' as const, headers: request.headers }),
    member: () => Promise.resolve({ account, lang: 'en' as const, workspaceId, role: 'owner' }),
    may: () => true,
  })
  w.slice.raw(http, who('1'))
  const picture = await http.request(src ?? '')
  assert.equal(picture.headers.get('content-type'), 'image/jpeg')
  assert.equal((await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).width, 40)
  const stranger = new Hono()
  w.slice.raw(stranger, who('2'))
  assert.equal((await stranger.request(src ?? '')).status, 404)
})

test('a story that is kept for later is kept whole', async (t) => {
  const { w, read, storyId } = await toldOnce(t)
  w.paper.serve('/zam', pageWith(''), { 'content-type': 'text/html; charset=utf-8' })
  assert.equal((await w.watch('PUT /watch/stories/:id/kept', { id: storyId, kept: true })).status, 200)
  await keepTexts(w.app, '1', storyId, AbortSignal.timeout(5_000))
  w.paper.pages.delete('/zam')
  assert.match(Text.parse((await read()).body).html, /yirmi beş liraya/)
})
