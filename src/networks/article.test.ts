import assert from 'node:assert/strict'
import test from 'node:test'
import { articleHtml, blocksOf, picturesIn, withPictures } from './article.ts'

const CASES: [string, string][] = [
  ['Taze simit\nher sabah', '<p>Taze simit<br>her sabah</p>'],
  ['Bir\n\nİki', '<p>Bir</p>\n<p>İki</p>'],
  ['## Tarif\nUn ve su', '<h2>Tarif</h2>\n<p>Un ve su</p>'],
  ['# Baş', '<h2>Baş</h2>'],
  ['- un\n- su', '<ul><li>un</li><li>su</li></ul>'],
  ['1. un\n2) su', '<ol><li>un</li><li>su</li></ol>'],
  ['> Ekmek hayattır', '<blockquote><p>Ekmek hayattır</p></blockquote>'],
  ['```\na < b\n**c**\n```', '<pre><code>a &lt; b\n**c**</code></pre>'],
  ['```\nhiç bitmez', '<pre><code>hiç bitmez</code></pre>'],
  ['---', '<hr>'],
  ['**sıcak** ve _taze_ ve *gevrek*', '<p><strong>sıcak</strong> ve <em>taze</em> ve <em>gevrek</em></p>'],
  ['dosya_adi_uzun 2*3*4', '<p>dosya_adi_uzun 2*3*4</p>'],
  ['[dükkân](https://firin.example/a?b=1&c=2)', '<p><a href="https://firin.example/a?b=1&amp;c=2">dükkân</a></p>'],
  ['Bak: https://firin.example/a.', '<p>Bak: <a href="https://firin.example/a">https://firin.example/a</a>.</p>'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  [
    '[<b>](https://a.example/"onload=x)',
    '<p>[&lt;b&gt;](<a href="https://a.example/">https://a.example/</a>&quot;onload=x)</p>',
  ],
  ['~~dün~~ bugün', '<p><s>dün</s> bugün</p>'],
  ['***sıcak*** **_gevrek_ simit**', '<p><strong><em>sıcak</em></strong> <strong><em>gevrek</em> simit</strong></p>'],
  ['*simit*in tadı', '<p><em>simit</em>in tadı</p>'],
  ['\\*yıldız\\* ve \\# ve C:\\dosya', '<p>*yıldız* ve # ve C:\\dosya</p>'],
  ['[**taze** simit](https://firin.example)', '<p><a href="https://firin.example"><strong>taze</strong> simit</a></p>'],
  ['**yarım *kalan', '<p>**yarım *kalan</p>'],
  ['Bir\n![](media:12)\nİki', '<p>Bir</p>\n<p>İki</p>'],
  ['5 > 3, 10 - 4 = 6', '<p>5 &gt; 3, 10 - 4 = 6</p>'],
]

for (const [text, html] of CASES) {
  test(`${JSON.stringify(text)} becomes ${html}`, () => assert.equal(articleHtml(text), html))
}

test('an empty text has no blocks', () => assert.deepEqual(blocksOf(' \n\n'), []))

test('a picture of the post stands where its sign stands', () => {
  const text = 'Bir\n\n![fırın](media:12)\n\nİki'
  assert.deepEqual(picturesIn(text), ['12'])
  assert.equal(
    articleHtml(text, (media) => `<img src="/${media}">`),
    '<p>Bir</p>\n<img src="/12">\n<p>İki</p>',
  )
  assert.equal(
    withPictures(text, () => null),
    'Bir\n\nİki',
  )
  assert.equal(
    withPictures(text, (media) => `![](https://a.example/${media})`),
    'Bir\n\n![](https://a.example/12)\n\nİki',
  )
})
