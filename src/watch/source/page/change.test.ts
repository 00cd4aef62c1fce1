import assert from 'node:assert/strict'
import test from 'node:test'
import { changeBetween } from './change.ts'
import { difference } from './difference.ts'
import { isPart, pageFrom } from './page.ts'

const MENU = ['Fırın Kadıköy', 'Simit 20 lira', 'Açma 25 lira', 'Her gün 07:00 – 20:00 arası açığız']

test('a changed price is told by the word that went and the word that came', () => {
  const change = changeBetween(MENU, MENU.with(1, 'Simit 25 lira'), false)
  assert.equal(change?.html, '<p>Simit <del>20</del> <ins>25</ins> lira</p>')
  assert.equal(change.text, '− 20 · + 25')
  assert.deepEqual([change.added, change.removed], [1, 1])
  assert.ok(change.share > 0.05 && change.share < 0.1)
})

test('the headline is what is new', () => {
  const fresh = 'Pazar günü meydanda ücretsiz simit dağıtıyoruz'
  assert.equal(changeBetween(MENU, [...MENU, fresh], false)?.headline, fresh)
  assert.equal(changeBetween(MENU, MENU.slice(0, 3), false)?.headline, MENU[3])
})

const counted = (times: string) => [...MENU, `${times} kez okundu`]

test('a counter that turns is no change when numbers are ignored', () => {
  assert.equal(changeBetween(counted('1.204'), counted('1.311'), true), null)
  assert.notEqual(changeBetween(counted('1.204'), counted('1.311'), false), null)
})

test('the same page is no change, and what looks like a tag stays words', () => {
  assert.equal(changeBetween(MENU, [...MENU], false), null)
  assert.equal(changeBetween([], ['<b>simit</b>'], false)?.html, '<p><ins>&lt;b&gt;simit&lt;/b&gt;</ins></p>')
})

test('a difference leads from one list to the other, however they were shuffled', () => {
  let seed = 7
  const chance = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
  for (let round = 0; round < 200; round += 1) {
    const before = Array.from({ length: chance(30) }, () => String(chance(6)))
    const after = Array.from({ length: chance(30) }, () => String(chance(6)))
    const found = difference(before, after)
    const side = (kind: 'gone' | 'new') =>
      found.flatMap((part) => (part.kind === 'same' || part.kind === kind ? part.items : []))
    assert.deepEqual([side('gone'), side('new')], [before, after])
  }
})

test('of a page its text counts, not what stands around it, or only the part that was named', () => {
  const html = `<html lang="tr"><title>Menü</title><body><nav>Ana sayfa</nav><main><p>Simit 20 lira</p>
    <div class="fiyat"><p>Açma 25 lira</p></div></main><script>no()</script><footer>© 2026</footer></body></html>`
  const read = (part: string) =>
    pageFrom(new TextEncoder().encode(html), { contentType: 'text/html', base: 'https://firin.example/', part })
  assert.deepEqual(read(''), { title: 'Menü', lang: 'tr', lines: ['Simit 20 lira', 'Açma 25 lira'] })
  assert.deepEqual(read('.fiyat').lines, ['Açma 25 lira'])
  assert.deepEqual(read('.gitti').lines, [])
  assert.equal(isPart('main > p'), true)
  assert.equal(isPart('main >> ['), false)
})
