import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import test from 'node:test'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

/** The program as a script calls it. */
function meydan(words: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { input, encoding: 'utf8' })
  return { status, said: stdout.trim().split('\n'), complained: stderr }
}

test('a line that cannot be read is told in its place, and the others are answered', () => {
  const lines = ['{"text":"Harika, elinize sağlık!"}', 'no JSON', '{"words":1}', '{"text":"Thank you, lovely bread!"}']
  const { status, said } = meydan(['language', 'classify'], lines.join('\n'))
  assert.equal(status, 1)
  const [first, second, third, last] = said.map((line): unknown => JSON.parse(line))
  assert.partialDeepStrictEqual(first, { lang: 'tr', moodLabel: 'positive' })
  assert.match(JSON.stringify(second), /Line 2 cannot be read/)
  assert.match(JSON.stringify(third), /Line 3 cannot be read.*text/)
  assert.partialDeepStrictEqual(last, { lang: 'en', moodLabel: 'positive' })
})

test('what is asked for wrongly is told in a sentence, not with a stack', () => {
  for (const words of [
    ['text', 'measure', '--network', 'nope'],
    ['feed', 'parse', '/nowhere/feed.xml'],
  ]) {
    const { status, complained } = meydan(words)
    assert.equal(status, 1)
    assert.match(complained, /nope|nowhere/)
    assert.doesNotMatch(complained, /\n {4}at /)
  }
})

test('what nobody knows is answered with everything there is', () => {
  const { status, said } = meydan(['bake'])
  assert.equal(status, 2)
  assert.match(said.join('\n'), /Usage: .*feed parse.*lift/s)
})
