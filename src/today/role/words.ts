import type { Sentence, Words } from '#platform/words.ts'
import type { RoleDuty } from './role-card.ts'

/** What the duties are called on a label in the inbox. */
export const dutyNames: Words<RoleDuty> = {
  smm: { en: 'Page', tr: 'Sayfa', ru: 'Страница' },
  pr: { en: 'PR', tr: 'Halkla ilişkiler', ru: 'PR' },
  ads: { en: 'Advertising', tr: 'Reklam', ru: 'Реклама' },
  site: { en: 'Site', tr: 'Site', ru: 'Сайт' },
  account: { en: 'Account manager', tr: 'Müşteri temsilcisi', ru: 'Аккаунт-менеджер' },
  support: { en: 'Support', tr: 'Destek', ru: 'Поддержка' },
  lawyer: { en: 'Lawyer', tr: 'Avukat', ru: 'Юрист' },
}

export const RULE_NAME: Sentence = {
  en: 'From the role card: {duty}',
  tr: 'Görev kartından: {duty}',
  ru: 'Из карточки роли: {duty}',
}
