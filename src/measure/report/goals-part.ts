import type { Report } from './gather.ts'
import { INK, LINE, MARGIN, type Paper, part, room, SOFT, width } from './paper.ts'
import type { Speaker } from './said.ts'

const TRACK_HEIGHT = 7
const ROW_HEIGHT = 62
const GOOD = '#2f6f44'
const BAD = '#a63a2b'
const TONES: Record<Report['goals'][number]['status'], string> = {
  reached: GOOD,
  ahead: GOOD,
  'on-course': GOOD,
  'at-risk': '#8a6414',
  behind: BAD,
  'no-history': SOFT,
}

/** What pages are for, how far each goal is, how far it should be by now, and where it will end. */
export function goalsPart(paper: Paper, report: Report, s: Speaker) {
  if (report.goals.length === 0) return
  part(paper, s.word('goals'))
  for (const goal of report.goals) oneGoal(paper, report, s, goal)
  paper.x = MARGIN
}

function oneGoal(paper: Paper, { look }: Report, s: Speaker, goal: Report['goals'][number]) {
  room(paper, ROW_HEIGHT)
  const top = paper.y
  const all = width(paper)
  const said = (value: number | null) => s.kpi(goal.metric, value, goal.currency)
  const about = [goal.channelName ?? s.word('all-pages'), s.word(`goal-${goal.period}`)].join(' · ')
  paper.font('firm').fontSize(10).fillColor(INK).text(s.kpiName(goal.metric), MARGIN, top, { continued: true })
  paper.font('plain').fillColor(SOFT).text(`   ${about}`)
  paper
    .font('firm')
    .fontSize(9)
    .fillColor(TONES[goal.status])
    .text(s.word(`goal-${goal.status}`), MARGIN, top, { width: all, align: 'right' })
  const y = top + 16
  const reach = (value: number) => Math.max(0, Math.min(1, value / goal.target)) * all
  paper.rect(MARGIN, y, all, TRACK_HEIGHT).fill(LINE)
  if (goal.actual !== null && goal.actual > 0) paper.rect(MARGIN, y, reach(goal.actual), TRACK_HEIGHT).fill(look.colour)
  if (goal.expected !== null && goal.expected > 0)
    paper.rect(MARGIN + reach(goal.expected) - 0.75, y - 2, 1.5, TRACK_HEIGHT + 4).fill(INK)
  const far =
    goal.actual === null
      ? s.word('goal-unknown', { target: said(goal.target) })
      : s.word('goal-far', { actual: said(goal.actual), target: said(goal.target) })
  const byNow =
    goal.expected === null || goal.actual === null ? '' : ` ${s.word('goal-by-now', { expected: said(goal.expected) })}`
  paper
    .font('plain')
    .fontSize(9)
    .fillColor(SOFT)
    .text(`${far}${byNow} ${endOf(goal, said, s)}`.trim(), MARGIN, y + TRACK_HEIGHT + 4, { width: all })
    .moveDown(0.7)
}

function endOf(
  { forecast, status }: Report['goals'][number],
  said: (value: number | null) => string,
  s: Speaker,
): string {
  if (!forecast || status === 'reached') return ''
  const { value, low, high, chance } = forecast
  return s.word('goal-ends', { end: said(value), low: said(low), high: said(high), chance: s.share(chance) })
}
