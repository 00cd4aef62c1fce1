import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from 'pg'
import { freshDatabase } from '#platform/testing/database.ts'
import { fold, foldWhole } from './fold.ts'

test('the four Turkish i are one letter, however they are typed', () => {
  assert.equal(fold('IŞIK Iğdır'), fold('ışık ığdır'))
  assert.equal(fold('İZMİR'), fold('izmir'))
  assert.equal(fold('İSTANBUL ŞİMDİ'), 'istanbul simdi')
})

test('ё is е, and й is not и', () => {
  assert.equal(fold('Ёлка ещё'), 'елка еще')
  assert.notEqual(fold('мой'), fold('мои'))
  assert.equal(fold('МОЙ'), 'мой')
})

test('accents, fancy letters and hidden signs do not hide a word', () => {
  assert.equal(fold('Crème brûlée'), 'creme brulee')
  assert.equal(fold('𝓕𝓡𝓔𝓔 ＳＡＬＥ'), 'free sale')
  assert.equal(fold('si\u00admi\u200bt'), 'simit')
})

test('signs that are folded each for itself come out as if the whole text had been', () => {
  for (const text of [...SAMPLES, ...patchwork()]) assert.equal(fold(text), foldWhole(text), JSON.stringify(text))
})

/** Every sign of the first planes that is written today, each between others of all sorts. */
function* patchwork(): Generator<string> {
  const among = ['a', 'И', '\u0306', 'ş', '😀', '\ufe0f', '𝓕', 'ᄀ', ' ']
  for (let code = 1; code < 0x2_0000; code += 1) {
    if (code === 0xac00) code = 0xf000
    const sign = String.fromCodePoint(code)
    yield `${among[code % among.length]}${sign}${among[(code >> 3) % among.length]}${sign}`
  }
}

test('the database folds every text as we do', async () => {
  const client = new Client({ connectionString: await freshDatabase() })
  await client.connect()
  try {
    const { rows } = await client.query<{ text: string; folded: string }>(
      'select text, language.fold(text) as folded from unnest($1::text[]) as text',
      [SAMPLES],
    )
    assert.equal(rows.length, SAMPLES.length)
    for (const { text, folded } of rows) assert.equal(folded, fold(text), text)
  } finally {
    await client.end()
  }
})

const SAMPLES = [
  'Simit bugün soğuktu! IĞDIR, İzmir, ışık, ÇÖREK, ŞÜKÜR',
  'Ёжик съел мой пирожок. ОБЪЁМ, Йод, війна, ўсё',
  'The café’s “crème brûlée” — naïve façade, Straße, ŒUVRE, Ærø, Łódź, Đà Nẵng',
  'ΟΔΥΣΣΕΥΣ και Σίσυφος',
  '𝓕𝓡𝓔𝓔 ＳＡＬＥ ﬁne ½ ① …',
  '👨‍👩‍👧 ❤️ 🇹🇷 👍🏽 :)))',
  'مرحبا שלום नमस्ते 안녕하세요 日本語 ガ ｶﾞ',
  'i̇ I\u0307 ı\u0307 e\u0301 й и\u0306 Й ё е\u0308',
  'tab\tnew\nline\u00a0space',
  '',
]
