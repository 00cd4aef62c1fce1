import assert from 'node:assert/strict'
import test from 'node:test'
import { parseHTML } from 'linkedom'
import { DOMParser, type Mark, type Node } from 'prosemirror-model'
import { articleHtml } from '#networks'
import { cleanPaste } from './clean-paste.ts'
import { article, marks, nodes } from './schema.ts'
import { textOf } from './write-text.ts'

const bodyOf = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body

const docFrom = (html: string): Node => DOMParser.fromSchema(article).parse(bodyOf(html))

/** As the editor reads a text: by the HTML that the desk makes of it for blogs. */
const read = (text: string): Node =>
  docFrom(articleHtml(text, (media) => `<figure data-media="${media}"><img alt=""></figure>`))

const below = (seed: { now: number }, most: number): number => {
  seed.now = (seed.now * 48_271) % 2_147_483_647
  return seed.now % most
}

const WORDS = [
  'simit',
  'Çay',
  'хлеб',
  'a*b',
  'dosya_adi',
  '3*4',
  '[x]',
  '**',
  '~~',
  '\\',
  '`',
  '5.',
  '#',
  '👩‍🍳',
  'C:\\*',
  '_x_',
  '& <b>',
  'end.',
]
const MARKS: (readonly Mark[])[] = [
  [],
  [],
  [marks['strong']?.create()],
  [marks['em']?.create()],
  [marks['strike']?.create()],
  [marks['link']?.create({ href: 'https://firin.example/a_b?c=1' })],
  [marks['strong']?.create(), marks['em']?.create()],
  [marks['link']?.create({ href: 'https://firin.example/' }), marks['strong']?.create()],
  [marks['code']?.create()],
].map((some) => some.flatMap((mark) => mark ?? []))

/** Words with marks of their own, between blanks: as people mark them. */
function words(seed: { now: number }): Node[] {
  const found: Node[] = []
  for (let left = 1 + below(seed, 7); left > 0; left -= 1) {
    const given = MARKS[below(seed, MARKS.length)] ?? []
    const isCode = given.some(({ type }) => type.name === 'code')
    const word = isCode ? 'let_x=*1*' : (WORDS[below(seed, WORDS.length)] ?? 'simit')
    if (found.length > 0) found.push(article.text(' '))
    found.push(article.text(word, [...given]))
  }
  return [article.text('Taze '), ...found]
}

function blockOf(seed: { now: number }): Node | null {
  const paragraph = () => nodes['paragraph']?.create(null, words(seed)) ?? null
  const item = () => nodes['list_item']?.create(null, paragraph()) ?? null
  const some = (make: () => Node | null) =>
    Array.from({ length: 1 + below(seed, 3) }, make).flatMap((node) => node ?? [])
  switch (below(seed, 9)) {
    case 0:
      return nodes['heading']?.create({ level: 2 + below(seed, 3) }, words(seed)) ?? null
    case 1:
      return nodes['bullet_list']?.create(null, some(item)) ?? null
    case 2:
      return nodes['ordered_list']?.create(null, some(item)) ?? null
    case 3:
      return nodes['blockquote']?.create(null, some(paragraph)) ?? null
    case 4:
      return nodes['code_block']?.create(null, article.text('let x = `1`\n  **y**\n')) ?? null
    case 5:
      return nodes['horizontal_rule']?.create() ?? null
    case 6:
      return nodes['picture']?.create({ media: String(1 + below(seed, 90)) }) ?? null
    case 7: {
      const line = nodes['hard_break']?.create()
      return nodes['paragraph']?.create(null, [...words(seed), ...(line ? [line] : []), ...words(seed)]) ?? null
    }
    default:
      return paragraph()
  }
}

test('what is written in the editor is read back as the same article by the desk that sends it to blogs', () => {
  for (let round = 1; round <= 400; round += 1) {
    const seed = { now: round * 7_919 }
    const blocks = Array.from({ length: 1 + below(seed, 6) }, () => blockOf(seed)).flatMap((node) => node ?? [])
    const doc = nodes['doc']?.create(null, blocks)
    assert.ok(doc)
    const text = textOf(doc)
    assert.deepEqual(read(text).toJSON(), doc.toJSON(), `round ${round}:\n${text}`)
    assert.equal(textOf(read(text)), text, 'opened and written again it is the same text')
  }
})

test('plain words get no backslash they do not need', () => {
  for (const text of [
    'Simit: 3 * 4 = 12, dosya_adi.txt [yeni] ~ 5',
    'Bak https://firin.example/a_b_c?d=x hemen',
    'C:\\simit',
  ])
    assert.equal(textOf(read(text)), text)
})

test('marks hold inside of a word, and crossing marks are cut where words end', () => {
  const [bold, italic] = [marks['strong']?.create(), marks['em']?.create()]
  assert.ok(bold && italic)
  const doc = nodes['doc']?.create(
    null,
    [
      nodes['paragraph']?.create(null, [article.text('simit', [italic]), article.text('in tadı')]) ?? [],
      nodes['paragraph']?.create(null, [
        article.text('bir ', [bold]),
        article.text('iki ', [bold, italic]),
        article.text('üç', [italic]),
      ]) ?? [],
    ].flat(),
  )
  assert.ok(doc)
  assert.equal(textOf(doc), '*simit*in tadı\n\n**bir _iki_** _üç_')
})

const pasted = (html: string): string => {
  const body = bodyOf(html)
  cleanPaste(body)
  return textOf(DOMParser.fromSchema(article).parse(body))
}

test('what is pasted from Google Docs keeps its headings, marks and lists and nothing else', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">Yeni fırın</span></h1><p dir="ltr"><span style="font-weight:700;color:#000">Sıcak</span><span style="font-weight:400;"> ve </span><span style="font-style:italic">gevrek</span> <a href="https://www.google.com/url?q=https://firin.example/&amp;sa=D"><span>gel</span></a></p><ul><li dir="ltr"><p><span>un</span></p></li><li><p><span>su</span></p><ul><li><p>sıcak</p></li></ul></li></ul></b>`
  assert.equal(
    pasted(html),
    '## Yeni fırın\n\n**Sıcak** ve _gevrek_ [gel](https://firin.example/)\n\n- un\n- su\n- sıcak',
  )
})

test('what is pasted from Word keeps its lists, although Word has none', () => {
  const html = `<style>p.MsoNormal{}</style><!--[if gte mso 9]><xml></xml><![endif]--><p class="MsoNormal"><b style='mso-bidi-font-weight:normal'>Simit</b><o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>un</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>su</p>`
  assert.equal(pasted(html), '**Simit**\n\n1. un\n2. su')
})

test('pictures and scripts of strangers are not pasted', () => {
  assert.equal(
    pasted(
      '<p>Simit<img src="https://spy.example/x.png"><script>alert(1)</script></p><table><tr><td>un</td></tr></table>',
    ),
    'Simit\n\nun',
  )
})
