import type { Words } from '#platform/words.ts'
import type { TrayRefusal } from './keep.ts'

/** What only the tray refuses; the rest is said as everywhere. */
export const traySorry: Words<Exclude<TrayRefusal, 'not-found' | 'no-story' | 'still-planned'>> = {
  'nothing-written': {
    en: 'Write a line first: an idea without words would not be found again.',
    tr: 'Önce bir satır yazın: sözsüz bir fikir bir daha bulunmaz.',
    ru: 'Сначала напишите строку: идею без слов потом не найти.',
  },
  'asked-already': {
    en: 'It waits for approval. Take that request back first, then keep it as an idea.',
    tr: 'Onay bekliyor. Önce onay isteğini geri alın, sonra fikir olarak saklayın.',
    ru: 'Пост ждёт одобрения. Сначала отзовите запрос, потом оставьте его как идею.',
  },
}
