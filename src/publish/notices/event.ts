import { say, type Lang, type Sentence, type Words } from '#platform/words.ts'

export const EVENTS = [
  'live',
  'failed',
  'unknown',
  'late',
  'approval-asked',
  'mentioned',
  'connection-lost',
  'alert',
  'test',
] as const

export type Event = (typeof EVENTS)[number]

/** What happened, with the facts its sentence needs. */
export type Told = {
  event: Event
  about: {
    channel: string
    text: string
    url: string | null
    reason: string | null
    /** Not of a post but of changing one that is out, or taking it down. */
    deed?: 'change' | 'removal'
  }
}

/** One message about one thing or many: a hundred failures are one letter, not a hundred. */
export function message(told: readonly Told[], lang: Lang, link: string): { subject: string; text: string } {
  if (told.length === 0) return { subject: '', text: '' }
  const shown = told.slice(0, SHOWN).map((one) => line(one, lang))
  const rest = told.length - shown.length
  const subject = heading(told, lang)
  const more = rest > 0 ? [say(MORE, lang, { rest })] : []
  return { subject: `Meydan: ${subject}`, text: [subject, '', ...shown, ...more, '', link].join('\n') }
}

/** What happened, or how often each. */
export function heading(told: readonly Told[], lang: Lang): string {
  const [first] = told
  if (first && told.length === 1) return say(nameOf(first), lang)
  const counted = EVENTS.flatMap((event) => {
    const count = told.filter((one) => one.event === event).length
    return count > 0 ? [`${say(names[event], lang)}: ${count}`] : []
  })
  return counted.join(', ')
}

/** To whom and to what it happened, in one line. */
export const facts = ({ channel, text, reason, url }: Told['about']): string =>
  [channel, brief(text), reason, url].filter(Boolean).join(' · ')

const SHOWN = 10
const TEXT_LETTERS = 120

const line = ({ event, about }: Told, lang: Lang): string =>
  [`• ${say(nameOf({ event, about }), lang)}`, facts(about)].filter(Boolean).join(' · ')

const brief = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length > TEXT_LETTERS ? `${flat.slice(0, TEXT_LETTERS)}…` : flat
}

const MORE = { en: '… and {rest} more.', tr: '… ve {rest} tane daha.', ru: '… и ещё {rest}.' }

const nameOf = ({ event, about }: Told): Sentence => (about.deed ? NOT_DONE[about.deed] : names[event])

const NOT_DONE: Words<'change' | 'removal'> = {
  change: { en: 'Not changed, or perhaps', tr: 'Değiştirilemedi ya da belirsiz', ru: 'Не изменено или неясно' },
  removal: { en: 'Not taken down, or perhaps', tr: 'Kaldırılamadı ya da belirsiz', ru: 'Не удалено или неясно' },
}

const names: Words<Event> = {
  live: { en: 'Published', tr: 'Yayımlandı', ru: 'Опубликовано' },
  failed: { en: 'Not published', tr: 'Yayımlanamadı', ru: 'Не опубликовано' },
  unknown: { en: 'Perhaps published', tr: 'Belki yayımlandı', ru: 'Возможно, опубликовано' },
  late: { en: 'Missed its hour', tr: 'Saatini kaçırdı', ru: 'Пропустило своё время' },
  'approval-asked': { en: 'Waits for approval', tr: 'Onay bekliyor', ru: 'Ждёт согласования' },
  mentioned: { en: 'You are asked to look', tr: 'Bakmanız isteniyor', ru: 'Просят вас посмотреть' },
  'connection-lost': { en: 'Connection lost', tr: 'Bağlantı koptu', ru: 'Связь потеряна' },
  alert: { en: 'It is being talked about', tr: 'Bundan söz ediliyor', ru: 'Об этом говорят' },
  test: { en: 'A test from your desk', tr: 'Masanızdan bir deneme', ru: 'Проверка с вашего стола' },
}
