import { i18n } from '@lingui/core'
import type { Lang } from '../platform/words.ts'
import { caller } from './client.ts'

export type { Lang }

export const LANGUAGES: readonly { id: Lang; name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'tr', name: 'Türkçe' },
  { id: 'ru', name: 'Русский' },
]

const KEPT = 'meydan.lang'

const SENTENCES = {
  en: () => import('./words/en.ts'),
  tr: () => import('./words/tr.ts'),
  ru: () => import('./words/ru.ts'),
}

/** Loads the sentences of all rooms in one language and puts the whole desk into it. */
export async function speak(lang: Lang) {
  const { rooms } = await SENTENCES[lang]()
  const messages = Object.assign({}, ...Object.values(rooms).map((room) => room.messages))
  i18n.loadAndActivate({ locale: lang, messages })
  document.documentElement.lang = lang
  caller.lang = lang
  localStorage.setItem(KEPT, lang)
}

/** Before anybody has signed in: what was spoken here last, else what the browser asks for. */
export function firstLanguage(): Lang {
  const wishes = [localStorage.getItem(KEPT), ...navigator.languages]
  const known = wishes.flatMap((wish) => LANGUAGES.filter(({ id }) => wish?.toLowerCase().startsWith(id)))
  return known[0]?.id ?? 'en'
}
