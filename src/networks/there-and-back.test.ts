import assert from 'node:assert/strict'
import test from 'node:test'
import { articleHtml, escapeHtml } from './article.ts'
import { facetsOf, namesIn } from './bluesky/facets.ts'
import { htmlOf as htmlOfBluesky } from './bluesky/items.ts'
import { htmlOfWords, plainText } from './html.ts'
import { htmlOf as htmlOfTelegram } from './telegram/entities.ts'
import { chance, textOf, type Chance } from './text/testing/texts.ts'

/** Tells which texts are made; another one by SEED=… tries others, and the one that failed stands in the message. */
const SEED = Number(process.env['SEED'] ?? 2_026)
const TEXTS = 300
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** HTML knows one kind of space and no empty lines at the ends; every other sign has to be there, in its place. */
const words = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim()

function tried(deed: (text: string, c: Chance, where: string) => void) {
  for (let seed = SEED; seed < SEED + TEXTS; seed += 1) {
    const c = chance(seed)
    deed(textOf(c, 5 + c.below(60)), c, `SEED=${seed}`)
  }
}

test('plain words become HTML and words again', () => {
  tried((text, _, where) => assert.equal(words(plainText(htmlOfWords(text))), words(text), where))
})

test('what a post names on Bluesky lies where it says, on whole signs, and the words read back are those written', () => {
  tried((text, _, where) => {
    const people = new Map(namesIn(text).map((name) => [name, `did:plc:${name}`]))
    const facets = facetsOf(text, people)
    const bytes = Buffer.from(text)
    const edges = new Set([0, ...[...graphemes.segment(text)].map(({ index, segment }) => index + segment.length)])
    let before = 0
    for (const { index, features } of facets) {
      assert.ok(index.byteStart >= before, `${where}: two marks lie over each other`)
      before = index.byteEnd
      const marked = bytes.subarray(index.byteStart, index.byteEnd).toString()
      const from = bytes.subarray(0, index.byteStart).toString().length
      assert.equal(text.slice(from, from + marked.length), marked, `${where}: half a sign is marked`)
      assert.ok(edges.has(from), `${where}: a mark begins within a sign: ${marked}`)
      for (const feature of features) {
        if ('uri' in feature) assert.equal(feature.uri, marked, where)
        else if ('tag' in feature) assert.equal(`#${feature.tag}`, marked.replace('＃', '#'), where)
        else assert.equal(feature.did, `did:plc:${marked.slice(1).toLowerCase()}`, where)
      }
    }
    assert.equal(words(plainText(htmlOfBluesky({ text, facets }))), words(text), where)
  })
})

test('however a message on Telegram is marked, its words are read as they were written', () => {
  // Quotations are left out: they stand on lines of their own there, and so they do in HTML.
  const kinds = ['bold', 'italic', 'strikethrough', 'code', 'url', 'text_link', 'mention', 'spoiler']
  tried((text, c, where) => {
    const edges = [...graphemes.segment(text)].map(({ index }) => index)
    const entities = Array.from({ length: c.below(6) }, () => {
      const from = c.below(edges.length)
      const to = from + c.below(edges.length - from)
      const offset = edges[from] ?? 0
      const type = kinds[c.below(kinds.length)] ?? 'bold'
      return { type, offset, length: (edges[to] ?? offset) - offset, url: 'https://example.org/simit' }
    })
    assert.equal(words(plainText(htmlOfTelegram(text, entities))), words(text), where)
  })
})

test('an article without signs of its own keeps every word', () => {
  tried((text, _, where) => {
    const plain = text.replaceAll(/[^\p{L}\p{N}\p{M}\n ]/gu, ' ').replaceAll(/^ +/gm, '')
    const unmarked = plain.replaceAll(/^(\d+)/gm, 'n$1')
    assert.equal(words(plainText(articleHtml(unmarked))), words(unmarked), where)
  })
})

test('whatever looks like a tag is words', () => {
  const nasty = '<script>alert(1)</script> & &amp; <b onclick="x">fett</b> "q" \'s\''
  assert.equal(plainText(htmlOfWords(nasty)), nasty)
  assert.equal(plainText(`<p>${escapeHtml(nasty)}</p>`), nasty)
})
