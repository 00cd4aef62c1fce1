import assert from 'node:assert/strict'
import test from 'node:test'
import type { TextRule } from '../account.ts'
import { measureText } from '../text.ts'
import { LIMITS } from './limits.ts'
import { domainLinks, mentionsIn, plainLinks, tagsIn } from './links.ts'
import { splitText } from './split.ts'
import { chance, textOf } from './testing/texts.ts'

const town: TextRule = { max: 60, unit: 'grapheme', maxBytes: null, linkCost: 23, mentionCost: 'local' }
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const SEEDS = 25

for (const [network, whole] of Object.entries(LIMITS)) {
  // The room of a short post, so that every text is cut often; the unit and everything else stay.
  const rule = { ...whole, max: 280 }
  test(`a thread on ${network} never exceeds the limit, never tears a letter, a link, a name or a tag, and loses nothing`, () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const c = chance(seed)
      const text = textOf(c, 20 + c.below(120))
      for (const isNumbered of [false, true]) {
        const { parts, posts, isBroken } = splitText(rule, text, { isNumbered })
        assert.equal(parts.join(''), text)
        assert.equal(isBroken, false)
        for (const part of [...parts, ...posts]) assert.equal(measureText(rule, part).over, 0, `${seed}: ${part}`)
        assertWhole(text, parts, `seed ${seed}`)
        if (isNumbered && posts.length > 1)
          assert.ok(posts.every((post, i) => post.endsWith(` ${i + 1}/${posts.length}`)))
      }
    }
  })
}

function assertWhole(text: string, parts: readonly string[], where: string) {
  const letters = new Set(Array.from(graphemes.segment(text), ({ index }) => index))
  const wholes = [...plainLinks(text), ...domainLinks(text), ...mentionsIn(text), ...tagsIn(text)]
  let at = 0
  for (const part of parts.slice(0, -1)) {
    at += part.length
    assert.ok(letters.has(at), `${where}: a letter is torn at ${at}`)
    const torn = wholes.find(({ from, to }) => at > from && at < to)
    assert.equal(torn, undefined, `${where}: torn at ${at}: ${torn && text.slice(torn.from, torn.to)}`)
  }
}

const parts = (text: string, rule = town) => splitText(rule, text).posts

test('a text that fits is one part without a number', () => {
  assert.deepEqual(splitText(town, 'Taze simit.', { isNumbered: true }).posts, ['Taze simit.'])
})

test('paragraphs come first', () => {
  assert.deepEqual(parts('Fırın açıldı ve herkes geldi.\n\nSimit yedide çıkıyor. Poğaça sekizde çıkıyor, gelin.'), [
    'Fırın açıldı ve herkes geldi.',
    'Simit yedide çıkıyor. Poğaça sekizde çıkıyor, gelin.',
  ])
})

test('then sentences, and an abbreviation or a number that counts ends none', () => {
  assert.deepEqual(parts('The bakery opened early. Our guest Dr. Ayşe Demir cut the ribbon at noon.'), [
    'The bakery opened early.',
    'Our guest Dr. Ayşe Demir cut the ribbon at noon.',
  ])
  assert.deepEqual(parts('Bugün fırında 3. gün kutlanıyor. Simit, poğaça vb. her şey yarı fiyatına.'), [
    'Bugün fırında 3. gün kutlanıyor.',
    'Simit, poğaça vb. her şey yarı fiyatına.',
  ])
  assert.deepEqual(parts('Пекарня А. С. Петрова открыта. Булочки, хлеб и т.д. с семи утра каждый день.'), [
    'Пекарня А. С. Петрова открыта.',
    'Булочки, хлеб и т.д. с семи утра каждый день.',
  ])
})

test('then words; scripts without blanks are cut between words and never before a full stop', () => {
  assert.ok(parts('simit '.repeat(30).trim()).every((part) => /^(?:simit ?)+$/.test(part)))
  const rule = { ...town, max: 10 }
  assert.deepEqual(parts('新鲜面包七点出炉。欢迎光临我们店。', rule), ['新鲜面包七点出炉。', '欢迎光临我们店。'])
})

test('the last part is not left with a few words', () => {
  const posts = parts(`${'simit '.repeat(10)}ve çay`.trim())
  assert.equal(posts.length, 2)
  const [first = '', last = ''] = posts
  assert.ok(last.length > first.length / 2, last)
})

test('the number is counted in', () => {
  const { posts } = splitText(town, 'simit '.repeat(200).trim(), { isNumbered: true })
  assert.ok(posts.length > 9)
  assert.match(posts.at(-1) ?? '', new RegExp(` ${posts.length}/${posts.length}$`))
  for (const post of posts) assert.ok(measureText(town, post).fits)
})

test('only the first part has the pictures, every part the line before the text', () => {
  const rule = { ...town, max: 60, maxWithMedia: 20 }
  const { posts } = splitText(rule, 'simit '.repeat(20).trim(), { hasMedia: true, warning: 'uyarı' })
  for (const [i, post] of posts.entries())
    assert.ok(measureText(rule, post, { warning: 'uyarı', hasMedia: i === 0 }).fits, post)
  assert.ok((posts[0]?.length ?? 0) <= 15)
})

test('a link no post can hold is cut, and it is said', () => {
  const rule = { ...town, linkCost: null, max: 30 }
  const link = `https://firin.example/${'a'.repeat(60)}`
  const { parts: cut, isBroken } = splitText(rule, `Bak: ${link} ve gel`)
  assert.equal(isBroken, true)
  assert.equal(cut.join(''), `Bak: ${link} ve gel`)
  assert.ok(cut.every((part) => measureText(rule, part).fits))
})

test('a long word is cut between its letters', () => {
  const { parts: cut, isBroken } = splitText(town, 'ş'.repeat(150))
  assert.deepEqual(
    cut.map((part) => part.length),
    [60, 60, 30],
  )
  assert.equal(isBroken, false)
})
