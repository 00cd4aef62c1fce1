import assert from 'node:assert/strict'
import test from 'node:test'
import { phraseFrom } from './phrase.ts'

test('a phrase is kept as it was written, with single spaces and straight quotes', () => {
  assert.deepEqual(phraseFrom('  “merkez   bankası”  AND (faiz OR kur) '), {
    ok: true,
    value: '"merkez bankası" AND (faiz OR kur)',
  })
  for (const good of ['simit', '(simit)', 'simit -zam', 'a NEAR/5 b', 'simit lang:tr', '"rock AND roll"', 'e-posta'])
    assert.deepEqual(phraseFrom(good), { ok: true, value: good })
})

test('a phrase that could not be meant so is refused with the reason', () => {
  for (const [phrase, reason] of [
    ['', 'phrase-empty'],
    ['?! …', 'phrase-empty'],
    ['"simit', 'phrase-quotes'],
    ['simit AND (zam', 'phrase-brackets'],
    ['simit) OR (zam', 'phrase-brackets'],
    ['simit AND', 'phrase-unfinished'],
    ['OR simit', 'phrase-unfinished'],
    ['simit AND (zam OR)', 'phrase-unfinished'],
    ['simit NEAR/3', 'phrase-unfinished'],
    ['-simit', 'phrase-excludes'],
    ['lang:tr', 'phrase-excludes'],
    ['simit OR -zam', 'phrase-excludes'],
  ] as const)
    assert.partialDeepStrictEqual(phraseFrom(phrase), { ok: false, reason })
})
