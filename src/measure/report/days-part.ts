import type { Report } from './gather.ts'
import { INK, MARGIN, type Paper, room, SOFT, width } from './paper.ts'
import type { Speaker } from './said.ts'

/** Days that stand out and why, and days that somebody or the desk marked. */
export function daysPart(paper: Paper, report: Report, s: Speaker) {
  const { unusual } = report
  // What was the matter with a day that stood out is told with it.
  const marked = report.marked.filter(({ day }) => !unusual.some((one) => one.day === day))
  if (unusual.length + marked.length === 0) return
  room(paper, 40)
  paper.font('firm').fontSize(9).fillColor(SOFT).text(s.word('days'), MARGIN).moveDown(0.2)
  for (const one of unusual) {
    paper
      .font('plain')
      .fontSize(10)
      .fillColor(INK)
      .text(unusualSaid(one, report, s), MARGIN, paper.y, { width: width(paper) })
      .moveDown(0.2)
  }
  for (const mark of marked)
    paper
      .font('plain')
      .fontSize(9.5)
      .fillColor(SOFT)
      .text(`${s.shortDay(mark.day)} – ${markSaid(mark, s)}`, MARGIN, paper.y, { width: width(paper) })
  paper.moveDown(0.6)
}

/** "24 November: 182 clicks, usually 60 to 95. Telegram 64%, “Fresh simit …” 52%. That day: Teachers’ Day." */
export function unusualSaid(
  { day, figure, value, low, high, causes }: Report['unusual'][number],
  { marked }: Pick<Report, 'marked'>,
  s: Speaker,
): string {
  const fact = s.word(`unusual-${figure}`, {
    day: s.shortDay(day),
    value: s.count(Math.round(value)),
    low: s.count(Math.round(low)),
    high: s.count(Math.round(high)),
  })
  const reasons = causes.map(({ part, name, share }) => {
    return `${calledBy(part, name, s)} ${s.share(share)}`
  })
  const same = marked.filter((mark) => mark.day === day).map((mark) => markSaid(mark, s).replace(/[.\s]+$/, ''))
  return [
    fact,
    ...(reasons.length === 0 ? [] : [s.word('causes', { list: reasons.join(', ') })]),
    ...(same.length === 0 ? [] : [s.word('that-day', { list: same.join(', ') })]),
  ].join(' ')
}

function calledBy(part: string, name: string, s: Speaker): string {
  if (part === 'source') return s.source(name)
  if (part === 'kind') return s.kindAlone(name)
  return part === 'channel' ? name : s.quoted(short(name))
}

const LETTERS = 60

const short = (text: string): string => {
  const line = text
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > LETTERS ? `${line.slice(0, LETTERS).trimEnd()}…` : line
}

export function markSaid({ kind, text }: Report['marked'][number], s: Speaker): string {
  return kind === 'note' || kind === 'holiday' ? text : s.word(`mark-${kind}`, { name: text }).trim()
}
