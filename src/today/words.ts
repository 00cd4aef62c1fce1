import type { Words } from '#platform/words.ts'

export type TodayRefusal =
  | 'not-there'
  | 'not-a-colleague'
  | 'ends-before-it-begins'
  | 'not-closed'
  | 'cannot-listen'
  | 'no-material'
  | 'no-writer'
  | 'writer-silent'

export const sorry: Words<TodayRefusal> = {
  'not-there': {
    en: 'You do not work there, or it is not there any more. Open the day again.',
    tr: 'Orada çalışmıyorsunuz ya da artık yok. Günü yeniden açın.',
    ru: 'Вы там не работаете, или этого больше нет. Откройте день заново.',
  },
  'not-a-colleague': {
    en: 'Nobody of that name works in this workspace. Choose somebody from the list.',
    tr: 'Bu çalışma alanında böyle biri çalışmıyor. Listeden birini seçin.',
    ru: 'В этом рабочем пространстве нет такого человека. Выберите кого-нибудь из списка.',
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
  'cannot-listen': {
    en: 'Watch does not take this: perhaps it listens for it already, or the word is too short.',
    tr: 'İzleme bunu almıyor: belki zaten dinliyor ya da sözcük çok kısa.',
    ru: 'Мониторинг это не принимает: возможно, он уже слушает или слово слишком короткое.',
  },
  'no-material': {
    en: 'There is nothing of your own to practise on yet. The practice town has plenty.',
    tr: 'Henüz üzerinde çalışılacak kendi işiniz yok. Deneme kasabasında bolca var.',
    ru: 'Своего материала для упражнения пока нет. В учебном городе его достаточно.',
  },
  'no-writer': {
    en: 'No writing endpoint is set up on this desk. Whoever runs it can name one with MEYDAN_WRITER.',
    tr: 'Bu masada bir yazım servisi ayarlı değil. Masayı kuran kişi MEYDAN_WRITER ile bir tane gösterebilir.',
    ru: 'На этом столе не настроен сервис, который предлагает формулировки. Его задаёт владелец в MEYDAN_WRITER.',
  },
  'writer-silent': {
    en: 'The writing endpoint gave no usable answer. Your text is as it was; try again later.',
    tr: 'Yazım servisi işe yarar bir yanıt vermedi. Metniniz olduğu gibi duruyor; sonra yeniden deneyin.',
    ru: 'Сервис не дал пригодного ответа. Ваш текст не изменился, попробуйте позже.',
  },
}
