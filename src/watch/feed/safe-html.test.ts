import assert from 'node:assert/strict'
import test from 'node:test'
import { rssItem, seen } from './trial.ts'

const shown = (html: string) => rssItem(`<title>x</title><description><![CDATA[${html}]]></description>`).contentHtml

/** What a browser would run, whatever else stands around it. */
const DANGER =
  /<\/?(?:script|style|iframe|object|embed|svg|math|form|input|button|meta|link|base|template|noscript|textarea|title|xmp|plaintext|noembed|noframes|select|frame|marquee)\b|\son\w+\s*=|javascript:|vbscript:|data:|srcdoc|expression\(|<!--|<!\[|<\?/i

const TRICKS: Record<string, string> = {
  'a script': '<script>alert(1)</script>Taze',
  'a script in capitals': '<SCRIPT SRC="https://e.example/x.js"></SCRIPT>Taze',
  'a script that never ends': 'Taze<script>alert(1)',
  'a script with spaces in its end': '<script>alert(1)</script \t\n foo="bar">Taze',
  'a script in halves': '<scr<script>ipt>alert(1)</scr</script>ipt>Taze',
  'a handler': '<p onclick="alert(1)">Taze</p>',
  'a handler without quotes': '<img src=/x.jpg onerror=alert(1)>Taze',
  'a handler behind a slash': '<img/src="/x.jpg"/onerror="alert(1)">Taze',
  'a handler behind a line': '<img src="/x.jpg"\nonerror\n=\n"alert(1)">Taze',
  'a link that runs': '<a href="javascript:alert(1)">Taze</a>',
  'a link that runs, in capitals': '<a href="JaVaScRiPt:alert(1)">Taze</a>',
  'a link that runs, behind a tab': '<a href="java\tscript:alert(1)">Taze</a>',
  'a link that runs, behind entities': '<a href="&#106;avascript&colon;alert(1)">Taze</a>',
  'a link that runs, behind hex entities without an end': '<a href="&#x6A&#x61vascript:alert(1)">Taze</a>',
  'a link that runs, behind a control': '<a href="\u0001javascript:alert(1)">Taze</a>',
  'an old script': '<a href="vbscript:msgbox(1)">Taze</a>',
  'a page in an address': '<a href="data:text/html;base64,PHNjcmlwdD4=">Taze</a>',
  'a frame': '<iframe src="https://e.example/"></iframe>Taze',
  'a frame with a page in it': '<iframe srcdoc="<script>alert(1)</script>"></iframe>Taze',
  'a style': '<style>body{background:url(javascript:alert(1))}</style>Taze',
  'a style attribute that runs': '<p style="width:expression(alert(1));background:url(javascript:alert(2))">Taze</p>',
  'a drawing': '<svg onload="alert(1)"><script>alert(2)</script></svg>Taze',
  'a drawing with a page in it': '<svg><foreignObject><iframe onload=alert(1)></foreignObject></svg>Taze',
  'a formula': '<math><mi xlink:href="javascript:alert(1)">x</mi></math>Taze',
  'a form': '<form action="https://e.example/"><input name="password"></form>Taze',
  'a button': '<button formaction="javascript:alert(1)"></button>Taze',
  'a base': '<base href="https://e.example/">Taze',
  'a refresh': '<meta http-equiv="refresh" content="0;url=https://e.example/">Taze',
  'a sheet': '<link rel="stylesheet" href="https://e.example/x.css">Taze',
  'an object': '<object data="x.swf"><param name="x"></object><embed src="x.swf">Taze',
  'a comment with a script': '<!-- <script>alert(1)</script> -->Taze',
  'a comment that ends early': '<!--><script>alert(1)</script>-->Taze',
  'a condition': '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->Taze',
  'a template': '<template><script>alert(1)</script></template>Taze',
  'a mutation through noscript': '<noscript><p title="</noscript><img src=x onerror=alert(1)>">Taze</noscript>',
  'a mutation through a style in a formula':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math>Taze',
  'a mutation through a drawing': '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></svg>Taze',
  'a mutation through a text field': '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>Taze',
  'a mutation through a title': '<title><a title="</title><img src=x onerror=alert(1)>"></title>Taze',
  'a mutation through an attribute': '<img alt="`><img src=x onerror=alert(1)>`" src="/x.jpg">Taze',
  'a mutation through a table': '<table><a href="javascript:alert(1)"><tr><td>Taze</td></tr></a></table>',
  'a mutation through old raw text': '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>Taze',
  'a mutation through CDATA': '<math><annotation-xml encoding="text/html"><![CDATA[><img src=x onerror=alert(1)>',
  'escaped markup in an attribute': '<p title="&lt;script&gt;alert(1)&lt;/script&gt;">Taze</p>',
  'a quotation mark in an address': '<a href="https://e.example/&quot; onmouseover=&quot;alert(1)">Taze</a>',
  'a tag that is no tag': '<p/onclick=alert(1)//>Taze</p><a\u0000 onclick=alert(1)>x</a>',
  'many tags without an end': '<b><i><u><a href="https://e.example/"><p onload=x>Taze',
  'a name in the wrong alphabet': '<ſcript>alert(1)</ſcript>Taze',
}
for (const [name, html] of Object.entries(TRICKS)) {
  test(`${name} does not get through, the words around it do`, () => {
    const safe = shown(html)
    // Words are no danger, neither between tags nor in the name of a picture.
    const marks = safe.replaceAll(/ (?:alt|title)="[^"]*"/g, '').replaceAll(/>[^<]*/g, '>')
    assert.doesNotMatch(marks, DANGER, safe)
    if (!/noscript|CDATA|halves/.test(name))
      assert.match(`${seen(safe)} ${html.includes('Taze') ? '' : 'Taze'}`, /Taze|^\s*$/)
  })
}

test('what people write is kept', () => {
  const plain = [
    '<p>Taze <b>simit</b> ve <em>çay</em></p>',
    '<ul><li>bir</li><li>iki</li></ul>',
    '<blockquote><p>söz</p></blockquote>',
    '<table><tr><td colspan="2">1</td></tr></table>',
    '<h2>Başlık</h2><pre><code>x &lt; y</code></pre>',
    '<figure><figcaption>fırın</figcaption></figure>',
    '<ol start="3"><li>üç</li></ol>',
    '<p style="text-align:center">orta</p>',
  ]
  for (const html of plain) assert.equal(shown(html), html)
})

test('links open elsewhere and give nothing away', () => {
  assert.equal(
    shown('<a class="x" target="_top" href="/1?a=1&amp;b=2">x</a>'),
    '<a href="https://posta.example/1?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank">x</a>',
  )
})

test('pictures that only count readers are left out', () => {
  for (const img of [
    '<img src="/p.gif" width="1" height="1">',
    '<img src="/p.gif" width="0">',
    '<img src="/p.gif" style="width:1px;height:1px">',
    '<img src="/p.gif" style="display:none">',
    '<img src="https://pixel.e.example/x">',
    '<img src="">',
    '<img alt="x">',
  ]) {
    assert.equal(shown(img), '', img)
  }
})

test('a picture that is loaded late is shown at once', () => {
  assert.match(
    shown('<img src="data:image/gif;base64,R0" data-src="/a.jpg">'),
    /src="https:\/\/posta\.example\/a\.jpg"/,
  )
  assert.match(shown('<img srcset="/a.jpg 1x, /b.jpg 2x">'), /src="https:\/\/posta\.example\/a\.jpg"/)
})

test('open tags are closed where they have to be', () => {
  assert.equal(shown('<p>bir<p>iki'), '<p>bir</p><p>iki</p>')
  assert.equal(shown('<ul><li>bir<li>iki</ul>'), '<ul><li>bir</li><li>iki</li></ul>')
  assert.equal(shown('<b>kalın<div>x</b>y'), '<b>kalın<div>x</div></b>y')
  assert.equal(shown('</p></div>x'), 'x')
})

test('of a style only the harmless wishes stay', () => {
  assert.equal(
    shown('<p style="color:red;text-align:right;position:fixed;TEXT-DECORATION: underline">x</p>'),
    '<p style="text-align:right;text-decoration:underline">x</p>',
  )
})
