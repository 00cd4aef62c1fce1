import * as z from 'zod'
import type { Facts } from '#platform/result.ts'
import { isLang } from '#platform/words.ts'
import { instantOf } from '../wall-clock.ts'
import type { Column } from './columns.ts'

/** What stands in the way of a row: which cell, and why. */
export type Problem = { column: Column; kind: ProblemKind; about: Facts }

export const PROBLEMS = [
  'no-words',
  'not-a-date',
  'day-or-month',
  'not-a-clock',
  'time-without-date',
  'date-without-time',
  'not-a-zone',
  'no-such-hour',
  'hour-comes-twice',
  'hour-passed',
  'no-such-channel',
  'two-such-channels',
  'channel-only-reads',
  'not-a-link',
  'no-such-picture',
  'alt-without-picture',
  'not-a-language',
  'not-a-goal',
  'not-a-state',
  'same-row',
  'no-such-post',
  'post-is-out',
  'cannot-go-out',
] as const

export type ProblemKind = (typeof PROBLEMS)[number]

/** A row as it will become a post. */
export const RowWish = z.object({
  postId: z.string().nullable(),
  state: z.enum(['draft', 'planned']),
  wallTime: z.string().nullable(),
  zone: z.string(),
  channelIds: z.array(z.string()),
  title: z.string(),
  text: z.string(),
  mediaIds: z.array(z.string()),
  firstComment: z.string(),
  warning: z.string().nullable(),
  lang: z.enum(['en', 'tr', 'ru']),
  goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable(),
  campaign: z.string(),
})

export type RowWish = z.infer<typeof RowWish>

export type Cells = Partial<Record<Column, string>>

type Ground = {
  zone: string
  lang: 'en' | 'tr' | 'ru'
  now: Temporal.Instant
  channels: readonly { id: string; name: string; handle: string; publishes: boolean }[]
  /** Ids of the pictures of the library that are known. */
  media: ReadonlySet<string>
}

/** Reads a row. Everything wrong with it is told at once, each by its column. */
export function readRow(cells: Cells, ground: Ground): { wish: RowWish; problems: Problem[] } {
  const problems: Problem[] = []
  const say = (column: Column, kind: ProblemKind, about: Facts = {}) => void problems.push({ column, kind, about })
  const cell = (column: Column): string => cells[column] ?? ''
  const state = stateIn(cell('state'))
  if (state === null) say('state', 'not-a-state', { said: cell('state') })
  const link = cell('link')
  if (link !== '' && !/^https?:\/\/\S+\.\S+$/.test(link)) say('link', 'not-a-link', { said: link })
  const text = [cell('text'), cell('text').includes(link) ? '' : link].filter(Boolean).join('\n\n')
  const mediaIds = listed(cell('media')).map((said) => said.replace(/^#/, ''))
  for (const id of mediaIds) if (!ground.media.has(id)) say('media', 'no-such-picture', { said: id })
  if (text === '' && mediaIds.length === 0) say('text', 'no-words')
  if (cell('alt') !== '' && mediaIds.length === 0) say('alt', 'alt-without-picture')
  const lang = cell('language') === '' ? ground.lang : cell('language').toLowerCase()
  if (!isLang(lang)) say('language', 'not-a-language', { said: lang })
  const goal = cell('goal').toLowerCase()
  if (goal !== '' && !isGoal(goal)) say('goal', 'not-a-goal', { said: goal })
  const wallTime = readHour(cells, ground, state ?? 'planned', say)
  return {
    problems,
    wish: {
      postId: cell('id') || null,
      state: wallTime === null ? 'draft' : (state ?? 'planned'),
      wallTime,
      zone: cell('zone') || ground.zone,
      channelIds: readChannels(cell('channels'), ground, say),
      title: cell('title').slice(0, 500),
      text,
      mediaIds,
      firstComment: cell('comment').slice(0, 10_000),
      warning: cell('warning') || null,
      lang: isLang(lang) ? lang : ground.lang,
      goal: isGoal(goal) ? goal : null,
      campaign: cell('campaign').slice(0, 200),
    },
  }
}

type Say = (column: Column, kind: ProblemKind, about?: Facts) => void

const GOALS = ['sales', 'awareness', 'recall', 'image'] as const
const isGoal = (said: string): said is (typeof GOALS)[number] => GOALS.some((goal) => goal === said)

const DRAFT = new Set(['draft', 'taslak', 'черновик'])
const PLANNED = new Set(['', 'planned', 'scheduled', 'plan', 'planlandı', 'planlı', 'запланирован', 'запланировано'])

const stateIn = (said: string): 'draft' | 'planned' | null => {
  const word = said.toLowerCase()
  return DRAFT.has(word) ? 'draft' : PLANNED.has(word) ? 'planned' : null
}

const listed = (said: string): string[] =>
  said
    .split(/[;,\n|]/)
    .map((part) => part.trim())
    .filter(Boolean)

function readChannels(said: string, { channels }: Ground, say: Say): string[] {
  const wanted = listed(said)
  if (wanted.length === 0 || wanted.some((one) => /^(all|hepsi|tümü|все)$/i.test(one)))
    return channels.filter(({ publishes }) => publishes).map(({ id }) => id)
  const found = wanted.flatMap((one) => {
    const called = named(one)
    const alike = channels.filter(({ name, handle }) => named(handle) === called || named(name) === called)
    const [first, second] = alike
    if (!first) say('channels', 'no-such-channel', { said: one })
    else if (second) say('channels', 'two-such-channels', { said: one })
    else if (!first.publishes) say('channels', 'channel-only-reads', { said: one })
    return first ? [first.id] : []
  })
  return [...new Set(found)]
}

const named = (text: string): string => text.replace(/^@/, '').normalize('NFKC').replaceAll(/[ıİ]/g, 'i').toLowerCase()

/** The hour on the wall; null for a draft without one. An hour the clocks skip or repeat is asked about and never guessed. */
function readHour(cells: Cells, ground: Ground, state: 'draft' | 'planned', say: Say): string | null {
  const [saidDay = '', clockInDate = ''] = (cells.date ?? '').split(/[ T]+/, 2)
  const saidClock = (cells.time ?? '') || clockInDate
  const zone = (cells.zone ?? '') || ground.zone
  if (saidDay === '') {
    if (saidClock !== '') say('date', 'time-without-date')
    return null
  }
  const day = dayIn(saidDay, ground.lang)
  if (day === null) say('date', 'not-a-date', { said: saidDay })
  if (day === 'unclear') say('date', 'day-or-month', { said: saidDay })
  if (saidClock === '') say('time', 'date-without-time')
  const clock = clockIn(saidClock)
  if (saidClock !== '' && clock === null) say('time', 'not-a-clock', { said: saidClock })
  if (day === null || day === 'unclear' || clock === null) return null
  const wallTime = `${day}T${clock}`
  const at = instantOf({ wallTime, zone })
  if (!at.ok) {
    const column = at.reason === 'not-a-zone' ? 'zone' : at.reason === 'not-a-time' ? 'date' : 'time'
    say(column, at.reason === 'not-a-time' ? 'not-a-date' : at.reason, { said: saidDay, ...at.about })
    return null
  }
  if (state === 'planned' && Temporal.Instant.compare(at.value, ground.now) <= 0)
    say('date', 'hour-passed', { said: `${saidDay} ${clock}` })
  return wallTime
}

function dayIn(said: string, lang: 'en' | 'tr' | 'ru'): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  if (iso) return dayFrom(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(said)
  if (!dotted) return null
  const [, first, sign, second, year] = dotted
  const isEither = Number(first) <= 12 && Number(second) <= 12 && first !== second
  // 03/04 is March to some and April to others; with full stops, and in Turkish and Russian, the day stands first.
  if (sign === '/' && lang === 'en' && isEither) return 'unclear'
  if (sign === '/' && Number(second) > 12) return dayFrom(year, first, second)
  return dayFrom(year, second, first)
}

const dayFrom = (year = '', month = '', day = ''): string | null => {
  try {
    const of = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(of, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

function clockIn(said: string): string | null {
  const [, hour = '', minute = '', half] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]m)?$/i.exec(said) ?? []
  if (hour === '') return null
  const isAfternoon = half?.toLowerCase() === 'pm'
  const hours = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59 || (half && Number(hour) > 12)) return null
  return `${String(hours).padStart(2, '0')}:${minute}`
}
