import assert from 'node:assert/strict'
import test from 'node:test'
import { createClusterer, type Told } from './cluster.ts'

const MONDAY = Temporal.Instant.from('2026-11-23T08:00:00Z')

type Line = [source: string, title: string, text?: string, hours?: number]

/** Groups lines as they come and gives the number of the story of each. */
function grouped(lines: Line[]): number[] {
  const clusterer = createClusterer()
  let stories = 0
  return lines.map(([source, title, text = '', hours = 0]) => {
    const item: Told = { source, title, text, published: MONDAY.add({ hours }) }
    const found = clusterer.find(item)
    const story = found ?? String((stories += 1))
    clusterer.note(item, story)
    return Number(story)
  })
}

test('three Turkish papers that tell of one price rise are one story', () => {
  assert.deepEqual(
    grouped([
      ['posta', "İstanbul'da simit fiyatına zam geldi", 'Simit 25 lira oldu. Fırıncılar Odası açıkladı.'],
      ['kent', "SİMİDE YENİ ZAM: İstanbul'da simit 25 lira", 'Fırıncılar Odası yeni simit fiyatını duyurdu.', 2],
      ['spor', 'Fenerbahçe deplasmanda kazandı', 'Maç 2-1 bitti.', 2],
      ['kent', 'Simit 25 lira oldu, sosyal medya ayakta', 'Fiyat 25 lira.', 4],
      ['esnaf', 'Un fiyatına zam: fırıncılar ne diyor?', 'Un çuvalı iki katına çıktı.', 4],
      ['moda', 'İstanbullular simit zammını konuşuyor: fiyat 25 lira', 'Zam sosyal medyada tepki çekti.', 5],
    ]),
    [1, 1, 2, 1, 3, 1],
  )
})

test('Russian endings do not hide that the story is the same', () => {
  assert.deepEqual(
    grouped([
      ['вести', 'В Стамбуле открылся фестиваль уличной еды', 'Фестиваль пройдёт на набережной Кадыкёя.'],
      [
        'город',
        'Фестиваль уличной еды в Стамбуле собрал тысячи гостей',
        'На набережной Кадыкёя работают сто пекарен.',
        6,
      ],
      ['рынок', 'Цены на пшеницу выросли на мировом рынке', 'Биржа закрылась ростом.', 6],
    ]),
    [1, 1, 2],
  )
})

test('English headlines about different bakeries stay apart', () => {
  assert.deepEqual(
    grouped([
      [
        'post',
        'Moda bakery wins national sourdough award',
        'The bakery in Moda took the first prize for its sourdough.',
      ],
      ['times', 'National sourdough award goes to a bakery in Moda', 'A small bakery won the first prize.', 1],
      ['echo', 'Bakery fire in Beyoğlu leaves three injured', 'Firefighters put out the flames at night.', 1],
      ['echo', 'New bakery opens at the ferry port', 'It will be open from five in the morning.', 2],
    ]),
    [1, 1, 2, 3],
  )
})

test("one outlet's regular column is a new story every day", () => {
  assert.deepEqual(
    grouped([
      ['posta', 'Günün menüsü: mercimek çorbası ve pilav', 'Bugün ne pişirsek?'],
      ['posta', 'Günün menüsü: tarhana çorbası ve köfte', 'Bugün ne pişirsek?', 24],
    ]),
    [1, 2],
  )
})

test('the same headline a week later is another story', () => {
  const title = 'Kadıköy pazarı yine kuruldu ve renkli görüntüler oluştu'
  assert.deepEqual(
    grouped([
      ['posta', title],
      ['kent', title, '', 24 * 7],
    ]),
    [1, 2],
  )
})

test('the same notice with other figures is another notice', () => {
  assert.deepEqual(
    grouped([
      ['posta', 'Dolar güne 41,20 liradan başladı'],
      ['kent', 'Dolar güne 41,35 liradan başladı', '', 24],
      ['вести', 'Индекс Мосбиржи вырос на 1,1%'],
      ['город', 'Индекс Мосбиржи вырос на 2,4%', '', 20],
      ['post', 'Arsenal 2-0 Everton: Saka on target'],
      ['echo', 'Arsenal 1-0 Fulham: Saka on target', '', 30],
    ]),
    [1, 2, 3, 4, 5, 6],
  )
})

test('two languages are joined only by names and numbers that cannot be chance', () => {
  assert.deepEqual(
    grouped([
      ['post', 'Apple unveils iPhone 17 in Cupertino'],
      ['kent', "Apple iPhone 17'yi tanıttı", '', 1],
      ['вести', 'Apple представила iPhone 17', '', 1],
      [
        'posta',
        'Balıkesir Sındırgı 6,1 ile sallandı',
        "Bakan Yerlikaya, Balıkesir'in Sındırgı ilçesindeki 6,1 büyüklüğündeki depremi duyurdu.",
      ],
      [
        'город',
        'В Балыкесире землетрясение 6,1',
        'Министр Ерликая сообщил о землетрясении 6,1 в районе Сындыргы провинции Балыкесир.',
        1,
      ],
    ]),
    [1, 2, 3, 4, 5],
  )
})
