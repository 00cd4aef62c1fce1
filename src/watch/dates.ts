const ISO_LIKE =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const MAIL_LIKE =
  /^(?:\p{L}+\.?,?\s*)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([A-Z]{1,4}|[+-]\d{2}:?\d{2})?$/iu

/** Month names as feeds write them, although the format only knows the English ones; the first three or four letters tell. */
const MONTHS = [
  ['jan', 'oca', 'янв'],
  ['feb', 'şub', 'sub', 'фев'],
  ['mar', 'мар'],
  ['apr', 'nis', 'апр'],
  ['may', 'мая', 'май'],
  ['jun', 'haz', 'июн'],
  ['jul', 'tem', 'июл'],
  ['aug', 'ağu', 'agu', 'авг'],
  ['sep', 'eyl', 'сен'],
  ['oct', 'eki', 'окт'],
  ['nov', 'kas', 'ноя'],
  ['dec', 'ara', 'дек'],
]

const ZONES: Record<string, number> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  TRT: 180,
  MSK: 180,
}
const TWO_DIGITS_BEGIN = 1970

/** The moment a feed means, however it writes it; null when nobody can tell. Without a zone it is UTC. */
export function instantFrom(text: string | undefined): Temporal.Instant | null {
  const said = (text ?? '').trim().replaceAll(/\s+/g, ' ')
  const iso = said.match(ISO_LIKE)
  if (iso) return moment(iso[1], Number(iso[2]), iso[3], [iso[4], iso[5], iso[6]], iso[7])
  const mail = said.match(MAIL_LIKE)
  if (mail) return moment(mail[3], monthOf(mail[2] ?? ''), mail[1], [mail[4], mail[5], mail[6]], mail[7])
  const millis = said === '' ? Number.NaN : Date.parse(said)
  return Number.isNaN(millis) ? null : Temporal.Instant.fromEpochMilliseconds(millis)
}

function monthOf(name: string): number {
  const folded = name.toLowerCase().replaceAll('\u0307', '')
  return MONTHS.findIndex((names) => names.some((start) => folded.startsWith(start))) + 1
}

function moment(
  year = '',
  month: number,
  day = '',
  [hour = '0', minute = '0', second = '0']: (string | undefined)[],
  zone = 'Z',
): Temporal.Instant | null {
  try {
    return new Temporal.PlainDateTime(fullYear(year), month, Number(day))
      .add({ minutes: Number(hour) * 60 + Number(minute) - minutesOf(zone) })
      .add({ seconds: Number(second) })
      .toZonedDateTime('UTC')
      .toInstant()
  } catch (error) {
    // There is no 31st of February, whatever the feed says.
    if (error instanceof RangeError) return null
    throw error
  }
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year + 1900 >= TWO_DIGITS_BEGIN ? year + 1900 : year + 2000
}

function minutesOf(zone: string): number {
  const offset = zone.match(/^([+-])(\d{2}):?(\d{2})$/)
  if (!offset) return ZONES[zone.toUpperCase()] ?? 0
  const minutes = Number(offset[2]) * 60 + Number(offset[3])
  return offset[1] === '-' ? -minutes : minutes
}
