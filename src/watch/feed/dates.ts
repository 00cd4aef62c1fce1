import { spend } from './effort.ts'
import { monthNamed, minutesOfZone } from './date-words.ts'

const LONGEST = 100
/** A clock, possibly with a zone: 9:15, 09:15:07.25, 091507; the zone is read apart. */
const CLOCK = /(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?)?/i
const OFFSET = /^(?:GMT|UTC?)?([+-])(\d{1,2})(?::?(\d{2}))?$/i
const TWO_DIGITS_BEGIN = 1970
const WEEKDAY_OF_SUNDAY = 7

type Day = { year: number; month: number; day: number }

/** The moment a feed means, however it writes it; null when nobody can tell. Without a zone it is UTC. */
export function instantFrom(text: string | undefined): Temporal.Instant | null {
  const milliseconds = millisecondsFrom(text ?? '')
  return milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

/** What a date costs that nobody writes so. */
const STEPS = 150

function millisecondsFrom(text: string): number | null {
  const usual = usualMail(text) ?? usualIso(text)
  if (usual !== null) return usual
  if (text === '' || !spend(STEPS)) return null
  const said = text.trim()
  if (said === '' || said.length > LONGEST) return null
  const plain = /\s\s|[\t\r\n]/.test(said) ? said.replaceAll(/\s+/g, ' ') : said
  return mail(plain) ?? isoLike(plain) ?? eastern(plain) ?? named(plain) ?? slashed(plain)
}

const COMMA = 44
const SPACE = 32
const COLON = 58
const DASH = 45
const PLUS = 43
const CAPITAL_T = 84
const CAPITAL_Z = 90

/** Tue, 24 Nov 2026 09:00:00 +0300: what nine in ten feeds write, read letter by letter. */
function usualMail(text: string): number | null {
  const day = text.charCodeAt(3) === COMMA && text.charCodeAt(4) === SPACE ? 5 : 0
  const end = day + 20
  if (text.charCodeAt(day + 2) !== SPACE || text.charCodeAt(day + 6) !== SPACE || text.charCodeAt(end) !== SPACE)
    return null
  const zone = text.length === end + 6 ? offsetAt(text, end + 1, end + 4) : text.endsWith(' GMT') ? 0 : null
  if (zone === null || (text.length !== end + 6 && text.length !== end + 4)) return null
  const date = {
    year: digits(text, day + 7, 4),
    month: monthNamed(text.slice(day + 3, day + 6)),
    day: digits(text, day, 2),
  }
  return moment(date, clockAt(text, day + 12) - zone * 60)
}

/** 2026-11-24T06:00:00Z and 2026-11-24T09:00:00+03:00. */
function usualIso(text: string): number | null {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(10) !== CAPITAL_T) return null
  const isZulu = text.length === 20 && text.charCodeAt(19) === CAPITAL_Z
  const zone = isZulu ? 0 : text.length === 25 && text.charCodeAt(22) === COLON ? offsetAt(text, 19, 23) : null
  if (zone === null) return null
  const date = { year: digits(text, 0, 4), month: digits(text, 5, 2), day: digits(text, 8, 2) }
  return moment(date, clockAt(text, 11) - zone * 60)
}

/** Seconds since midnight; not a number when no clock stands there. */
const clockAt = (text: string, at: number): number =>
  text.charCodeAt(at + 2) === COLON && text.charCodeAt(at + 5) === COLON
    ? (digits(text, at, 2) * 60 + digits(text, at + 3, 2)) * 60 + digits(text, at + 6, 2)
    : Number.NaN

/** Minutes east of Greenwich; null when no sign stands there. */
function offsetAt(text: string, at: number, minutesAt: number): number | null {
  const sign = text.charCodeAt(at)
  if (sign !== PLUS && sign !== DASH) return null
  const minutes = digits(text, at + 1, 2) * 60 + digits(text, minutesAt, 2)
  return sign === DASH ? -minutes : minutes
}

function digits(text: string, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

const MAIL =
  /^(?:[a-z]{3}, ?)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:(GMT|UTC?|Z)|([+-])(\d{2}):?(\d{2}))$/i

function mail(text: string): number | null {
  const found = MAIL.exec(text)
  if (!found) return null
  const [, day = '', month = '', year = '', hour, minute, second, , sign, hours, minutes] = found
  const offset = sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : 0
  return moment(
    { year: Number(year), month: monthNamed(month), day: Number(day) },
    (Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second),
  )
}

const REST_OF_ISO =
  /-?(?:(\d{3})|W(\d{2})(?:-?([1-7]))?|(\d{2})(?:-?(\d{2}))?)?(?:(?:[T ]|, ?)(\d{2}|\d(?=:)):?(?:(\d{2}))?(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s*([+-]\d{2}:?(?:\d{2})?|[a-z]{1,5})?$/
    .source
const ISO = new RegExp(`^(\\d{4})${REST_OF_ISO}`, 'i')
const SHORT_ISO = new RegExp(`^-?(\\d{2})${REST_OF_ISO}`, 'i')
const SECONDS = /^\d{10}$/
const MILLISECONDS = /^\d{13}$/

/** ISO 8601 in all its forms: 2026-11-24T06:00:00Z, 20261124T060000Z, 2026-W48-2, 2026-328, 2026-11, 2026. */
function isoLike(text: string): number | null {
  if (SECONDS.test(text)) return Number(text) * 1_000
  if (MILLISECONDS.test(text)) return Number(text)
  const found = ISO.exec(text)
  const full = found && isoMoment(found)
  if (full !== null || /^\d{4}-/.test(text)) return full
  const short = SHORT_ISO.exec(text)
  return short && isoMoment(short)
}

function isoMoment(found: RegExpExecArray): number | null {
  const [, year = '', ordinal, week, weekday, month, day, hour = '0', minute = '0', second = '0', zone = ''] = found
  // 2026 alone is a year, 12 alone is nothing.
  if (year.length !== 4 && !ordinal && !week && !month) return null
  const full = fullYear(year)
  const date = week
    ? dayOfWeek(full, Number(week), Number(weekday ?? 1))
    : ordinal
      ? { year: full, month: 1, day: Number(ordinal) }
      : { year: full, month: Number(month ?? 1), day: Number(day ?? 1) }
  if (date === null || (ordinal && (Number(ordinal) < 1 || Number(ordinal) > 366))) return null
  const offset = minutesOf(zone)
  if (offset === null) return null
  const seconds = (Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)
  return ordinal ? ordinalMoment(full, Number(ordinal), seconds) : moment(date, seconds)
}

const KOREAN_OR_JAPANESE =
  /^(\d{4})(?:년|年|-|\.)\s*(\d{1,2})(?:월|月|-|\.)\s*(\d{1,2})(?:일|日|\.)?\s*(?:\([^)]{1,4}\)\s*)?(오전|오후|午前|午後)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?$/
const KOREA_MINUTES = 9 * 60

/** 2004년 05월 28일 오후 11:31; nobody writes so but in Korea and Japan, where the clocks agree. */
function eastern(text: string): number | null {
  const found = KOREAN_OR_JAPANESE.exec(text)
  if (!found || (!/[년年]|\. /.test(text) && !found[4])) return null
  const [, year, month, day, half = '', hour = '0', minute = '0', second = '0'] = found
  const hours = halved(Number(hour), /오후|午後/.test(half) ? 'pm' : half === '' ? '' : 'am')
  return moment(
    { year: Number(year), month: Number(month), day: Number(day) },
    (hours * 60 + Number(minute) - KOREA_MINUTES) * 60 + Number(second),
  )
}

/** A month by its name, in whatever order and language: RFC 822, asctime, "July 13, 2026", "2026-július-13T9:15". */
function named(text: string): number | null {
  const clock = CLOCK.exec(text)
  const around = clock ? `${text.slice(0, clock.index)} | ${text.slice(clock.index + clock[0].length)}` : text
  const [before = '', after = ''] = clock ? around.split('|') : [text, '']
  const parts = before.split(/[\s,/-]+|(?<=\p{L}\.)|(?<=\d)T$/u).filter((part) => part !== '')
  const rest = after
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  const date = dateIn([...parts, ...rest.filter((part) => /^\d{4}$/.test(part))])
  if (!date) return null
  const zone = zoneIn(clock ? rest : parts)
  if (zone === null) return null
  const [, hour = '0', minute = '0', second = '0', half = ''] = clock ?? []
  const hours = halved(Number(hour), half.toLowerCase().replaceAll('.', ''))
  return moment(date, (hours * 60 + Number(minute) - zone) * 60 + Number(second))
}

function dateIn(parts: string[]): Day | null {
  const month = parts.map((part) => monthNamed(part)).findLast((number) => number > 0)
  const numbers = parts.flatMap((part) => /^(\d{1,4})(?:st|nd|rd|th|T|г)?\.?$/i.exec(part)?.[1] ?? [])
  const [a, b] = numbers
  if (!month || a === undefined) return null
  const [day, year] = a.length > 2 ? [b ?? '1', a] : [a, b]
  return year === undefined || day.length > 2 ? null : { year: fullYear(year), month, day: Number(day) }
}

/** Minutes east of Greenwich by the first part that is a zone; 0 when none is. */
function zoneIn(parts: string[]): number | null {
  for (const part of parts) {
    const bare = part.replace(/^\((.*)\)$/, '$1')
    if (/^\d{4}$/.test(bare) || monthNamed(bare) > 0) continue
    const minutes = minutesOf(bare)
    if (minutes !== null) return minutes
  }
  return 0
}

const SLASHED =
  /^(?:\p{L}{2,9}\.?,? )?(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})(?:,? (?:(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?)? ?([AP]M)? ?(\S{1,8})?$/iu

/** 2006/09/15 08:19:53 EDT and 24.11.2026 09:00: the year first, or the day first where dots are written. */
function slashed(text: string): number | null {
  const found = SLASHED.exec(text)
  if (!found) return null
  const [, a = '', mark, b = '', c = '', hour = '0', minute = '0', second = '0', half = '', zone = ''] = found
  const day =
    a.length === 4
      ? { year: Number(a), month: Number(b), day: Number(c) }
      : mark === '.' || Number(a) > 12
        ? { year: fullYear(c), month: Number(b), day: Number(a) }
        : { year: fullYear(c), month: Number(a), day: Number(b) }
  const offset = minutesOf(zone)
  const hours = halved(Number(hour), half.toLowerCase())
  return offset === null ? null : moment(day, (hours * 60 + Number(minute) - offset) * 60 + Number(second))
}

/** There is no 31st of February, whatever the feed says; an hour or a minute too many goes over into the next. */
function moment({ year, month, day }: Day, seconds: number): number | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number.isFinite(seconds))) return null
  if (year >= 100 && year < 10_000 && day <= 28) return Date.UTC(year, month - 1, day) + seconds * 1_000
  const start = new Date(0)
  start.setUTCFullYear(year, month - 1, day)
  return start.getUTCDate() === day && year > 0 && year < 10_000 ? start.getTime() + seconds * 1_000 : null
}

const ordinalMoment = (year: number, ordinal: number, seconds: number): number | null => {
  const first = moment({ year, month: 1, day: 1 }, seconds)
  return first === null ? null : first + (ordinal - 1) * 86_400_000
}

/** The first week of a year is the one with its first Thursday. */
function dayOfWeek(year: number, week: number, weekday: number): Day | null {
  if (week < 1 || week > 53) return null
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % WEEKDAY_OF_SUNDAY)
  const found = new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + weekday - 1))
  return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() }
}

function minutesOf(zone: string): number | null {
  if (zone === '') return 0
  const offset = OFFSET.exec(zone)
  if (!offset) return minutesOfZone(zone)
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  return offset[1] === '-' ? -minutes : minutes
}

const halved = (hour: number, half: string) =>
  half.startsWith('p') && hour < 12 ? hour + 12 : half.startsWith('a') && hour === 12 ? 0 : hour

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year + 1900 >= TWO_DIGITS_BEGIN ? year + 1900 : year + 2000
}
