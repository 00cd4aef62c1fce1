import assert from 'node:assert/strict'
import test from 'node:test'
import { originsOf } from './origins.ts'

const WIRE = 'Fırıncılar Odası Başkanı, simidin fiyatının pazartesi gününden başlayarak 25 liraya çıkacağını söyledi.'

test('twenty outlets that print one text are one origin', () => {
  const prints = Array.from({ length: 20 }, (_, at) => ({ source: String(at), title: `Simit zammı ${at}`, text: WIRE }))
  assert.equal(originsOf(prints), 1)
})

test('an outlet that wrote for itself is an origin of its own', () => {
  assert.equal(
    originsOf([
      { source: 'posta', title: 'Simit 25 lira', text: WIRE },
      { source: 'kent', title: 'Simide zam', text: `${WIRE} Kent muhabiri bildirdi.` },
      {
        source: 'moda',
        title: 'Modalılar zamma ne dedi?',
        text: 'Sabah fırının önünde kuyruk vardı; kimse fiyatı duymamıştı.',
      },
    ]),
    2,
  )
})

test('all who sign with one agency are one origin', () => {
  assert.equal(
    originsOf([
      { source: 'a', title: 'Quake hits Chile', text: 'SANTIAGO (Reuters) - A strong quake shook the coast.' },
      { source: 'b', title: 'Chile shaken', text: 'People ran into the streets, Reuters reported from Valparaiso.' },
      { source: 'c', title: 'Deprem', text: 'Kıyıda deprem oldu. (AA)' },
      { source: 'd', title: 'Şili sallandı', text: 'Gece gelen sarsıntı korkuttu.', author: 'Anadolu Ajansı' },
    ]),
    2,
  )
})

test('the same headline without a text is a reprint, and one outlet is never two origins', () => {
  assert.equal(
    originsOf([
      { source: 'a', title: 'Simit 25 lira oldu', text: '' },
      { source: 'b', title: 'SİMİT 25 LİRA OLDU', text: '' },
      { source: 'a', title: 'Zam sonrası ilk gün', text: 'Kuyruk kısaldı.' },
    ]),
    1,
  )
})
