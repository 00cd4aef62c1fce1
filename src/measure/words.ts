import type { Words } from '#platform/words.ts'

export type MeasureRefusal = 'in-the-future' | 'value-needs-currency' | 'no-such-post' | 'no-such-channel'

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
}
