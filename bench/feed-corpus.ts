/** Feeds as they come: mostly RSS with whole articles in CDATA, some Atom with escaped HTML, in three languages. */
export function feedCorpus(count: number): { text: string; bytes: Buffer }[] {
  const random = generator(20_261_125)
  return Array.from({ length: count }, (_, at) => {
    const text = at % 3 === 2 ? atom(random, at) : rss(random, at)
    return { text, bytes: Buffer.from(text) }
  })
}

export type Random = (below: number) => number

/** The same corpus on every machine. */
export function generator(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const WORDS = {
  en: 'the council approved a new ferry line between both shores after a long debate about costs and early trains while bakers said that flour prices had risen again this week and schools open late'.split(
    ' ',
  ),
  tr: 'belediye yeni vapur hattını uzun bir tartışmanın ardından onayladı fırıncılar un fiyatlarının bu hafta yeniden arttığını söyledi okullar pazartesi günü geç açılacak çünkü yollar kapalı'.split(
    ' ',
  ),
  ru: 'совет одобрил новую паромную линию между берегами после долгого спора о расходах пекари сказали что мука снова подорожала на этой неделе школы откроются позже из-за снега'.split(
    ' ',
  ),
}
const LANGS = ['en', 'tr', 'ru'] as const

export type Lang = (typeof LANGS)[number]

export const sentence = (random: Random, lang: Lang, length: number) =>
  Array.from({ length }, () => WORDS[lang][random(WORDS[lang].length)]).join(' ')

function article(random: Random, lang: Lang): string {
  const paragraphs = Array.from({ length: 2 + random(8) }, (_, at) => {
    const text = sentence(random, lang, 25 + random(50))
    const link = `<a href="https://posta.example/${random(9_999)}/haber?utm_source=rss&amp;p=${at}" class="in">${sentence(random, lang, 3)}</a>`
    const picture =
      random(4) === 0
        ? `<figure class="wp-block-image"><img loading="lazy" width="1024" height="683" src="https://cdn.posta.example/2026/11/${random(9_999)}.jpg" alt="${sentence(random, lang, 4)}" srcset="https://cdn.posta.example/a.jpg 1024w, https://cdn.posta.example/b.jpg 300w"/><figcaption>${sentence(random, lang, 6)}</figcaption></figure>`
        : ''
    return `<p>${text}, ${link} &#8217;${sentence(random, lang, 10)}&nbsp;<strong>${sentence(random, lang, 2)}</strong>.</p>\n${picture}`
  })
  return paragraphs.join('\n')
}

function rss(random: Random, feed: number): string {
  const lang = LANGS[feed % LANGS.length] ?? 'en'
  const items = Array.from({ length: 10 + random(30) }, (_, at) => {
    const text = article(random, lang)
    return `<item>
      <title>${sentence(random, lang, 8)} &amp; ${sentence(random, lang, 2)}</title>
      <link>https://posta.example/${feed}/${at}/</link>
      <dc:creator><![CDATA[${sentence(random, lang, 2)}]]></dc:creator>
      <pubDate>Tue, 24 Nov 2026 ${String(random(24)).padStart(2, '0')}:00:00 +0300</pubDate>
      <category><![CDATA[${sentence(random, lang, 1)}]]></category>
      <category><![CDATA[${sentence(random, lang, 2)}]]></category>
      <guid isPermaLink="false">https://posta.example/?p=${feed}${at}</guid>
      <description><![CDATA[<p>${sentence(random, lang, 40)} [&#8230;]</p>]]></description>
      ${feed % 2 === 0 ? `<content:encoded><![CDATA[${text}]]></content:encoded>` : ''}
      <media:content url="https://cdn.posta.example/${feed}/${at}.jpg" medium="image" type="image/jpeg" width="1200"/>
      <slash:comments>${random(50)}</slash:comments></item>`
  }).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Posta ${feed}</title>
    <atom:link href="https://posta.example/feed" rel="self" type="application/rss+xml"/><link>https://posta.example</link>
    <language>${lang}</language>${items}</channel></rss>`
}

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function atom(random: Random, feed: number): string {
  const lang = LANGS[feed % LANGS.length] ?? 'en'
  const entries = Array.from({ length: 5 + random(20) }, (_, at) => {
    const text = article(random, lang)
    return `<entry><id>tag:posta.example,2026:${feed}/${at}</id><title type="html">${sentence(random, lang, 8)}</title>
      <link rel="alternate" type="text/html" href="https://posta.example/${feed}/${at}"/>
      <author><name>${sentence(random, lang, 2)}</name></author><updated>2026-11-24T0${random(9)}:00:00Z</updated>
      <published>2026-11-24T0${random(9)}:00:00+03:00</published><category term="${sentence(random, lang, 1)}"/>
      <content type="html">${escaped(text)}</content></entry>`
  }).join('\n')
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}"><title>Posta ${feed}</title>
    <link href="https://posta.example/"/><link rel="self" href="https://posta.example/atom.xml"/><id>tag:posta.example</id>${entries}</feed>`
}
