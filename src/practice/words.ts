import type { Words } from '#platform/words.ts'

export const sorry: Words<'town-closed'> = {
  'town-closed': {
    en: 'The practice town did not open. Please try again.',
    tr: 'Deneme kasabası açılamadı. Lütfen yeniden deneyin.',
    ru: 'Учебный городок не открылся. Попробуйте ещё раз.',
  },
}
