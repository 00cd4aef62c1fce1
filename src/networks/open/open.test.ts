import assert from 'node:assert/strict'
import test from 'node:test'
import { openWeb } from './open.ts'

const feeds = (typed: string) => openWeb.places(typed).map(({ feed }) => feed)

test('whatever is pasted of a public place leads to what can be asked of it', () => {
  const led: Record<string, string> = {
    'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos':
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv',
    'youtube.com/playlist?list=PL123': 'https://www.youtube.com/feeds/videos.xml?playlist_id=PL123',
    't.me/kadikoy_haber': 'https://t.me/s/kadikoy_haber',
    'https://t.me/s/kadikoy_haber/1234': 'https://t.me/s/kadikoy_haber',
    'r/istanbul': 'https://www.reddit.com/r/istanbul/new/.rss',
    'https://old.reddit.com/r/istanbul/top/?t=week': 'https://www.reddit.com/r/istanbul/new/.rss',
    'https://www.reddit.com/user/ayse_k/': 'https://www.reddit.com/user/ayse_k/submitted/.rss',
    'https://www.reddit.com/search/?q=simit%20fiyat': 'https://www.reddit.com/search/.rss?q=simit%20fiyat&sort=new',
    'https://news.ycombinator.com/': 'https://hn.algolia.com/api/v1/search_by_date?tags=front_page&hitsPerPage=60',
    'https://hn.algolia.com/?q=meydan':
      'https://hn.algolia.com/api/v1/search_by_date?query=meydan&tags=story&hitsPerPage=60',
    '@ayse@kasaba.example': 'https://kasaba.example/@ayse.rss',
    'https://kasaba.example/@ayse@komsu.example': 'https://komsu.example/@ayse.rss',
    'https://kasaba.example/tags/simit': 'https://kasaba.example/tags/simit.rss',
    '#kadıköy@kasaba.example': 'https://kasaba.example/tags/kad%C4%B1k%C3%B6y.rss',
    'https://medium.com/@firin': 'https://medium.com/feed/@firin',
    'https://bsky.app/profile/firin.example':
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=firin.example&filter=posts_no_replies&limit=50',
    '@firin.bsky.social':
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=firin.bsky.social&filter=posts_no_replies&limit=50',
  }
  for (const [typed, feed] of Object.entries(led)) assert.equal(feeds(typed)[0], feed, typed)
})

test('an ordinary address, and a mailbox, stand for no place of a network', () => {
  for (const typed of ['kadikoy.example', 'https://kadikoy.example/haber', 'ayse@kadikoy.example', 't.me/joinchat/x'])
    assert.deepEqual(feeds(typed), [], typed)
})

test('a video or a name tells on its page whose channel it is', () => {
  const page = '<html>… "channelId":"UCabcdefghijklmnopqrstuv" …</html>'
  const places = openWeb.placesIn('https://www.youtube.com/watch?v=1', page)
  assert.deepEqual(
    places.map(({ feed }) => feed),
    [
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/feeds/videos.xml?playlist_id=UULFabcdefghijklmnopqrstuv',
    ],
  )
  assert.deepEqual(openWeb.placesIn('https://firin.example/', page), [])
})

const CHANNEL = `<html><head><meta property="og:title" content="Kadıköy &amp; Moda"></head><body>
<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="kadikoy/7">
  <a class="tgme_widget_message_reply" href="https://t.me/kadikoy/1"><div class="tgme_widget_message_text js-message_reply_text">an older word</div></a>
  <a class="tgme_widget_message_photo_wrap 12" href="https://t.me/kadikoy/7" style="width:800px;background-image:url('https://cdn.telesco.example/a.jpg')"></a>
  <div class="tgme_widget_message_text js-message_text" dir="auto"><div class="tgme_widget_message_text js-message_text" dir="auto">Simit <b>25 lira</b><br/>oldu</div></div>
  <span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/kadikoy/7"><time datetime="2026-11-24T06:00:00+00:00" class="time">09:00</time></a></span>
</div></div>
<div class="tgme_widget_message_wrap"><div class="tgme_widget_message service_message" data-post="kadikoy/8">pinned</div></div>
</body></html>`

test('a public channel is read from its page: its words, its pictures, its hours, not what it answers to', () => {
  assert.deepEqual(
    openWeb.read('https://t.me/s/kadikoy', () => CHANNEL),
    {
      title: 'Kadıköy & Moda',
      site: 'https://t.me/kadikoy',
      lang: null,
      posts: [
        {
          id: 'https://t.me/kadikoy/7',
          url: 'https://t.me/kadikoy/7',
          title: null,
          html: '<div class="tgme_widget_message_text js-message_text" dir="auto">Simit <b>25 lira</b><br/>oldu</div>',
          author: null,
          at: '2026-11-24T06:00:00+00:00',
          lang: null,
          pictures: ['https://cdn.telesco.example/a.jpg'],
        },
      ],
    },
  )
})

test('a channel that shows nothing to strangers says so, and a strange page is none of ours', () => {
  assert.equal(
    openWeb.read('https://t.me/s/kapali', () => '<div class="tgme_page">Send message</div>'),
    'closed',
  )
  assert.equal(
    openWeb.read('https://firin.example/', () => CHANNEL),
    null,
  )
})

test('an account is read from the answer of its network, with cards and pictures', () => {
  const url = feeds('https://bsky.app/profile/firin.example')[0] ?? ''
  const post = {
    uri: 'at://did:plc:1/app.bsky.feed.post/3k',
    author: { handle: 'firin.example', displayName: 'Fırın' },
    record: { text: 'Taze <simit>\nçıktı', createdAt: '2026-11-24T06:00:00Z', langs: ['tr'] },
    embed: {
      external: { uri: 'https://firin.example/"', title: 'Menü', description: '', thumb: 'https://cdn.example/1' },
    },
  }
  assert.partialDeepStrictEqual(
    openWeb.read(url, () => JSON.stringify({ feed: [{ post }] })),
    {
      title: 'Fırın',
      posts: [
        {
          url: 'https://bsky.app/profile/firin.example/post/3k',
          html: '<p>Taze &lt;simit><br>çıktı</p><p><a href="https://firin.example/&quot;">Menü</a><br></p>',
          lang: 'tr',
          pictures: ['https://cdn.example/1'],
        },
      ],
    },
  )
})

test('a search of stories is read with the talk about each', () => {
  const url = feeds('https://hn.algolia.com/?q=meydan')[0] ?? ''
  const hit = {
    objectID: '42',
    title: 'Meydan',
    url: 'https://m.example',
    author: 'a',
    created_at: '2026-11-24T06:00:00Z',
  }
  assert.partialDeepStrictEqual(
    openWeb.read(url, () => JSON.stringify({ hits: [hit, { objectID: '43' }] })),
    {
      title: 'Hacker News: meydan',
      posts: [{ id: 'hn:42', url: 'https://m.example', title: 'Meydan', author: 'a' }],
    },
  )
})

test('a server that wants to be asked seldom is asked seldom', () => {
  assert.ok(openWeb.restSeconds('https://www.reddit.com/r/istanbul/new/.rss') >= 60)
  assert.equal(openWeb.restSeconds('https://kadikoy.example/feed'), 0)
})
