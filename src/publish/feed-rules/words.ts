import { say, type Lang, type Words } from '#platform/words.ts'
import type { Facts } from '#platform/result.ts'
import { findingWords } from '../finding-words.ts'
import { sorry as queueSorry } from '../queue/words.ts'
import type { RuleRefusal } from './keep.ts'
import type { Held } from './make.ts'
import type { Filtered } from './sift.ts'

export const sorry: Words<RuleRefusal> = {
  'not-found': queueSorry['not-found'],
  'no-such-channel': queueSorry['no-such-channel'],
  'no-such-source': {
    en: 'This source is no longer watched. Choose another, or add it again under Watch.',
    tr: 'Bu kaynak artık izlenmiyor. Başka birini seçin ya da İzle bölümünde yeniden ekleyin.',
    ru: 'За этим источником больше не следят. Выберите другой или добавьте его снова в разделе наблюдения.',
  },
  'unknown-placeholder': {
    en: 'Items have no “{name}”. Use title, summary, link, source or author in braces.',
    tr: 'Öğelerde “{name}” yok. Süslü ayraç içinde title, summary, link, source ya da author kullanın.',
    ru: 'У записей нет «{name}». В фигурных скобках можно писать title, summary, link, source или author.',
  },
  'says-nothing-of-it': {
    en: 'Every post would read the same. Put the title, the summary or the link of the item into the words.',
    tr: 'Bütün gönderiler aynı olurdu. Metne öğenin başlığını, özetini ya da bağlantısını ekleyin.',
    ru: 'Все посты были бы одинаковы. Вставьте в текст заголовок, пересказ или ссылку записи.',
  },
  'already-made': {
    en: 'There is a post of it already.',
    tr: 'Bundan bir gönderi zaten yapıldı.',
    ru: 'Из этого уже сделан пост.',
  },
  'not-waiting': {
    en: 'It no longer waits.',
    tr: 'Artık beklemiyor.',
    ru: 'Это уже не ждёт.',
  },
}

const filtered: Words<Filtered> = {
  'other-language': {
    en: 'It is in another language ({lang}).',
    tr: 'Başka bir dilde ({lang}).',
    ru: 'Это на другом языке ({lang}).',
  },
  'lacks-word': {
    en: 'It speaks of none of: {words}.',
    tr: 'Şunların hiçbiri geçmiyor: {words}.',
    ru: 'Здесь нет ни одного из слов: {words}.',
  },
  'has-word': { en: 'It speaks of “{word}”.', tr: '“{word}” geçiyor.', ru: 'Здесь есть «{word}».' },
  'no-words': {
    en: 'It has none of the words the post is made of.',
    tr: 'Gönderinin kurulduğu bilgilerin hiçbiri yok.',
    ru: 'В записи нет ничего из того, из чего складывается пост.',
  },
  'waited-too-long': {
    en: 'It waited for more than {days} days.',
    tr: '{days} günden uzun bekledi.',
    ru: 'Ждало дольше, чем {days} дн.',
  },
  'let-go': { en: 'Let go by hand.', tr: 'Elle bırakıldı.', ru: 'Отпущено вручную.' },
  'item-gone': {
    en: 'The source no longer has it.',
    tr: 'Kaynakta artık yok.',
    ru: 'В источнике этого больше нет.',
  },
}

const held: Words<Held> = {
  ...queueSorry,
  'cannot-go-out': {
    en: 'A network would refuse it as it is.',
    tr: 'Bir ağ bunu bu hâliyle kabul etmez.',
    ru: 'В таком виде сеть это не примет.',
  },
}

/** The reason beside an item as a sentence; what a network would object to is told by its channel. */
export function reasonSaid(reason: string | null, about: Facts, lang: Lang): string | null {
  if (reason === null) return null
  if (isFiltered(reason)) return say(filtered[reason], lang, about)
  const finding = Object.entries(findingWords).find(([kind]) => kind === about['finding'])?.[1]
  if (reason === 'cannot-go-out' && finding) return `${about['channel'] ?? ''}: ${say(finding, lang, about)}`
  return isHeld(reason) ? say(held[reason], lang, about) : reason
}

const isFiltered = (literal: string): literal is Filtered => literal in filtered
const isHeld = (literal: string): literal is Held => literal in held
