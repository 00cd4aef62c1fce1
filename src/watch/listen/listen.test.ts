import assert from 'node:assert/strict'
import test from 'node:test'
import { createListenMatchCommand } from './command.ts'
import { readQuery } from './grammar.ts'
import { says } from './naive.ts'
import { postFrom } from './post.ts'

const says1 = (query: string, text: string, langs = ['tr']) => says(readQuery(query), text, langs)

/** What the command finds in these lines, read in pieces of so many bytes. */
function found(phrases: string[], lines: string[], piece = 1_000_000): unknown[] {
  const command = createListenMatchCommand({
    phrases: phrases.join('\n'),
    isExact: false,
    isCount: false,
    now: () => 0,
  })
  const bytes = Buffer.from(lines.join('\n'))
  const out: string[] = []
  for (let at = 0; at < bytes.length; at += piece) out.push(...command.take(bytes.subarray(at, at + piece)))
  return [...out, ...command.end()].map((line) => JSON.parse(line))
}

/** The same, the slow and plain way. */
function foundPlainly(phrases: string[], lines: string[]): unknown[] {
  return lines.flatMap((line) => {
    const post = postFrom(line)
    const hits = post ? phrases.filter((phrase) => says(readQuery(phrase), post.text, post.langs)) : []
    return post && hits.length > 0 ? [{ id: post.id, phrases: hits }] : []
  })
}

test('a word is found in its forms, whatever the case, the accents and the dots', () => {
  for (const [query, text] of [
    ['simit', 'SİMİTLER çok güzel'],
    ['ekmek', 'Ekmeği bugün aldım'],
    ['simit', 'bir simide doymadım'],
    ['araba', 'arabada kaldı'],
    ['istanbul', "ISTANBUL'da hava"],
    ['Сбербанк', 'ставки в Сбербанке снижены'],
    ['ёлка', 'у елки стоят дети'],
    ['bakery', 'All Moda bakeries are closed'],
    ['şişli', 'Sisli belediyesi'],
  ] as const)
    assert.ok(says1(query, text), `${query} in ${text}`)
  for (const [query, text] of [
    ['cat', 'catalog'],
    ['simit', 'similar things'],
    ['Сбербанк', 'банк'],
  ] as const)
    assert.ok(!says1(query, text), `${query} in ${text}`)
})

test('a query may be a formula', () => {
  assert.ok(says1('simit AND (zam OR fiyat)', 'Simit fiyatı arttı'))
  assert.ok(says1('(zam OR fiyat) simit', 'Simit fiyatı arttı'))
  assert.ok(!says1('simit -zam', 'Simide zam geldi'))
  assert.ok(says1('simit NOT zam', 'Simit sıcak'))
  assert.ok(says1('"merkez bankası"', 'MERKEZ BANKASI açıkladı'))
  assert.ok(!says1('"merkez bankası"', 'merkez bankasının kararı'))
  assert.ok(says1('merkez bankası', 'merkez bankasının kararı'))
  assert.ok(says1('ekme*', 'ekmekçiler'))
  assert.ok(says1('simit NEAR/2 zam', 'zam geldi bugün simide'))
  assert.ok(!says1('simit NEAR/2 zam', 'zam geldi ve herkes bugün simide baktı'))
  assert.ok(says1('simit lang:tr', 'simit', ['tr']))
  assert.ok(!says1('simit lang:tr', 'simit', ['ru']))
})

test('a formula that makes no sense is taken as its words, and one that only excludes finds nothing', () => {
  assert.ok(says1('simit (zam', 'simit zam geldi'))
  assert.ok(says1('e-posta', 'bana e-posta at'))
  assert.ok(!says1('-simit', 'ekmek'))
  assert.ok(!says1('lang:tr', 'ekmek'))
})

const jetstream = (text: unknown, more: { record?: object; commit?: object; before?: object } = {}) =>
  JSON.stringify({
    did: 'did:plc:ayse',
    time_us: 1,
    kind: 'commit',
    commit: {
      rev: '1',
      operation: 'create',
      collection: 'app.bsky.feed.post',
      rkey: '3k1',
      ...more.commit,
      record: { $type: 'app.bsky.feed.post', ...more.before, text, langs: ['tr'], ...more.record },
      cid: 'c',
    },
  })

test('a post of the stream is named by its address, other events are passed over', () => {
  assert.deepEqual(
    found(
      ['simit'],
      [
        jetstream('Sıcak simit'),
        jetstream('simit', { commit: { operation: 'delete' } }),
        jetstream('simit', { commit: { collection: 'app.bsky.feed.like' } }),
        '{"did":"did:plc:a","kind":"identity"}',
        '{"id":7,"text":"simit"}',
        'no json at all',
        '',
      ],
    ),
    [
      { id: 'at://did:plc:ayse/app.bsky.feed.post/3k1', phrases: ['simit'] },
      { id: 7, phrases: ['simit'] },
    ],
  )
})

const PHRASES = [
  'simit',
  'ekmek',
  'merkez bankası',
  '"merkez bankası"',
  'Сбербанк',
  'й',
  'йод',
  'İSTANBUL',
  'don',
  'fi',
  'film',
  'straße',
  'tm',
  'ab',
  'a',
  'ekme*',
  'x NEAR/3 y',
  'simit -zam',
  'simit lang:tr',
  'simit lang:ru',
  '"',
  'أحمد',
  'が',
  '서울',
  '한',
  'text',
  'simit OR zam',
  'b',
  '日本',
  'n',
  'u',
  'te',
  'κοσμος',
  '12',
  '(simit zam) NEAR/1 yeni',
  'naïve',
  'simit AND (zam OR NOT ekmek)',
]

const TEXTS = [
  "Simit'in fiyatı",
  "simit''x",
  "'simit",
  'simit’i',
  'si\u00admit',
  'si\u200bmit',
  'SİMİT',
  'Sımıt',
  'simi\u0307t',
  'и\u0306од й йод Й',
  'ﬁlm ﬁ',
  'STRASSE straße',
  '™ tm',
  'a\u200db',
  '👩‍💻a👍🏽b',
  'ekmek\tzam\nsimit',
  'merkez  bankası',
  'MERKEZ BANKASI',
  'merkez bankasının',
  'Сбербанке',
  'x a b y',
  'x a b c d y',
  '"text":"simit"',
  '\\"text\\":\\"simit',
  'أ\u0654حمد أحمد ا\u0654حمد',
  'か\u3099 が',
  '서울 \u1109\u1165\u110b\u116e\u11af 한',
  '日本',
  '𝐬𝐢𝐦𝐢𝐭 simit',
  'ΚΟΣΜΟΣ κόσμος',
  '１２ 12 ½',
  "don't dont",
  '…simit…',
  'simit\u2028zam',
  'yeni simit zam',
  'naive naïve nai\u0308ve',
  '\ud800 simit',
  'te\u0301xt',
  '',
  ' ',
  'x'.repeat(300),
  `${'x'.repeat(300)} simit`,
  'a'.repeat(256),
  "o'o'o b",
  "a'\u200db",
  "'' a ''b'' c'",
  'i\u0307 İ ı I',
  '\u0306a',
  'x\u0654 y',
  '🇹🇷simit🇹🇷',
  '\u0000simit',
]

const escaped = (line: string) =>
  line.replaceAll(/[\u0080-\uffff]/g, (letter) => String.raw`\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

test('the fast way finds exactly what the plain way finds, whatever the letters and however the line is cut', () => {
  const lines = TEXTS.flatMap((text, at) => [
    jetstream(text),
    JSON.stringify({ id: at, text }),
    JSON.stringify({ id: `a"${at}`, text }),
    JSON.stringify({ id: `ş${at}`, text, lang: at % 2 ? 'ru' : 'tr' }),
    escaped(JSON.stringify({ id: -at - 1, text })),
    JSON.stringify({ text, id: `late${at}` }),
    jetstream('ekmek', { before: { embed: { text } } }),
    jetstream(text, { before: { embed: { alt: `"text":"simit" ${text}`, images: [{ alt: '{' }] } } }),
    jetstream(text, { record: { reply: { parent: { text: 'simit' } } } }),
    jetstream(undefined, { before: { embed: { text } } }),
    jetstream(null, { before: { embed: { text: [text] } } }),
    JSON.stringify({ id: at, text, kind: 'text' }, null, 1).replaceAll('\n', ' '),
    JSON.stringify({ id: at, meta: { text } }),
    JSON.stringify({ id: at, text }).slice(0, -2),
  ])
  const wanted = foundPlainly(PHRASES, lines)
  assert.ok(wanted.length > 300)
  assert.deepEqual(found(PHRASES, lines), wanted)
  assert.deepEqual(found(PHRASES, lines, 97), wanted)
})

test('chance words find the same both ways', () => {
  let state = 11
  const chance = (many: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % many
  const letters = Array.from("abcıişğeiouйюАБвг'’ -.\u0301\u0306\u200d😀ﬁ")
  const word = () => Array.from({ length: 1 + chance(4) }, () => letters[chance(letters.length)]).join('')
  const phrases = [
    ...new Set(
      Array.from({ length: 120 }, () =>
        Array.from({ length: 1 + chance(3) }, word)
          .join(' ')
          .trim(),
      ),
    ),
  ].filter(Boolean)
  const lines = Array.from({ length: 500 }, (_, id) =>
    JSON.stringify({ id, text: Array.from({ length: 1 + chance(12) }, word).join(' ') }),
  )
  const wanted = foundPlainly(phrases, lines)
  assert.ok(wanted.length > 50)
  assert.deepEqual(found(phrases, lines), wanted)
})

test('the count says how much was read and how fast', () => {
  let clock = 0
  const command = createListenMatchCommand({
    phrases: 'simit\n\nsimit\nzam',
    isExact: true,
    isCount: true,
    now: () => (clock += 500),
  })
  command.take(Buffer.from('{"id":1,"text":"simit"}\n{"id":2,"text":"simidi"}\n'))
  assert.deepEqual(
    command.end().map((line) => JSON.parse(line)),
    [{ phrases: 2, posts: 2, hits: 1, seconds: 0.5, postsPerSecond: 4 }],
  )
})
