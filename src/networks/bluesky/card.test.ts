import assert from 'node:assert/strict'
import test from 'node:test'
import sharp from 'sharp'
import { openSite, type Site, type Told } from '../testing/site.ts'
import { bakeryIn } from '../trial/bakery.ts'
import { sayingsOf } from '../sayings.ts'
import { openWorld } from './testing/world.ts'

async function desk(t: test.TestContext, picture: Uint8Array, page: () => Told) {
  const site: Site = await openSite({
    answer: ({ path }) => (path === '/menu' ? page() : { status: 200, body: picture }),
    sortOf: () => null,
    complaint: () => ({}),
  })
  const { world, server } = await openWorld()
  const bakery = await bakeryIn({ ...world, origins: [...world.origins, site.origin] })
  t.after(async () => {
    await bakery.close()
    await site.close()
  })
  const embedOf = async (text: string) => {
    const kept = server.books.records.get((await bakery.publish({ text })).id)?.value
    return kept?.$type === 'app.bsky.feed.post' ? kept.embed : undefined
  }
  return { site, server, embedOf }
}

const html = (body: string): Told => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body })

const LARGE = { width: 1500, height: 1000, channels: 3, background: '#a63' } as const
const NOISE = { type: 'gaussian', mean: 128, sigma: 60 } as const

test('a link brings a card with its heading and a picture that was made small enough', async (t) => {
  const large = await sharp({ create: { ...LARGE, noise: NOISE } })
    .png()
    .toBuffer()
  const { site, server, embedOf } = await desk(t, large, () =>
    html(`<head><meta content="Simit &amp; çay" property="og:title"><meta name=description content='Her sabah'>
      <meta property="og:image" content="/vitrin.png"></head>`),
  )
  assert.ok(large.length > 1_000_000)
  const embed = await embedOf(`Menü: ${site.origin}/menu.`)
  assert.partialDeepStrictEqual(embed, {
    $type: 'app.bsky.embed.external',
    external: { uri: `${site.origin}/menu`, title: 'Simit & çay', description: 'Her sabah' },
  })
  const [thumb] = [...server.books.blobs.values()]
  assert.ok(thumb && thumb.mime === 'image/jpeg' && thumb.size <= 1_000_000, JSON.stringify(thumb))
})

test('a page that is gone, is no page or says nothing never stops the post', async (t) => {
  const answers = [
    { status: 500, body: 'oops' },
    { status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF' },
    html('<p>no heading</p>'),
  ]
  const { site, embedOf } = await desk(t, new Uint8Array(), () => answers.shift() ?? html(''))
  for (let at = 0; at < 3; at += 1) assert.equal(await embedOf(`Menü ${at} ${site.origin}/menu`), undefined)
  assert.equal(await embedOf('Menü http://127.0.0.1:1/menu'), undefined)
})

test('a page speaks through its cards, its description or its heading', () => {
  assert.deepEqual(sayingsOf('<title>Fırın\n | Köşe</title><meta name="description" content="Taze">'), {
    title: 'Fırın | Köşe',
    description: 'Taze',
    image: '',
  })
  assert.equal(sayingsOf('<meta property="og:title" content="Bir \'simit\' &quot;aç&quot;">').title, `Bir 'simit' "aç"`)
  assert.equal(sayingsOf('<meta property=og:title content=Simit><title>Başka</title>').title, 'Simit')
})
