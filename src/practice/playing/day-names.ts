import type { Sentence } from '#platform/words.ts'
import type { DayKind } from '../days/day.ts'

/** What the workspace of a day is called. */
export const dayNames: Record<DayKind, Sentence> = {
  quiet: { en: 'Practice: a quiet day', tr: 'Alıştırma: sakin bir gün', ru: 'Тренировка: тихий день' },
  holiday: { en: 'Practice: before the holiday', tr: 'Alıştırma: bayram öncesi', ru: 'Тренировка: перед праздником' },
  launch: { en: 'Practice: something new', tr: 'Alıştırma: yeni ürün', ru: 'Тренировка: новинка' },
  trend: { en: 'Practice: the story of the day', tr: 'Alıştırma: günün haberi', ru: 'Тренировка: новость дня' },
  conflict: { en: 'Practice: a quarrel', tr: 'Alıştırma: bir kavga', ru: 'Тренировка: ссора' },
  crisis: { en: 'Practice: a crisis', tr: 'Alıştırma: bir kriz', ru: 'Тренировка: кризис' },
}
