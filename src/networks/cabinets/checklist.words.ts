import type { Words } from '#platform/words.ts'

export type ChecklistStep =
  | 'text'
  | 'link'
  | 'languages'
  | 'topics'
  | 'channels'
  | 'places'
  | 'exclude-topics'
  | 'exclude-channels'
  | 'budget'
  | 'starts'
  | 'ends'

/** What to do in a cabinet that programs cannot enter. */
export const checklistWords: Words<ChecklistStep> = {
  text: { en: 'Ad text: {value}', tr: 'Reklam metni: {value}', ru: 'Текст объявления: {value}' },
  link: { en: 'Address: {value}', tr: 'Adres: {value}', ru: 'Адрес: {value}' },
  languages: {
    en: 'Languages of the channels: {value}',
    tr: 'Kanalların dilleri: {value}',
    ru: 'Языки каналов: {value}',
  },
  topics: { en: 'Choose these topics: {value}', tr: 'Şu konuları seçin: {value}', ru: 'Выберите темы: {value}' },
  channels: {
    en: 'Show in these channels: {value}',
    tr: 'Şu kanallarda gösterin: {value}',
    ru: 'Показывать в каналах: {value}',
  },
  places: {
    en: 'Where the cabinet asks for places: {value}',
    tr: 'Panel yer sorarsa: {value}',
    ru: 'Если кабинет спрашивает о местах: {value}',
  },
  'exclude-topics': {
    en: 'Exclude these topics: {value}',
    tr: 'Şu konuları dışlayın: {value}',
    ru: 'Исключите темы: {value}',
  },
  'exclude-channels': {
    en: 'Exclude these channels: {value}',
    tr: 'Şu kanalları dışlayın: {value}',
    ru: 'Исключите каналы: {value}',
  },
  budget: { en: 'Budget: {value}', tr: 'Bütçe: {value}', ru: 'Бюджет: {value}' },
  starts: { en: 'Start: {value}', tr: 'Başlangıç: {value}', ru: 'Начало: {value}' },
  ends: { en: 'End: {value}', tr: 'Bitiş: {value}', ru: 'Конец: {value}' },
}
