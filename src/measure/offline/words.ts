import { type Lang, say, type Words } from '#platform/words.ts'
import type { Problem, Trouble } from './read-outcomes.ts'

const TROUBLE: Words<Trouble> = {
  'no-column': {
    en: 'No column is chosen for this. Choose one above.',
    tr: 'Bunun için sütun seçilmedi. Yukarıdan birini seçin.',
    ru: 'Для этого не выбран столбец. Выберите его выше.',
  },
  'no-day': { en: 'There is no day.', tr: 'Gün yok.', ru: 'Нет дня.' },
  'not-a-day': { en: '“{cell}” is not a day.', tr: '“{cell}” bir gün değil.', ru: '«{cell}» — не дата.' },
  'which-order': {
    en: '“{cell}”: which comes first, the day or the month? Say it above.',
    tr: '“{cell}”: önce gün mü ay mı geliyor? Yukarıda belirtin.',
    ru: '«{cell}»: что стоит первым — день или месяц? Укажите выше.',
  },
  'day-to-come': {
    en: '“{cell}” has not come yet.',
    tr: '“{cell}” henüz gelmedi.',
    ru: '«{cell}» ещё не наступило.',
  },
  'not-a-time': { en: '“{cell}” is not a time.', tr: '“{cell}” bir saat değil.', ru: '«{cell}» — не время.' },
  'no-kind': {
    en: 'It does not say what happened. Choose it above for the whole file.',
    tr: 'Ne olduğu yazmıyor. Yukarıda dosyanın tümü için seçin.',
    ru: 'Не сказано, что произошло. Выберите выше для всего файла.',
  },
  'which-kind': {
    en: 'What does “{cell}” mean? Say it above.',
    tr: '“{cell}” ne demek? Yukarıda belirtin.',
    ru: 'Что значит «{cell}»? Укажите выше.',
  },
  'not-a-number': { en: '“{cell}” is not a number.', tr: '“{cell}” bir sayı değil.', ru: '«{cell}» — не число.' },
  'which-decimal': {
    en: '“{cell}”: is the sign between thousands or before the decimals? Say it above.',
    tr: '“{cell}”: işaret binlikleri mi yoksa ondalığı mı ayırıyor? Yukarıda belirtin.',
    ru: '«{cell}»: знак отделяет тысячи или дробную часть? Укажите выше.',
  },
  'below-nought': {
    en: '“{cell}” is below nought. Enter a refund at the sale it belongs to.',
    tr: '“{cell}” sıfırın altında. İadeyi ait olduğu satışa yazın.',
    ru: '«{cell}» меньше нуля. Возврат внесите у той продажи, к которой он относится.',
  },
  'no-currency': {
    en: 'No currency is named. Say it above for the whole file.',
    tr: 'Para birimi yazmıyor. Yukarıda dosyanın tümü için belirtin.',
    ru: 'Не указана валюта. Укажите её выше для всего файла.',
  },
  twice: {
    en: '“{cell}” stands in the file twice; the first one counts.',
    tr: '“{cell}” dosyada iki kez geçiyor; ilki sayılır.',
    ru: '«{cell}» встречается в файле дважды; учитывается первое.',
  },
  'total-line': {
    en: 'This is a sum of the rows above, so it is left out.',
    tr: 'Bu, üstteki satırların toplamı; dışarıda bırakıldı.',
    ru: 'Это сумма строк выше, поэтому она пропущена.',
  },
}

export const troubleSaid = ({ why, cell }: Pick<Problem, 'why' | 'cell'>, lang: Lang): string =>
  say(TROUBLE[why], lang, { cell })
