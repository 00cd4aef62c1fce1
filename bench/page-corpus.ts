import { generator, sentence, type Lang, type Random } from './feed-corpus.ts'

/** Pages of newsrooms as they come: a few kilobytes of article between menus, scripts, teasers and comments. */
export function pageCorpus(count: number): Buffer[] {
  const random = generator(20_261_126)
  const langs: Lang[] = ['en', 'tr', 'ru']
  return Array.from({ length: count }, (_, at) => Buffer.from(page(random, langs[at % langs.length] ?? 'en', at)))
}

function page(random: Random, lang: Lang, at: number): string {
  const title = sentence(random, lang, 9)
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2026-11-24T09:00:00+03:00',
    author: { '@type': 'Person', name: sentence(random, lang, 2) },
  }
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | Posta</title>
    <meta property="og:title" content="${title}"><meta property="og:site_name" content="Posta">
    <script type="application/ld+json">${JSON.stringify(linked)}</script>${scripts(random, 8)}
    <style>${'.c{color:#123;margin:0 auto;padding:1px 2px}'.repeat(200)}</style></head><body class="post-${at}">
    <header>${links(random, lang, 40)}</header><div class="layout"><main><article><h1>${title}</h1>
    <div class="meta"><span class="author">${sentence(random, lang, 2)}</span><time datetime="2026-11-24T06:00:00Z">24.11.2026</time></div>
    <div class="story-body">${body(random, lang)}</div></article>
    <section class="related">${teasers(random, lang, 12)}</section>
    <section id="comments">${Array.from({ length: 20 }, () => `<div class="comment"><b>${sentence(random, lang, 2)}</b><p>${sentence(random, lang, 20)}</p></div>`).join('')}</section>
    </main><aside class="sidebar">${teasers(random, lang, 15)}</aside></div>
    <footer>${links(random, lang, 30)}<p>© 2026 Posta</p></footer>${scripts(random, 6)}</body></html>`
}

const links = (random: Random, lang: Lang, count: number) =>
  `<nav><ul class="menu">${Array.from({ length: count }, (_, at) => `<li class="item"><a href="/k/${at}">${sentence(random, lang, 2)}</a></li>`).join('')}</ul></nav>`

const body = (random: Random, lang: Lang) =>
  Array.from({ length: 8 + random(20) }, (_, at) => {
    const picture =
      at % 5 === 0
        ? `<figure><img src="/i/${random(999)}.jpg" width="800" height="450" alt="x"><figcaption>${sentence(random, lang, 7)}</figcaption></figure>`
        : ''
    return `<p>${sentence(random, lang, 30 + random(50))}, <a href="/h/${random(999)}">${sentence(random, lang, 3)}</a>. ${sentence(random, lang, 12)}.</p>${picture}`
  }).join('\n<div class="ad-slot" data-slot="1"></div>')

const teasers = (random: Random, lang: Lang, count: number) =>
  Array.from(
    { length: count },
    () =>
      `<div class="teaser card"><a href="/h/${random(999)}"><img src="/t/${random(999)}.jpg" loading="lazy" alt=""><h3>${sentence(random, lang, 7)}</h3></a><span class="date">24.11</span></div>`,
  ).join('')

const scripts = (random: Random, count: number) =>
  Array.from(
    { length: count },
    () => `<script>window.d=window.d||[];${`d.push({k:${random(9_999)},v:"<b>x</b>"});`.repeat(60)}</script>`,
  ).join('')
