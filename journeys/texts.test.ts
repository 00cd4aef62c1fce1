import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { TextRule } from '#networks'
import { plainLinks, domainLinks, mentionsIn, tagsIn } from '../src/networks/text/links.ts'
import { splitText } from '../src/networks/text/split.ts'
import { chance, textOf } from '../src/networks/text/testing/texts.ts'
import { measureText } from '../src/networks/text.ts'
import { everyNetwork } from './networks/declared.ts'

/** Tells which texts are made; another one by SEED=… tries others, and the one that failed stands in the message. */
const SEED = Number(process.env['SEED'] ?? 2_026)
const TEXTS = 20
/** So that short texts are cut often; the unit and everything else stay. */
const SHORT = 280
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const DECLARED = await everyNetwork()

/** Every network of this desk, by its limits as an account of it answers them. */
void suite('whatever is written', () => {
  for (const { network, account } of DECLARED) {
    const rules = account.can.publish
    if (!rules) continue
    const around = [
      {},
      { hasMedia: true },
      { isAnswer: true },
      ...(rules.warning ? [{ warning: 'Dikkat: fırın' }] : []),
    ]
    test(`a thread on ${network.id} stays within its limit and tears nothing`, (t) => {
      t.diagnostic(`SEED=${SEED}`)
      for (let seed = SEED; seed < SEED + TEXTS; seed += 1) {
        const c = chance(seed)
        const text = textOf(c, 20 + c.below(100))
        for (const isNumbered of [false, true])
          for (const one of around)
            assertCut({ ...rules.text, max: SHORT }, text, { ...one, isNumbered }, `${network.id}, SEED=${seed}`)
      }
      // Where threads are none, a text of the full length is one post.
      if (rules.thread === 'none') return
      const c = chance(SEED)
      let long = ''
      while (long.length < rules.text.max * 1.2) long += `${textOf(c, 60)}\n\n`
      assertCut(rules.text, long, { isNumbered: true }, `${network.id}, SEED=${SEED}, at its own length`)
    })
  }
})

type Wish = NonNullable<Parameters<typeof splitText>[2]>

function assertCut(rule: TextRule, text: string, wish: Wish, where: string) {
  const { parts, posts, isBroken } = splitText(rule, text, wish)
  assert.equal(parts.join(''), text, `${where}: something is lost`)
  assert.equal(isBroken, false, where)
  const { warning = null, isAnswer = false, hasMedia = false } = wish
  for (const [i, post] of posts.entries()) {
    const around = { warning, isAnswer, hasMedia: hasMedia && i === 0 }
    assert.equal(measureText(rule, post, around).over, 0, `${where}: too long: ${post}`)
    assertWithin(rule, `${post}${warning ?? ''}`, around, `${where}: ${post}`)
  }
  assertWhole(text, parts, where)
}

/** Counted once more, in the plainest way there is, as the network will count what arrives. */
function assertWithin(rule: TextRule, sent: string, { isAnswer, hasMedia }: Wish, where: string) {
  const max =
    isAnswer && rule.maxInAnswers ? rule.maxInAnswers : hasMedia && rule.maxWithMedia ? rule.maxWithMedia : rule.max
  assert.ok(rule.maxBytes === null || Buffer.byteLength(sent) <= rule.maxBytes, `${where}: too many bytes`)
  // Where links have a price of their own, or signs are escaped on the way, the plain count says nothing.
  if (rule.linkCost !== null || rule.escapes !== undefined || rule.emoji !== undefined) return
  const plain = {
    grapheme: () => Array.from(graphemes.segment(sent)).length,
    codepoint: () => Array.from(sent).length,
    utf16: () => sent.length,
    utf8: () => Buffer.byteLength(sent),
    weighted: () => 0,
  }[rule.unit]()
  assert.ok(plain <= max, `${where}: ${plain} of ${max}`)
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
