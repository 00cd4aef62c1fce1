import assert from 'node:assert/strict'
import test from 'node:test'
import type { Outgoing } from '#platform/outgoing.ts'
import { profileAt } from './profile.ts'

/** A world outside that answers as these servers do. */
function world(pages: Record<string, unknown>): { http: Outgoing; asked: string[] } {
  const asked: string[] = []
  const at = Temporal.Instant.from('2026-11-26T10:00:00Z')
  const http: Outgoing = {
    request: ({ url }) => {
      asked.push(url)
      const found = Object.entries(pages).find(([start]) => url.startsWith(start))?.[1]
      const body = typeof found === 'string' ? found : JSON.stringify(found ?? {})
      return Promise.resolve({
        ok: true,
        status: found === undefined ? 404 : 200,
        headers: {},
        body: Buffer.from(body),
        text: () => body,
        url,
        moved: 'no',
        at,
      })
    },
    webSocket: () => Promise.reject(new Error('nobody opens a socket here')),
    allow: () => () => {},
    now: () => at,
    close: () => Promise.resolve(),
  }
  return { http, asked }
}

test('a page on a server of the fediverse tells its followers and what it wrote', async () => {
  const { http, asked } = world({
    'https://town.example/api/v1/accounts/lookup': {
      id: '7',
      username: 'kahveci',
      display_name: 'Kahveci',
      note: '<p>Kavurma <b>kahve</b></p>',
      followers_count: 1200,
    },
    'https://town.example/api/v1/accounts/7/statuses': [
      {
        url: 'https://town.example/@kahveci/1',
        content: '<p>Yeni çekirdek</p>',
        language: 'tr',
        favourites_count: 5,
        replies_count: 2,
      },
    ],
  })
  const profile = await profileAt(http, 'https://town.example/@kahveci')
  assert.ok(typeof profile === 'object')
  assert.deepEqual([profile.name, profile.about, profile.followers], ['Kahveci', 'Kavurma kahve', 1200])
  assert.deepEqual(profile.posts, [
    { url: 'https://town.example/@kahveci/1', text: 'Yeni çekirdek', lang: 'tr', reactions: 7, at: null },
  ])
  assert.ok(asked[0]?.endsWith('?acct=kahveci'))
})

const page = (count: string) =>
  `<meta property="og:title" content="Kadıköy"><meta property="og:description" content="Semt haberleri">
  <div class="tgme_channel_info_counter"><span class="counter_value">${count}</span> <span class="counter_type">subscribers</span></div>
  <div class="tgme_widget_message" data-post="kadikoy/7"><div class="tgme_widget_message_text js-message_text" dir="auto">Simit 25 lira</div></div>`

test('a channel that shows itself tells how many have subscribed, however the number is written', async () => {
  for (const [written, followers] of [
    ['12.3K', 12_300],
    ['1 204', 1204],
    ['2M', 2_000_000],
  ] as const) {
    const profile = await profileAt(world({ 'https://t.me/s/kadikoy': page(written) }).http, 't.me/kadikoy')
    assert.ok(typeof profile === 'object')
    assert.equal(profile.followers, followers)
    assert.deepEqual(
      profile.posts.map(({ text }) => text),
      ['Simit 25 lira'],
    )
  }
})

test('a page of the open sky tells its followers', async () => {
  const { http } = world({
    'https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile': {
      handle: 'firin.example',
      displayName: 'Fırın',
      followersCount: 40,
    },
    'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed': {
      feed: [
        { post: { uri: 'at://did/app.bsky.feed.post/3k', record: { text: 'Simit', langs: ['tr-TR'] }, likeCount: 3 } },
      ],
    },
  })
  const profile = await profileAt(http, 'https://bsky.app/profile/firin.example')
  assert.ok(typeof profile === 'object')
  assert.deepEqual(profile.posts[0], {
    url: 'https://bsky.app/profile/firin.example/post/3k',
    text: 'Simit',
    lang: 'tr',
    reactions: 3,
    at: null,
  })
})

test('what is no page is unknown, and what does not answer is silent', async () => {
  assert.equal(await profileAt(world({}).http, 'https://example.com/about'), 'unknown')
  assert.equal(await profileAt(world({}).http, ''), 'unknown')
  assert.equal(await profileAt(world({}).http, 'https://town.example/@nobody'), 'silent')
})
