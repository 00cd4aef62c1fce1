import { csvLine } from '#platform/csv.ts'
import type { Report } from './gather.ts'
import { markSaid, unusualSaid } from './days-part.ts'
import { headlineSaid, speakerOf } from './said.ts'

/** The report as rows of a table, part under part, in the order in which it is read. */
export function rowsOf(report: Report): (string | number)[][] {
  const s = speakerOf(report)
  return [
    [report.look.name || report.workspace, s.word('report'), s.periodName(report)],
    ...(report.sample ? [[s.word('made-up')]] : []),
    [headlineSaid(report, s)],
    [],
    [s.word('figure'), s.word('now'), s.word('was'), '', s.word('how')],
    ...report.figures.map(({ formula, value, before, currency }) => [
      s.formula(formula),
      value ?? '',
      before ?? '',
      currency ?? '',
      s.how(formula),
    ]),
    [],
    [s.word('clicks'), s.word('now'), s.word('was')],
    ...report.trend.map(({ day, clicks, before }) => [day, clicks ?? '', before]),
    [],
    [s.word('days')],
    ...report.unusual.map((one) => [one.day, unusualSaid(one, s)]),
    ...report.marked.map((mark) => [mark.day, markSaid(mark, s)]),
    [],
    [s.word('goals')],
    ...report.goals.map((goal) => [
      s.kpiName(goal.metric),
      goal.channelName ?? s.word('all-pages'),
      goal.actual ?? '',
      goal.target,
      goal.currency ?? '',
      s.word(`goal-${goal.status}`),
    ]),
    [],
    [s.word('languages')],
    ...report.languages.map(({ lang, messages }) => [s.language(lang), messages]),
    [],
    [s.word('sources')],
    ...report.sources.map(({ source, clicks }) => [s.source(source), clicks]),
    [],
    [s.word('post'), s.word('clicks-short'), s.word('comments'), s.word('outcomes')],
    ...report.posts.map((post) => [post.text, post.clicks, post.comments, post.outcomes]),
    [],
    [s.word('kind'), s.word('now'), s.word('was')],
    ...report.kinds.map(({ kind, outcomes, before }) => [s.kind(kind), outcomes, before]),
    ...[...report.soWhat].map(([, text]) => [s.word('so-what'), text]),
  ]
}

/** The mark in front tells a spreadsheet that the letters are UTF-8. */
export const csvOf = (report: Report): string =>
  `\uFEFF${rowsOf(report)
    .map((row) => csvLine(row.map(String)))
    .join('')}`

export async function excelOf(report: Report): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node')
  const rows = rowsOf(report)
  const wide = Math.max(...rows.map((row) => row.length))
  return write(
    rows.map((row) =>
      Array.from({ length: wide }, (_, at) => {
        const cell = row[at] ?? ''
        return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
      }),
    ),
  ).toBuffer()
}
