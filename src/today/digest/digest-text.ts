import type { Morning } from '#watch'
import type { Happened } from '../day/happened.sql.ts'
import type { Decision } from '../queue/decision.ts'
import { type Lang, say } from '#platform/words.ts'
import { kindWords, words } from './words.ts'

const SHOWN = 10
const QUOTE_LETTERS = 90

export type Told = { brand: string; happened: Happened; night: Night | null }

/** What Watch saw while nobody was there. */
export type Night = Pick<Morning, 'topics' | 'stories' | 'toldUs' | 'broken'>

/** The day or the week in a letter: the decisions first, then what happened, brand by brand. */
export function digestText(
  lang: Lang,
  q: {
    rhythm: 'daily' | 'weekly'
    day: string
    decisions: readonly Decision[]
    all: number
    told: readonly Told[]
    brands: boolean
    url: string
  },
): { subject: string; text: string } {
  const when = dayName(q.day, lang)
  const urgent = q.decisions.filter((decision) => decision.urgent).length
  const count = say(plural(words.things, q.all, lang), lang, { count: q.all })
  const subject = `Meydan · ${q.told.length === 1 ? `${q.told[0]?.brand ?? ''} · ` : ''}${when}: ${count}`
  const lines = [
    say(q.rhythm === 'daily' ? words.today : words.week, lang, { day: when }),
    '',
    urgent > 0 ? `${count} ${say(words.urgent, lang, { count: urgent })}` : count,
    '',
    ...q.decisions.slice(0, SHOWN).map((decision) => line(decision, lang, q.brands)),
    ...(q.all > SHOWN ? [say(words.more, lang, { count: q.all - SHOWN })] : []),
    ...q.told.flatMap(({ brand, happened, night }) => [
      '',
      ...section(brand, happened, lang),
      ...nightLines(night, lang),
    ]),
    ...(q.told.some(({ night }) => night && hasNews(night)) ? ['', say(words.morning, lang, { url: q.url })] : []),
    '',
    say(words.open, lang, { url: q.url }),
    say(words.end, lang, { url: `${q.url}/craft?part=digest` }),
  ]
  return { subject, text: lines.join('\n') }
}

function line(decision: Decision, lang: Lang, brands: boolean): string {
  const { name = '', channel = '', title = '', count = 0, text = '' } = factsOf(decision)
  const what = say(kindWords[decision.kind], lang, { name, channel, title, count })
  const quote = text.trim() === '' ? '' : ` “${brief(text)}”`
  return `${decision.urgent ? '!' : '•'} ${brands ? `${decision.brand}: ` : ''}${what}${quote}`
}

type Facts = { name?: string; channel?: string; title?: string; count?: number; text?: string }

/** What the sentence of any kind may need; a kind without a fact has no place for it in its sentence. */
function factsOf(d: Decision): Facts {
  return {
    ...('name' in d ? { name: d.name } : {}),
    ...('channel' in d ? { channel: d.channel } : {}),
    ...('title' in d ? { title: d.title } : {}),
    ...('count' in d ? { count: d.count } : {}),
    ...('days' in d ? { count: d.days } : {}),
    ...('newcomers' in d ? { count: d.newcomers + d.silent } : {}),
    ...('text' in d ? { text: d.text } : {}),
  }
}

function section(brand: string, h: Happened, lang: Lang): string[] {
  return [
    brand,
    say(words.watch, lang, { signals: h.signals, used: h.storiesUsed }),
    say(words.publish, lang, { published: h.published, failed: h.failed, ahead: h.plannedAhead }),
    say(words.converse, lang, { messages: h.messages, upset: h.upset, answered: h.answered, waiting: h.waiting }),
    say(words.grow, lang, { clicks: h.clicks }),
    say(words.measure, lang, { outcomes: h.outcomes }),
  ]
}

const hasNews = ({ topics, stories, toldUs, broken }: Night): boolean =>
  topics.length + stories.length + toldUs.length + broken.length > 0

/** Topics that rose over night, what nobody has taken up yet, and what no longer answers. */
function nightLines(night: Night | null, lang: Lang): string[] {
  if (!night) return []
  const { topics, stories, toldUs, broken } = night
  const rising = topics.map(({ word, told }) => `${word} (${told})`).join(', ')
  return [
    ...(rising === '' ? [] : [say(words.topics, lang, { topics: rising })]),
    ...stories.map(({ title, firstSource, outlets }) =>
      say(words.story, lang, { title: brief(title), source: firstSource ?? '', outlets }),
    ),
    ...toldUs.map(({ title }) => say(words.toldUs, lang, { title: brief(title) })),
    ...broken.map(({ title }) => say(words.broken, lang, { title })),
  ]
}

const plural = (
  forms: { one: Record<Lang, string>; few: Record<Lang, string>; many: Record<Lang, string> },
  count: number,
  lang: Lang,
) => {
  const rule = new Intl.PluralRules(lang).select(count)
  return rule === 'one' ? forms.one : rule === 'few' ? forms.few : forms.many
}

const dayName = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00Z`))

const brief = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length > QUOTE_LETTERS ? `${flat.slice(0, QUOTE_LETTERS)}…` : flat
}
