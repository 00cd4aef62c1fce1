import assert from 'node:assert/strict'
import test from 'node:test'
import { fromMarkdown } from './from-markdown.ts'
import { type Mark, type Rich, tidy } from './rich.ts'
import { chance, type Chance, textOf } from './testing/texts.ts'
import { onLine, toMarkdown } from './to-markdown.ts'

const SEEDS = 600
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function richOf(c: Chance): Rich {
  const text = `${textOf(c, 4 + c.below(12))} a*b_c ~ [x] <y> | # \\ &amp; 2 > 1`
  const places = Array.from(graphemes.segment(text), ({ index }) => index)
  const marks: Mark[] = []
  for (let left = c.below(6); left > 0; left -= 1) {
    const [a = 0, b = 0] = [places[c.below(places.length)], places[c.below(places.length)]]
    const span = { from: Math.min(a, b), to: Math.max(a, b) }
    const kind = c.oneOf(['bold', 'italic', 'underline', 'strike', 'link'] as const)
    marks.push(kind === 'link' ? { ...span, kind, url: 'https://firin.example/a_(b)?c=*d*' } : { ...span, kind })
  }
  return tidy({ text, marks })
}

/** Markdown knows marks only within a line. */
function byLine({ text, marks }: Rich): Rich {
  let at = 0
  const kept = text.split('\n').flatMap((line) => {
    const from = at
    at += line.length + 1
    return onLine(text, marks, from, from + line.length).map((mark) =>
      Object.assign({}, mark, { from: mark.from + from, to: mark.to + from }),
    )
  })
  return tidy({ text, marks: kept })
}

test('Markdown keeps the text and every mark of a line there and back', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const rich = richOf(chance(seed))
    assert.deepEqual(fromMarkdown(toMarkdown(rich)), byLine(rich), `seed ${seed}: ${toMarkdown(rich)}`)
  }
})

test('a text without marks means itself, whatever signs are in it', () => {
  const text = '# not a title\n> nor a quote\n**stars** and _lines_, [x](y), `code`, <b>, a\\*b, ~~z~~ ||s|| &lt;'
  assert.deepEqual(fromMarkdown(toMarkdown({ text, marks: [] })), { text, marks: [] })
})

test('signs where they hold, tags where they would not', () => {
  const text = 'taze simit'
  assert.equal(toMarkdown({ text, marks: [{ kind: 'bold', from: 5, to: 10 }] }), 'taze **simit**')
  assert.equal(toMarkdown({ text, marks: [{ kind: 'bold', from: 6, to: 8 }] }), 'taze s<strong>im</strong>it')
})

test('quotes and code keep their lines', () => {
  const text = 'Bak:\nbir\niki\nlet x = `1`\nson'
  const rich: Rich = {
    text,
    marks: [
      { kind: 'quote', from: 5, to: 12 },
      { kind: 'pre', language: 'js', from: 13, to: 24 },
    ],
  }
  assert.equal(toMarkdown(rich), 'Bak:\n> bir\n> iki\n```js\nlet x = `1`\n```\nson')
  assert.deepEqual(fromMarkdown(toMarkdown(rich)), rich)
})

test('what people write by hand is read', () => {
  const { text, marks } = fromMarkdown(
    '## Yeni\n*taze* __simit__ `x_y` <https://firin.example/> [gel](https://a.example/b)',
  )
  assert.equal(text, 'Yeni\ntaze simit x_y https://firin.example/ gel')
  assert.deepEqual(
    marks.map((mark) => [mark.kind, text.slice(mark.from, mark.to)]),
    [
      ['bold', 'Yeni'],
      ['italic', 'taze'],
      ['bold', 'simit'],
      ['code', 'x_y'],
      ['link', 'https://firin.example/'],
      ['link', 'gel'],
    ],
  )
})
