import type { Words } from '#platform/words.ts'

export type GrowRefusal = 'not-an-address' | 'own-link' | 'no-such-link' | 'ends-in-the-past' | 'too-long-for-a-code'

export const sorry: Words<GrowRefusal> = {
  'not-an-address': {
    en: 'That is not a web address. It starts with http:// or https://.',
    tr: 'Bu bir web adresi değil. Adres http:// veya https:// ile başlar.',
    ru: 'Это не веб-адрес. Он начинается с http:// или https://.',
  },
  'own-link': {
    en: 'That is already one of our short links. Shorten the address behind it instead.',
    tr: 'Bu zaten bizim kısa bağlantılarımızdan biri. Arkasındaki asıl adresi kısaltın.',
    ru: 'Это уже одна из наших коротких ссылок. Сократите адрес, на который она ведёт.',
  },
  'no-such-link': {
    en: 'There is no such link here.',
    tr: 'Burada böyle bir bağlantı yok.',
    ru: 'Такой ссылки здесь нет.',
  },
  'ends-in-the-past': {
    en: 'That end is already over. Choose a later one, or switch the link off.',
    tr: 'O bitiş zamanı geçmiş. Daha geç bir zaman seçin ya da bağlantıyı kapatın.',
    ru: 'Этот срок уже прошёл. Выберите более поздний или отключите ссылку.',
  },
  'too-long-for-a-code': {
    en: 'The desk’s own address is too long for a code that prints well.',
    tr: 'Masanın adresi, iyi basılacak bir kod için fazla uzun.',
    ru: 'Адрес этого рабочего места слишком длинный для кода, который хорошо печатается.',
  },
}
