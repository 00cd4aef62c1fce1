import { type Lang, say, type Words } from '#platform/words.ts'
import type { SpendProblem, SpendTrouble } from './read-spend.ts'

const SPEND_TROUBLE: Words<SpendTrouble> = {
  'no-column': {
    en: 'No column is chosen for this. Choose one.',
    tr: 'Bunun için sütun seçilmedi. Birini seçin.',
    ru: 'Для этого не выбран столбец. Выберите его.',
  },
  'no-day': { en: 'There is no day.', tr: 'Gün yok.', ru: 'Нет дня.' },
  'not-a-day': {
    en: '“{cell}” is not a day.',
    tr: '“{cell}” bir gün değil.',
    ru: '«{cell}» — не дата.',
  },
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
  'no-number': { en: 'There is no amount.', tr: 'Tutar yok.', ru: 'Нет суммы.' },
  'not-a-number': {
    en: '“{cell}” is not a number.',
    tr: '“{cell}” bir sayı değil.',
    ru: '«{cell}» — не число.',
  },
  'which-decimal': {
    en: '“{cell}”: is the sign between thousands or before the decimals? Say it above.',
    tr: '“{cell}”: işaret binlikleri mi yoksa ondalığı mı ayırıyor? Yukarıda belirtin.',
    ru: '«{cell}»: знак отделяет тысячи или дробную часть? Укажите выше.',
  },
  'below-nought': {
    en: '“{cell}” is below nought. Write a refund by hand.',
    tr: '“{cell}” sıfırın altında. İadeyi elle yazın.',
    ru: '«{cell}» меньше нуля. Возврат внесите вручную.',
  },
  'no-currency': {
    en: 'No currency is named. Say it above for the whole file.',
    tr: 'Para birimi yazmıyor. Yukarıda dosyanın tümü için belirtin.',
    ru: 'Не указана валюта. Укажите её выше для всего файла.',
  },
  'total-line': {
    en: 'This is a sum of the rows above, so it is left out.',
    tr: 'Bu, üstteki satırların toplamı; dışarıda bırakıldı.',
    ru: 'Это сумма строк выше, поэтому она пропущена.',
  },
}

export const troubleSaid = ({ why, cell }: Pick<SpendProblem, 'why' | 'cell'>, lang: Lang): string =>
  say(SPEND_TROUBLE[why], lang, { cell })
