import assert from 'node:assert/strict'
import test from 'node:test'
import { extractArticle } from './article.ts'

const BASE = 'https://posta.example/haber/simit'
const TEXT = [
  "Kadıköy'deki fırınlar bu sabahtan itibaren simidi daha pahalıya satıyor, çünkü un fiyatları yeniden arttı ve esnaf durumdan memnun değil.",
  'Fırıncılar odası başkanı, geçen yıl da benzer bir artış yaşandığını, ancak bu kez mahallenin daha hazırlıklı olduğunu, listenin yarın asılacağını söyledi.',
  'Vatandaşlar ise zammı beklediklerini, yine de sabahları simit almaktan vazgeçmeyeceklerini, çayın yanında başka bir şeyin gitmediğini anlattı.',
]
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')

const page = ({ head = '', body = paragraphs(TEXT), html = 'lang="tr"' } = {}) =>
  `<!doctype html><html ${html}><head>${head || '<title>Simit zamlandı</title>'}<style>p{color:red}</style></head><body>
  <header><nav><ul><li><a href="/">Ana sayfa</a></li><li><a href="/spor">Spor</a></li><li><a href="/kent">Kent</a></li></ul></nav></header>
  <main><article>${body}</article></main>
  <aside class="related"><h3>İlgili haberler</h3><ul><li><a href="/1">Vapur seferleri</a></li><li><a href="/2">Yağmur geliyor</a></li></ul></aside>
  <div class="comments"><h3>Yorumlar</h3><p>Çok pahalı!</p></div>
  <footer><p>© 2026 Kadıköy Postası. Tüm hakları saklıdır.</p></footer><script>alert(1)</script></body></html>`

function articleIn(text: string, base = BASE) {
  const article = extractArticle(new TextEncoder().encode(text), { base })
  assert.ok(article.ok, JSON.stringify(article))
  return article.value
}

test('the text of an article comes without what stands around it', () => {
  const { text, title, lang } = articleIn(page())
  assert.equal(text, TEXT.join('\n'))
  assert.deepEqual([title, lang], ['Simit zamlandı', 'tr'])
})

test('an article in a place where articles hardly ever are is found all the same', () => {
  const unlikely = `<div class="sidebar"><div class="comment">${paragraphs(TEXT)}</div></div>`
  assert.equal(articleIn(page({ head: LINKED({}), body: unlikely })).text, TEXT.join('\n'))
})

test('what is hardly an article takes nothing with it where its ends are missing or too many', () => {
  const long = [...TEXT, ...TEXT.map((line) => line.toUpperCase())]
  const around =
    '<div class="menu"><ul class="menu"><li>Ana sayfa</ul></section></div><div class="related"><p>Vapur</div>'
  const { text } = articleIn(
    page({ head: LINKED({}), body: `${around}${paragraphs(long)}<div class="social"><div>Paylaş` }),
  )
  assert.equal(text, long.join('\n'))
})

test('its HTML is safe, and its links and pictures are whole', () => {
  const { html } = articleIn(
    page({
      body: `${paragraphs(TEXT)}<p onclick="x()">Bakınız: <a href="/liste">liste</a> ve <a href="javascript:x()">tuzak</a>, ayrıca fırının yeni fotoğrafı aşağıda.</p>
        <img src="simit.jpg" onerror="x()"><svg onload="x()"></svg><iframe src="https://e.example"></iframe>`,
    }),
  )
  assert.match(html, /href="https:\/\/posta\.example\/liste"/)
  assert.match(html, /src="https:\/\/posta\.example\/haber\/simit\.jpg"/)
  assert.doesNotMatch(html, /onclick|onerror|javascript|svg|iframe|<script/)
})

const LINKED = (more: object) =>
  `<title>x</title><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Simit zamlandı', ...more })}</script>`

const BYLINES: [string, string][] = [
  [LINKED({ author: { '@type': 'Person', name: 'Ayşe Kaya' } }), 'Ayşe Kaya'],
  [LINKED({ author: [{ name: 'Ayşe Kaya' }, { name: 'Deniz Er' }] }), 'Ayşe Kaya, Deniz Er'],
  [LINKED({ author: 'By Ayşe Kaya' }), 'Ayşe Kaya'],
  ['<title>x</title><meta name="author" content="Ayşe Kaya">', 'Ayşe Kaya'],
  [
    '<title>x</title><meta property="article:author" content="https://net.example/ayse"><meta name="byl" content="By Ayşe Kaya">',
    'Ayşe Kaya',
  ],
  ['<title>x</title><meta name="author" content="Haber: Ayşe Kaya | 24.11.2026">', 'Ayşe Kaya'],
  ['<title>x</title><meta name="author" content="Текст: Анна Белова">', 'Анна Белова'],
]
for (const [head, meant] of BYLINES) {
  test(`the writer is found in ${head.replace('<title>x</title>', '').slice(0, 90)}`, () =>
    assert.equal(articleIn(page({ head })).byline, meant))
}

test('the writer named on the page is found, and does not stand in the text again', () => {
  const { byline, text } = articleIn(
    page({ body: `<h1>Simit zamlandı</h1><p class="byline">Yazan: Ayşe Kaya</p>${paragraphs(TEXT)}` }),
  )
  assert.equal(byline?.replace(/^Yazan:\s*/, ''), 'Ayşe Kaya')
  assert.equal(text, TEXT.join('\n'))
})

const DATES: [string, string][] = [
  [LINKED({ datePublished: '2026-11-24T09:00:00+03:00' }), '2026-11-24T06:00:00Z'],
  ['<title>x</title><meta property="article:published_time" content="2026-11-24T06:00:00Z">', '2026-11-24T06:00:00Z'],
  ['<title>x</title><meta itemprop="datePublished" content="2026-11-24">', '2026-11-24T00:00:00Z'],
  ['<title>x</title><meta name="date" content="24 Kasım 2026 09:00 +0300">', '2026-11-24T06:00:00Z'],
]
for (const [head, meant] of DATES) {
  test(`the day is found in ${head.replace('<title>x</title>', '').slice(0, 90)}`, () =>
    assert.equal(articleIn(page({ head })).published?.toString(), meant))
}

test('the day is found in the page, and at last in its address', () => {
  const body = `<time datetime="2026-11-25T08:00Z">dün</time><time class="published" datetime="2026-11-24T06:00Z">24 Kasım</time>${paragraphs(TEXT)}`
  assert.equal(articleIn(page({ body })).published?.toString(), '2026-11-24T06:00:00Z')
  assert.equal(
    articleIn(page(), 'https://posta.example/2026/11/24/simit').published?.toString(),
    '2026-11-24T00:00:00Z',
  )
  assert.equal(articleIn(page()).published, null)
})

test('linked data in graphs, references and broken lines is understood', () => {
  const graph = {
    '@graph': [
      { '@type': 'WebPage', name: 'Sayfa' },
      { '@type': ['NewsArticle'], headline: 'Simit', author: { '@id': '#a' }, datePublished: '2026-11-24' },
      { '@type': 'Person', '@id': '#a', name: 'Ayşe Kaya' },
    ],
  }
  const { title, byline } = articleIn(
    page({ head: `<title>x</title><script type="application/ld+json">${JSON.stringify(graph)}</script>` }),
  )
  assert.deepEqual([title, byline], ['Simit', 'Ayşe Kaya'])
  const lines = '<script type="application/ld+json">{"@type":"Article","headline":"Simit\nzamlandı"}</script>'
  assert.equal(articleIn(page({ head: lines })).title, 'Simit zamlandı')
})

test('a page that hides its text behind a script gives what its linked data holds', () => {
  const { text, html } = articleIn(
    page({ head: LINKED({ articleBody: TEXT.join('\n\n') }), body: '<p>Yükleniyor…</p>' }),
  )
  assert.equal(text, TEXT.join('\n'))
  assert.match(html, /^<p>Kadıköy/)
})

test('the name of the site is no part of the title', () => {
  const head =
    '<title>Simit zamlandı | Posta</title><meta property="og:site_name" content="Posta"><meta property="og:title" content="Simit zamlandı – Posta">'
  assert.equal(articleIn(page({ head })).title, 'Simit zamlandı')
})

test('the language is what the text is in; what the page says of itself counts when the text is unclear', () => {
  assert.equal(articleIn(page({ html: 'lang="en"' })).lang, 'tr')
  const russian =
    'Пекарни района с сегодняшнего утра продают бублики дороже, потому что мука снова подорожала, и хозяева этим недовольны. '.repeat(
      4,
    )
  assert.equal(articleIn(page({ html: '', body: `<p>${russian}</p><p>${russian}</p>` })).lang, 'ru')
})

test('a page that tells nothing has no article', () => {
  for (const text of ['', '<html></html>', '<html><body><nav><a href="/">Ana sayfa</a></nav></body></html>']) {
    assert.deepEqual(extractArticle(new TextEncoder().encode(text), { base: null }), {
      ok: false,
      reason: 'no-article',
    })
  }
})

test('pages made to break readers are survived', () => {
  for (const body of [
    '<div>'.repeat(50_000),
    '<p'.repeat(50_000),
    '<script>'.repeat(20_000),
    '<!--'.repeat(50_000),
    '<a href="'.repeat(20_000),
    '<b>x'.repeat(5_000),
  ]) {
    const read = extractArticle(new TextEncoder().encode(page({ body: paragraphs(TEXT) + body })), { base: BASE })
    assert.ok(read.ok || read.reason === 'no-article', body.slice(0, 20))
  }
  const deep = `${'<div>'.repeat(5_000)}${paragraphs(TEXT)}${'</div>'.repeat(5_000)}`
  assert.ok(articleIn(page({ body: deep })).text.includes('Kadıköy'))
})
