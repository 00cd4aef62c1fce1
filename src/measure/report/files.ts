import { csvOf as csvOfRows, excelOf as excelOfRows } from '#platform/table-out.ts'
import type { Report } from './gather.ts'
import { markSaid, unusualSaid } from './days-part.ts'
import { besideFigure, besideSaid, headlineSaid, speakerOf } from './said.ts'

/** The report as rows of a table, part under part, in the order in which it is read. */
export function rowsOf(report: Report): (string | number)[][] {
  const s = speakerOf(report)
  const other = report.beside ? [s.word(`was-${report.beside.compared}`)] : []
  return [
    [report.look.name || report.workspace, s.word('report'), s.periodName(report)],
    ...(report.sample ? [[s.word('made-up')]] : []),
    [[headlineSaid(report, s), besideSaid(report, s)].join(' ').trim()],
    [],
    [s.word('figure'), s.word('now'), s.word('was'), ...other, '', s.word('how')],
    ...report.figures.map(({ formula, value, before, currency }) => [
      s.formula(formula),
      value ?? '',
      before ?? '',
      ...(report.beside ? [besideFigure(report, { formula, currency }) ?? ''] : []),
      currency ?? '',
      s.how(formula),
    ]),
    [],
    [s.word('clicks'), s.word('now'), s.word('was')],
    ...report.trend.map(({ day, clicks, before }) => [day, clicks ?? '', before]),
    [],
    [s.word('days')],
    ...report.unusual.map((one) => [one.day, unusualSaid(one, report, s)]),
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
    [s.word('kind'), s.word('now'), s.word('was'), ...other],
    ...report.kinds.map(({ kind, outcomes, before }) => [
      s.kindAlone(kind),
      outcomes,
      before,
      ...(report.beside ? [report.beside.kinds.find((row) => row.kind === kind)?.outcomes ?? 0] : []),
    ]),
    ...[...report.soWhat].map(([, text]) => [s.word('so-what'), text]),
  ]
}

export const csvOf = (report: Report): string => csvOfRows(rowsOf(report))

export const excelOf = (report: Report): Promise<Buffer> => excelOfRows(rowsOf(report))
