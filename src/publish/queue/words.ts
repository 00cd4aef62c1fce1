import type { Words } from '#platform/words.ts'
import { sorry as planSorry } from '../words.ts'
import type { EvergreenTrouble } from './evergreen.ts'
import type { QueueRefusal } from './queue.ts'

export const sorry: Words<QueueRefusal> = {
  ...planSorry,
  'no-slots': {
    en: 'None of these channels has open hours yet. Set them under “Hours” on the calendar, then queue again.',
    tr: 'Bu kanalların hiçbirinde açık saat yok. Takvimdeki “Saatler” bölümünden belirleyip yeniden sıraya ekleyin.',
    ru: 'Ни у одного из этих каналов нет часов выхода. Задайте их в разделе «Часы» календаря и добавьте в очередь снова.',
  },
  'all-slots-taken': {
    en: 'All hours of this kind are taken for a year ahead. Add hours, or choose another category.',
    tr: 'Bu türdeki tüm saatler bir yıl boyunca dolu. Saat ekleyin ya da başka bir kategori seçin.',
    ru: 'Все часы этого вида заняты на год вперёд. Добавьте часы или выберите другую категорию.',
  },
  'no-such-channel': {
    en: 'This channel is not connected here. Choose from the list and try again.',
    tr: 'Bu kanal burada bağlı değil. Listeden seçip yeniden deneyin.',
    ru: 'Этот канал здесь не подключён. Выберите из списка и попробуйте снова.',
  },
}

export const troubles: Words<EvergreenTrouble> = {
  expired: {
    en: 'Its last day has passed.',
    tr: 'Son günü geçti.',
    ru: 'Последний день прошёл.',
  },
  'cycles-done': {
    en: 'It has been said as often as was wished.',
    tr: 'İstenen sayıda söylendi.',
    ru: 'Повторено столько раз, сколько просили.',
  },
  'no-slots': {
    en: 'No open hour takes it.',
    tr: 'Uygun açık saat yok.',
    ru: 'Нет подходящих свободных часов.',
  },
  'needs-wording': {
    en: 'The last thing said there has these very words. Add another wording.',
    tr: 'Orada en son söylenen tam da bu sözler. Başka bir metin ekleyin.',
    ru: 'Последним там стоит этот же текст. Добавьте другой вариант.',
  },
  refused: {
    en: 'A network would refuse it as it is. Open the draft to see why.',
    tr: 'Bir ağ bunu bu hâliyle kabul etmez. Nedenini görmek için taslağı açın.',
    ru: 'В таком виде сеть это не примет. Откройте черновик, чтобы узнать причину.',
  },
}
