import assert from 'node:assert/strict'
import test from 'node:test'
import { fromFacets, toFacets } from './byte-marks.ts'
import { fromEntities, toEntities } from './entities.ts'
import { fromHtml, toHtml } from './markup.ts'
import { isWholeLines, type Mark, type Rich, tidy } from './rich.ts'
import { chance, type Chance, textOf } from './testing/texts.ts'
import { fromPlain, toPlain } from './visible.ts'

const SEEDS = 150
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const INLINE = ['bold', 'italic', 'underline', 'strike', 'spoiler'] as const

/** Any text with marks that overlap, stand in each other and touch, always between letters. */
function richOf(c: Chance): Rich {
  const text = textOf(c, 4 + c.below(20))
  const places = Array.from(graphemes.segment(text), ({ index }) => index)
  const marks: Mark[] = []
  for (let left = c.below(7); left > 0; left -= 1) {
    const from = places[c.below(places.length)] ?? 0
    const to = places[c.below(places.length)] ?? text.length
    const span = { from: Math.min(from, to), to: Math.max(from, to) }
    const kind = c.oneOf([...INLINE, 'link', 'mention', 'tag'] as const)
    if (kind === 'link') marks.push({ ...span, kind, url: `https://firin.example/?a=1&b=${c.below(9)}` })
    else if (kind === 'mention') marks.push({ ...span, kind, who: String(1 + c.below(99)) })
    else if (kind === 'tag') marks.push({ ...span, kind, tag: text.slice(span.from, span.to).replace(/^[#＃]/u, '') })
    else marks.push({ ...span, kind })
  }
  return tidy({ text, marks })
}

test('Telegram entities keep the text and every mark there and back', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const rich = richOf(chance(seed))
    const { text, entities } = toEntities(rich)
    assert.deepEqual(fromEntities(text, entities), rich, `seed ${seed}`)
  }
})

test('facets keep the text, the links, the mentions and the tags there and back', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const rich = richOf(chance(seed))
    const { text, facets } = toFacets(rich)
    const kept = rich.marks.filter(({ kind }) => kind === 'link' || kind === 'mention' || kind === 'tag')
    assert.deepEqual(fromFacets(text, facets), { text: rich.text, marks: kept }, `seed ${seed}`)
    const bytes = Buffer.from(text)
    for (const [i, { index }] of facets.entries())
      assert.equal(bytes.subarray(index.byteStart, index.byteEnd).toString(), text.slice(kept[i]?.from, kept[i]?.to))
  }
})

test('HTML keeps the text and every mark there and back', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const rich = richOf(chance(seed))
    assert.deepEqual(fromHtml(toHtml(rich)), rich, `seed ${seed}: ${toHtml(rich)}`)
  }
})

test('marks that overlap are closed and opened again in HTML, and are one again afterwards', () => {
  const rich: Rich = {
    text: 'taze simit',
    marks: [
      { kind: 'bold', from: 0, to: 7 },
      { kind: 'italic', from: 5, to: 10 },
    ],
  }
  assert.equal(toHtml(rich), '<strong>taze <em>si</em></strong><em>mit</em>')
  assert.deepEqual(fromHtml(toHtml(rich)), rich)
})

test('quotes and code stand on lines of their own, and only there', () => {
  const text = 'Bak:\nsimit 7 lira\nlet x = 1\nson'
  const rich: Rich = {
    text,
    marks: [
      { kind: 'quote', from: 5, to: 17 },
      { kind: 'pre', language: 'js', from: 18, to: 27 },
    ],
  }
  assert.ok(rich.marks.every((mark) => isWholeLines(text, mark)))
  assert.equal(toHtml(rich), 'Bak:<blockquote>simit 7 lira</blockquote><pre data-language="js">let x = 1</pre>son')
  assert.deepEqual(fromHtml(toHtml(rich)), rich)
  assert.deepEqual(fromEntities(text, toEntities(rich).entities), rich)
  assert.equal(fromHtml(toHtml({ text, marks: [{ kind: 'quote', from: 7, to: 12 }] })).text, text)
})

test('nothing of a stranger’s HTML comes in but words and marks', () => {
  const { text, marks } = fromHtml(
    '<p onclick=x>Taze <b>simit</b></p>\n<p>7’de<script>alert(1)</script> <a href="javascript:x">gel</a> &lt;3</p><ul><li>bir</li><li>iki</li></ul>',
  )
  assert.equal(text, 'Taze simit\n\n7’de gel <3\n\nbir\niki')
  assert.deepEqual(marks, [{ kind: 'bold', from: 5, to: 10 }])
})

test('places are right behind emoji and Turkish and Russian letters', () => {
  const text = '👨‍👩‍👧 şimdi хлеб: burada'
  const from = text.indexOf('burada')
  const rich: Rich = { text, marks: [{ kind: 'link', url: 'https://firin.example/', from, to: text.length }] }
  assert.equal(toEntities(rich).entities[0]?.offset, from)
  assert.equal(toFacets(rich).facets[0]?.index.byteStart, Buffer.from(text.slice(0, from)).length)
})

test('a plain text shows where a link leads, once', () => {
  const text = 'Buradan bak: firin.example'
  const marks: Mark[] = [
    { kind: 'link', url: 'https://firin.example/simit', from: 0, to: 7 },
    { kind: 'link', url: 'https://firin.example/', from: 13, to: 26 },
  ]
  assert.equal(toPlain({ text, marks }), 'Buradan (https://firin.example/simit) bak: firin.example')
})

test('links, names and tags of a plain text are found', () => {
  const { text, marks } = fromPlain('Bak https://firin.example/#simit @ayse@komsu.example #хлеб')
  assert.deepEqual(
    marks.map(({ kind, from, to }) => [kind, text.slice(from, to)]),
    [
      ['link', 'https://firin.example/#simit'],
      ['mention', '@ayse@komsu.example'],
      ['tag', '#хлеб'],
    ],
  )
})

test('a facet that points into the middle of a letter is dropped', () => {
  const facet = { index: { byteStart: 1, byteEnd: 3 }, features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'x' }] }
  assert.deepEqual(fromFacets('şş', [facet]).marks, [])
})
