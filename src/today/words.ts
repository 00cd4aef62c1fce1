import type { Words } from '#platform/words.ts'

export type TodayRefusal = 'not-there' | 'ends-before-it-begins' | 'not-closed'

export const sorry: Words<TodayRefusal> = {
  'not-there': {
    en: 'You do not work there, or it is not there any more. Open the day again.',
    tr: 'Orada çalışmıyorsunuz ya da artık yok. Günü yeniden açın.',
    ru: 'Вы там не работаете, или этого больше нет. Откройте день заново.',
  },
  'ends-before-it-begins': {
    en: 'It ends before it begins. Choose a later end.',
    tr: 'Başlamadan bitiyor. Daha geç bir bitiş seçin.',
    ru: 'Конец раньше начала. Выберите более поздний конец.',
  },
  'not-closed': {
    en: 'This day is open already.',
    tr: 'Bu gün zaten açık.',
    ru: 'Этот день и так открыт.',
  },
}
