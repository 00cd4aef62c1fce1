import assert from 'node:assert/strict'
import test from 'node:test'
import { feedIn } from './trial.ts'

const feed = (title: string, encoding = '') =>
  `<?xml version="1.0"${encoding && ` encoding="${encoding}"`}?><rss version="2.0"><channel><title>${title}</title></channel></rss>`

/** The document with some bytes where the `@` stands. */
function around(text: string, bytes: number[]): Buffer {
  const [before = '', after = ''] = text.split('@')
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])
}

const wide = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

function wider(text: string, big: boolean, mark: boolean): Buffer {
  const letters = Array.from(`${mark ? '\uFEFF' : ''}${text}`)
  const bytes = Buffer.alloc(letters.length * 4)
  letters.forEach((letter, at) => {
    const code = letter.codePointAt(0) ?? 0
    if (big) bytes.writeUInt32BE(code, at * 4)
    else bytes.writeUInt32LE(code, at * 4)
  })
  return bytes
}

const SAMPLE = 'Kadıköy Хлеб 😀'
for (const [name, bytes] of Object.entries({
  'UTF-8 with a mark': Buffer.from(`\uFEFF${feed(SAMPLE)}`),
  'UTF-8 with a mark that says latin1': Buffer.from(`\uFEFF${feed(SAMPLE, 'iso-8859-1')}`),
  'UTF-16, small end first, with a mark': wide(feed(SAMPLE, 'utf-16'), false, true),
  'UTF-16, big end first, with a mark': wide(feed(SAMPLE, 'utf-16'), true, true),
  'UTF-16, small end first, without a mark': wide(feed(SAMPLE, 'utf-16'), false, false),
  'UTF-16, big end first, without a mark': wide(feed(SAMPLE), true, false),
  'UTF-16 that calls itself UTF-8': wide(feed(SAMPLE, 'utf-8'), false, true),
  'UTF-32, small end first, with a mark': wider(feed(SAMPLE), false, true),
  'UTF-32, big end first, with a mark': wider(feed(SAMPLE), true, true),
  'UTF-32, small end first, without a mark': wider(feed(SAMPLE), false, false),
  'UTF-32, big end first, without a mark': wider(feed(SAMPLE), true, false),
  'UTF-8 that calls itself UTF-16': Buffer.from(feed(SAMPLE, 'utf-16')),
  'UTF-8 that calls itself something nobody knows': Buffer.from(feed(SAMPLE, 'posta-7')),
  'UTF-8 after two marks': Buffer.from(`\uFEFF\uFEFF${feed(SAMPLE)}`),
})) {
  test(`a feed in ${name} is read`, () => assert.equal(feedIn(bytes).title, SAMPLE))
}

const OLD: [string, number[], string][] = [
  ['windows-1250', [0xb9, 0xe6], 'ąć'],
  ['windows-1251', [0xd5, 0xeb, 0xe5, 0xe1], 'Хлеб'],
  ['windows-1252', [0x93, 0xe9, 0x94, 0x80], '“é”€'],
  ['windows-1253', [0xe1, 0xe2], 'αβ'],
  ['windows-1254', [0xdd, 0xfe, 0xf0], 'İşğ'],
  ['windows-1255', [0xe0, 0xe1], 'אב'],
  ['windows-1256', [0xc7, 0xc8], 'اب'],
  ['windows-1257', [0xe0, 0xe8], 'ąč'],
  ['windows-1258', [0xd2, 0xfe], '\u0309₫'],
  ['iso-8859-1', [0x91, 0xe9, 0x92], '‘é’'],
  ['iso-8859-2', [0xb1, 0xe6], 'ąć'],
  ['iso-8859-5', [0xc5, 0xdb, 0xd5, 0xd1], 'Хлеб'],
  ['iso-8859-7', [0xe1, 0xe2], 'αβ'],
  ['iso-8859-9', [0xdd, 0xfe, 0xf0], 'İşğ'],
  ['iso-8859-15', [0xa4, 0xbd], '€œ'],
  ['koi8-r', [0xe8, 0xcc, 0xc5, 0xc2], 'Хлеб'],
  ['koi8_r', [0xe8, 0xcc, 0xc5, 0xc2], 'Хлеб'],
  ['koi8-u', [0xa4, 0xa6], 'єі'],
  ['macintosh', [0x8e, 0xd2], 'é“'],
  ['x-mac-cyrillic', [0x95, 0xeb], 'Хл'],
  ['gb2312', [0xc3, 0xe6, 0xb0, 0xfc], '面包'],
  ['gb18030', [0xc3, 0xe6, 0xb0, 0xfc], '面包'],
  ['big5', [0xc4, 0xd1, 0xa5, 0x5d], '麵包'],
  ['shift_jis', [0x83, 0x70, 0x83, 0x93], 'パン'],
  ['euc-jp', [0xa5, 0xd1, 0xa5, 0xf3], 'パン'],
  ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x25, 0x51, 0x25, 0x73, 0x1b, 0x28, 0x42], 'パン'],
  ['euc-kr', [0xbb, 0xa7], '빵'],
  ['tis-620', [0xa1, 0xd2], 'กา'],
  ['cp437', [0x81, 0x99], 'üÖ'],
  ['IBM850', [0x81, 0xd5], 'üı'],
  ['cp852', [0xa5, 0x86], 'ąć'],
  ['cp857', [0x98, 0x9f, 0xa7], 'İşğ'],
  ['cp866', [0x95, 0xab], 'Хл'],
]
for (const [charset, bytes, meant] of OLD) {
  test(`letters in ${charset} are what the feed says they are`, () =>
    assert.equal(feedIn(around(feed('@', charset), bytes)).title, meant))
}

test('what the server says of the charset counts more than what the document says', () => {
  const bytes = around(feed('@', 'windows-1252'), [0xd5, 0xeb, 0xe5, 0xe1])
  assert.equal(feedIn(bytes, 'text/xml; charset=windows-1251').title, 'Хлеб')
  assert.equal(feedIn(bytes, 'text/xml; charset="windows-1251"').title, 'Хлеб')
  assert.equal(feedIn(bytes, 'text/xml; charset=nonsense').title, 'Õëåá')
})

test('a server that promises UTF-16 and sends plain letters is forgiven', () => {
  assert.equal(feedIn(feed('Simit'), 'text/xml; charset=utf-16').title, 'Simit')
})

test('one bad byte does not spoil the other letters of a UTF-8 feed', () => {
  assert.equal(feedIn(around(feed('Kadıköy çarşısı @Simit', 'utf-8'), [0x93])).title, 'Kadıköy çarşısı “Simit')
  assert.equal(feedIn(around(feed('Хлеб с @ маслом'), [0xe9])).title, 'Хлеб с é маслом')
})

const told = (lang: string, bytes: number[]) =>
  feedIn(around(`<rss version="2.0"><channel><language>${lang}</language><title>@</title></channel></rss>`, bytes))
    .title

test('without any word about the charset the language of the feed decides', () => {
  assert.equal(told('ru', [0xd5, 0xeb, 0xe5, 0xe1]), 'Хлеб')
  assert.equal(told('ru-ru', [0xe8, 0xcc, 0xc5, 0xc2, 0x20, 0xc9, 0x20, 0xcd, 0xc1, 0xd3, 0xcc, 0xcf]), 'Хлеб и масло')
  assert.equal(told('tr', [0x46, 0xfd, 0x72, 0xfd, 0x6e]), 'Fırın')
  assert.equal(told('fr', [0xe9, 0x74, 0xe9]), 'été')
})

test('a feed from a mainframe is read', () => {
  const ebcdic: Record<string, number> = {
    '<': 0x4c,
    '>': 0x6e,
    '/': 0x61,
    '?': 0x6f,
    '=': 0x7e,
    '"': 0x7f,
    '.': 0x4b,
    '-': 0x60,
    ' ': 0x40,
  }
  const code = (letter: string): number => {
    if (letter in ebcdic) return ebcdic[letter] ?? 0
    if (/\d/.test(letter)) return 0xf0 + Number(letter)
    const at = 'abcdefghijklmnopqrstuvwxyz'.indexOf(letter)
    return at < 9 ? 0x81 + at : at < 18 ? 0x91 + at - 9 : 0xa2 + at - 18
  }
  const bytes = Uint8Array.from(Array.from(feed('simit', 'cp037'), code))
  assert.equal(feedIn(bytes).title, 'simit')
})

test('Windows letters that pass as control characters are letters', () => {
  const { title } = feedIn(feed('&#147;Simit&#148; &#x92; \u0093x\u0094'))
  assert.equal(title, '“Simit” ’ “x”')
})

test('control characters and halves of letters do not get through', () => {
  assert.equal(feedIn(feed('Si\u0000mi\u0008t&#0;&#1;&#xd800;')).title.replaceAll('\uFFFD', ''), 'Simit')
})
