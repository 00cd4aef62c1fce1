import type { Words } from '#platform/words.ts'

export type MeasureRefusal =
  | 'in-the-future'
  | 'value-needs-currency'
  | 'no-such-post'
  | 'no-such-channel'
  | 'not-a-site'
  | 'site-taken'
  | 'no-such-site'
  | 'not-a-logo'

export const sorry: Words<MeasureRefusal> = {
  'in-the-future': {
    en: 'That moment has not come yet. Check the clock of the system that sends this.',
    tr: 'O an henüz gelmedi. Bu bilgiyi gönderen sistemin saatini kontrol edin.',
    ru: 'Этот момент ещё не наступил. Проверьте часы системы, которая это отправляет.',
  },
  'value-needs-currency': {
    en: 'A value needs its currency, and a currency its value, such as 450 and TRY.',
    tr: 'Tutar para birimiyle, para birimi tutarla birlikte verilir; örneğin 450 ve TRY.',
    ru: 'Сумму указывают вместе с валютой, а валюту — вместе с суммой, например 450 и TRY.',
  },
  'no-such-post': {
    en: 'There is no such post in this workspace.',
    tr: 'Bu çalışma alanında böyle bir gönderi yok.',
    ru: 'В этом рабочем пространстве нет такого поста.',
  },
  'no-such-channel': {
    en: 'There is no such channel in this workspace.',
    tr: 'Bu çalışma alanında böyle bir kanal yok.',
    ru: 'В этом рабочем пространстве нет такого канала.',
  },
  'not-a-site': {
    en: '“{host}” is not the address of a site. Write it as example.org.',
    tr: '“{host}” bir site adresi değil. example.org biçiminde yazın.',
    ru: '«{host}» — не адрес сайта. Напишите его как example.org.',
  },
  'site-taken': {
    en: '{host} already tells a workspace of this desk. Remove it there first.',
    tr: '{host} zaten bu masadaki bir çalışma alanına bilgi veriyor. Önce oradan kaldırın.',
    ru: '{host} уже сообщает данные одному из рабочих пространств. Сначала уберите его там.',
  },
  'no-such-site': {
    en: 'This site is no longer here.',
    tr: 'Bu site artık burada değil.',
    ru: 'Этого сайта здесь больше нет.',
  },
  'not-a-logo': {
    en: 'A report’s sign is a PNG or JPEG picture.',
    tr: 'Rapordaki logo PNG ya da JPEG olmalı.',
    ru: 'Логотип отчёта — изображение PNG или JPEG.',
  },
}
