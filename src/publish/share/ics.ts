import type { Shared } from './share.ts'

const LINE_BYTES = 73
const MINUTES_SHOWN = 15

/** The plan as calendar programs read it (RFC 5545): one entry for each post, at its instant. */
export function icsOf({ name, brand, posts }: Shared, stamp: Temporal.Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meydan//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`${brand}: ${name}`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...posts.flatMap(({ id, at, text, state, url, channels }) => [
      'BEGIN:VEVENT',
      `UID:post-${id}@meydan`,
      `DTSTAMP:${moment(stamp)}`,
      `DTSTART:${moment(at)}`,
      `DURATION:PT${MINUTES_SHOWN}M`,
      `SUMMARY:${escaped(titleOf(text, channels))}`,
      `DESCRIPTION:${escaped(text)}`,
      `STATUS:${state === 'draft' ? 'TENTATIVE' : 'CONFIRMED'}`,
      'TRANSP:TRANSPARENT',
      ...(url ? [`URL:${url.replaceAll(/[\r\n]/g, '')}`] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.flatMap(folded).join('\r\n').concat('\r\n')
}

const TITLE_LETTERS = 60
const SEGMENTS = new Intl.Segmenter()

function titleOf(text: string, channels: readonly { name: string }[]): string {
  const first = text.trim().split('\n')[0] ?? ''
  const letters = Array.from(SEGMENTS.segment(first), ({ segment }) => segment)
  const short = letters.length > TITLE_LETTERS ? `${letters.slice(0, TITLE_LETTERS).join('')}…` : first
  return `${channels.map(({ name }) => name).join(', ')}: ${short}`
}

/** 20261126T070000Z */
const moment = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n')

/** A line holds 75 bytes; what is longer goes on in the next after a space, never in the middle of a letter. */
function folded(line: string): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > LINE_BYTES) {
      parts.push(part)
      part = ' '
    }
    part += letter
  }
  return [...parts, part]
}
