import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { storyById } from '../story/story.ts'
import { parcelsWaiting } from '../testing/parcels.sql.ts'
import { sources, stories, world } from '../testing/world.ts'
import { unpack } from './unpack.ts'

async function openDoor(t: TestContext, kind: 'letters' | 'hook') {
  const w = await world(t)
  const http = new Hono()
  w.slice.raw(http)
  const opened = z
    .object({ id: z.string(), address: z.string() })
    .parse((await w.watch('POST /watch/doors', { kind, title: 'Haftalık' })).body)
  const { pathname } = new URL(opened.address)
  const bring = async (body: BodyInit, type?: string) => {
    const answer = await http.request(pathname, {
      method: 'POST',
      body,
      ...(type ? { headers: { 'content-type': type } } : {}),
    })
    for (const id of await parcelsWaiting(w.app.db.read)) await unpack(w.app, id)
    return answer.status
  }
  return { w, http, id: opened.id, bring, pathname }
}

const LETTER = [
  'From: =?UTF-8?B?S2FkxLFrw7Z5IEhhYmVy?= <haber@kadikoy.example>',
  'Subject: =?UTF-8?Q?Simit_fiyat=C4=B1na_zam?=',
  'Message-ID: <7@kadikoy.example>',
  'Date: Tue, 24 Nov 2026 06:00:00 +0300',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Simit 25 lira oldu.',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<a href=3D"https://kadikoy.example/7">View in browser</a><p>Simit <b>25 lira</b> oldu.<script>bad()</script></p>',
  '--b--',
  '',
].join('\r\n')

test('a newsletter handed on as a raw message becomes a story, once', async (t) => {
  const { w, bring } = await openDoor(t, 'letters')
  assert.equal(await bring(LETTER, 'message/rfc822'), 202)
  assert.equal(await bring(LETTER, 'message/rfc822'), 202)
  const [story, ...others] = await stories(w)
  assert.equal(others.length, 0)
  assert.equal(story?.title, 'Simit fiyatına zam')
  const whole = await storyById(w.app.db.read, '1', story.id)
  assert.partialDeepStrictEqual(whole?.tellings[0], { author: 'Kadıköy Haber', url: 'https://kadikoy.example/7' })
  assert.doesNotMatch(whole?.tellings[0]?.content ?? '', /bad/)
  assert.partialDeepStrictEqual((await sources(w))[0], { kind: 'letters', health: 'good' })
})

test('mail services are understood in their own ways', async (t) => {
  const { w, bring } = await openDoor(t, 'letters')
  const json = {
    Subject: 'Vapur saatleri değişti',
    FromFull: { Name: 'İskele', Email: 'a@b.example' },
    HtmlBody: '<p>Yeni saatler</p>',
    MessageID: '1',
  }
  assert.equal(await bring(JSON.stringify(json), 'application/json'), 202)
  const form = new FormData()
  form.set('subject', 'Moda sahili yenilendi')
  form.set('from', 'Belediye <bel@moda.example>')
  form.set('body-html', '<p>Parke taşları söküldü.</p>')
  assert.equal(await bring(form), 202)
  const raw = new FormData()
  raw.set('email', LETTER)
  assert.equal(await bring(raw), 202)
  const inbound = {
    items: [
      { Subject: 'Çay ocağı kapandı', From: { Name: 'Çarşı', Address: 'c@d.example' }, RawTextBody: 'Dün akşam.' },
    ],
  }
  assert.equal(await bring(JSON.stringify(inbound), 'application/json'), 202)
  assert.deepEqual((await stories(w)).map(({ title }) => title).toSorted(), [
    'Moda sahili yenilendi',
    'Simit fiyatına zam',
    'Vapur saatleri değişti',
    'Çay ocağı kapandı',
  ])
})

test('another program brings news as JSON or as a feed, and hears what was wrong otherwise', async (t) => {
  const { w, bring } = await openDoor(t, 'hook')
  assert.equal(
    await bring(
      JSON.stringify({ title: 'Elektrik kesintisi', text: 'Moda, 10–14', url: 'https://elektrik.example/1' }),
      'application/json',
    ),
    202,
  )
  assert.equal(
    await bring('<rss version="2.0"><channel><item><title>Su kesintisi</title></item></channel></rss>', 'text/xml'),
    202,
  )
  assert.equal(await bring('{}', 'application/json'), 422)
  assert.equal(await bring('merhaba', 'text/plain'), 422)
  assert.deepEqual((await stories(w)).map(({ title }) => title).toSorted(), ['Elektrik kesintisi', 'Su kesintisi'])
})

test('a guessed door and a closed one let nothing in', async (t) => {
  const { w, http, id, bring } = await openDoor(t, 'hook')
  assert.equal((await http.request('/in/abcdefghijklmnopqrstuvwxyz', { method: 'POST', body: '{}' })).status, 404)
  assert.equal((await http.request('/in/x', { method: 'POST', body: '{}' })).status, 404)
  await w.watch('DELETE /watch/sources/:id', { id })
  assert.equal(await bring(JSON.stringify({ title: 'Simit' }), 'application/json'), 404)
})
