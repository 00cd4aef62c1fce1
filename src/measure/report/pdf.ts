import { daysPart } from './days-part.ts'
import { FONTS } from './fonts.ts'
import type { Report } from './gather.ts'
import { goalsPart } from './goals-part.ts'
import {
  FOOT,
  INK,
  LINE,
  line,
  LOGO_HEIGHT,
  MARGIN,
  note,
  type Paper,
  part,
  room,
  SOFT,
  table,
  width,
} from './paper.ts'
import { besideFigure, besideSaid, headlineSaid, speakerOf, type Speaker } from './said.ts'
import { drawTrend } from './trend.ts'

/** The report on A4, in reading order, with its letters inside. */
export async function pdfOf(report: Report): Promise<Buffer> {
  // Only whoever wants paper pays for the press.
  const { default: Press } = await import('pdfkit')
  const s = speakerOf(report)
  const title = `${report.look.name || report.workspace} – ${s.word('report')}, ${s.periodName(report)}`
  const paper: Paper = new Press({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    bufferPages: true,
    lang: report.lang,
    displayTitle: true,
    info: { Title: title, Creator: 'Meydan' },
  })
  const chunks: Buffer[] = []
  paper.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((done) => paper.on('end', done))
  paper.registerFont('plain', FONTS.plain).registerFont('firm', FONTS.firm)
  head(paper, report, s)
  mainFigures(paper, report, s)
  trend(paper, report, s)
  soWhat(paper, report, s, 'whole')
  daysPart(paper, report, s)
  goalsPart(paper, report, s)
  audience(paper, report, s)
  content(paper, report, s)
  company(paper, report, s)
  allFigures(paper, report, s)
  feet(paper, report, s)
  paper.end()
  await ended
  return Buffer.concat(chunks)
}

function head(paper: Paper, report: Report, s: Speaker) {
  const { look } = report
  paper.rect(0, 0, paper.page.width, 6).fill(look.colour)
  if (look.logo) paper.image(Buffer.from(look.logo), MARGIN, MARGIN - 8, { height: LOGO_HEIGHT })
  paper.y = MARGIN + (look.logo ? LOGO_HEIGHT + 4 : 0)
  paper
    .font('firm')
    .fontSize(10)
    .fillColor(look.colour)
    .text(look.name || report.workspace, MARGIN)
  paper
    .font('plain')
    .fillColor(SOFT)
    .text(`${s.word('report')} · ${s.periodName(report)}`)
  paper
    .moveDown(0.8)
    .font('firm')
    .fontSize(20)
    .fillColor(INK)
    .text(headlineSaid(report, s), { width: width(paper) })
  const other = besideSaid(report, s)
  if (other !== '')
    paper
      .moveDown(0.2)
      .font('plain')
      .fontSize(12)
      .fillColor(SOFT)
      .text(other, { width: width(paper) })
  paper.moveDown(0.8)
}

const MAIN = ['outcomes', 'link_clicks', 'first_reply_median', 'followers_gained'] as const

function mainFigures(paper: Paper, report: Report, s: Speaker) {
  const shown = MAIN.flatMap((id) => report.figures.filter(({ formula }) => formula === id))
  const each = width(paper) / Math.max(1, shown.length)
  const top = paper.y
  let bottom = top
  for (const [at, { formula, value, before, currency }] of shown.entries()) {
    const x = MARGIN + at * each
    const box = { width: each - 12 }
    paper.font('plain').fontSize(9).fillColor(SOFT).text(s.formula(formula), x, top, box)
    paper
      .font('firm')
      .fontSize(18)
      .fillColor(INK)
      .text(s.figure(formula, value, currency), x, paper.y + 1, box)
    paper.font('plain').fontSize(9).fillColor(SOFT)
    paper.text(`${s.word('before')}: ${s.figure(formula, before, currency)}`, x, paper.y, box)
    const then = besideFigure(report, { formula, currency })
    if (report.beside && then !== null)
      paper.text(`${s.word(`beside-${report.beside.compared}`)}: ${s.figure(formula, then, currency)}`, x, paper.y, box)
    bottom = Math.max(bottom, paper.y)
  }
  paper.x = MARGIN
  paper.y = bottom + 14
}

const TREND_HEIGHT = 110
/** What the figures beside the lines take. */
const SCALE_WIDTH = 28

function trend(paper: Paper, report: Report, s: Speaker) {
  if (report.trend.length < 2) return
  room(paper, TREND_HEIGHT + 50)
  paper.font('firm').fontSize(11).fillColor(INK).text(s.word('clicks'), MARGIN)
  const area = { x: MARGIN + SCALE_WIDTH, y: paper.y + 8, width: width(paper) - SCALE_WIDTH, height: TREND_HEIGHT }
  const drawn = drawTrend(report.trend, area)
  for (const { y, value } of drawn.grid) {
    paper
      .moveTo(area.x, y)
      .lineTo(area.x + area.width, y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke()
    paper
      .font('plain')
      .fontSize(7)
      .fillColor(SOFT)
      .text(s.count(value), MARGIN, y - 4, { lineBreak: false })
  }
  line(paper, drawn.before, SOFT, true)
  line(paper, drawn.now, report.look.colour, false)
  for (const { x, y } of drawn.posts) paper.circle(x, y, 2.4).fill(report.look.colour)
  const names = [report.trend[0], report.trend.at(-1)].map((point) => s.shortDay(point?.day ?? report.starts))
  const foot = area.y + area.height + 4
  paper
    .font('plain')
    .fontSize(8)
    .fillColor(SOFT)
    .text(names[0] ?? '', area.x, foot, { lineBreak: false })
  paper.text(names[1] ?? '', area.x, foot, { width: area.width, align: 'right' })
  paper.text(s.word('dashed-before'), area.x, foot + 12)
  paper.moveDown(1)
}

function soWhat(paper: Paper, { soWhat: said, look }: Report, s: Speaker, question: string) {
  const text = said.get(question)
  if (text === undefined) return
  paper
    .font('firm')
    .fontSize(9)
    .fillColor(look.colour)
    .text(s.word(question === 'whole' ? 'whole' : 'so-what'), MARGIN)
  paper
    .font('plain')
    .fontSize(10.5)
    .fillColor(INK)
    .text(text, { width: width(paper) })
    .moveDown(0.6)
}

function audience(paper: Paper, report: Report, s: Speaker) {
  part(paper, s.word('audience'))
  const { languages, sources } = report
  if (languages.length === 0 && sources.length === 0) note(paper, s.word('nobody'))
  bars(
    paper,
    report,
    s.word('languages'),
    languages.map((row) => ({ name: s.language(row.lang), value: row.messages })),
    s,
  )
  bars(
    paper,
    report,
    s.word('sources'),
    sources.map((row) => ({ name: s.source(row.source), value: row.clicks })),
    s,
  )
  soWhat(paper, report, s, 'audience')
}

function bars(paper: Paper, { look }: Report, name: string, rows: { name: string; value: number }[], s: Speaker) {
  if (rows.length === 0) return
  room(paper, 30 + rows.length * 15)
  paper.font('firm').fontSize(9).fillColor(SOFT).text(name, MARGIN).moveDown(0.3)
  const most = Math.max(...rows.map(({ value }) => value), 1)
  const space = width(paper) - 190
  for (const row of rows) {
    const y = paper.y
    paper
      .font('plain')
      .fontSize(9)
      .fillColor(INK)
      .text(row.name, MARGIN, y, { width: 130, lineBreak: false, ellipsis: true })
    paper.rect(MARGIN + 140, y + 2, Math.max(1, (row.value / most) * space), 8).fill(look.colour)
    paper
      .fillColor(INK)
      .text(s.count(row.value), MARGIN + 140 + space, y, { width: 50, align: 'right', lineBreak: false })
    paper.y = y + 15
  }
  paper.x = MARGIN
  paper.moveDown(0.6)
}

function content(paper: Paper, report: Report, s: Speaker) {
  part(paper, s.word('content'))
  if (report.posts.length === 0) note(paper, s.word('no-posts'))
  else
    table(
      paper,
      [
        { name: s.word('post'), width: 0.58 },
        { name: s.word('clicks-short'), width: 0.14, right: true },
        { name: s.word('comments'), width: 0.14, right: true },
        { name: s.word('outcomes'), width: 0.14, right: true },
      ],
      report.posts.map((post) => [
        { text: withoutAddresses(post.text) || s.word('picture-only') },
        ...[post.clicks, post.comments, post.outcomes].map((value) => ({ text: s.count(value), right: true })),
      ]),
    )
  soWhat(paper, report, s, 'content')
}

const POST_LETTERS = 110

const withoutAddresses = (text: string): string => {
  const bare = text
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return bare.length > POST_LETTERS ? `${bare.slice(0, POST_LETTERS).trimEnd()}…` : bare
}

function company(paper: Paper, report: Report, s: Speaker) {
  part(paper, s.word('company'))
  if (report.kinds.length === 0) note(paper, s.word('nothing'))
  else
    table(
      paper,
      [
        { name: s.word('kind'), width: report.beside ? 0.46 : 0.6 },
        { name: s.word('now'), width: report.beside ? 0.16 : 0.2, right: true },
        { name: s.word('was'), width: report.beside ? 0.16 : 0.2, right: true },
        ...besideColumn(report, s, 0.22),
      ],
      report.kinds.map((row) => [
        { text: s.kindAlone(row.kind) },
        { text: s.count(row.outcomes), right: true },
        { text: s.count(row.before), right: true },
        ...(report.beside
          ? [{ text: s.count(report.beside.kinds.find(({ kind }) => kind === row.kind)?.outcomes ?? 0), right: true }]
          : []),
      ]),
    )
  soWhat(paper, report, s, 'company')
}

function allFigures(paper: Paper, report: Report, s: Speaker) {
  part(paper, s.word('figures'))
  table(
    paper,
    [
      { name: s.word('figure'), width: report.beside ? 0.24 : 0.26 },
      { name: s.word('now'), width: 0.12, right: true },
      { name: s.word('was'), width: 0.12, right: true },
      ...besideColumn(report, s, 0.12),
      { name: s.word('how'), width: report.beside ? 0.4 : 0.5 },
    ],
    report.figures.map(({ formula, value, before, currency }) => [
      { text: s.formula(formula) },
      { text: s.figure(formula, value, currency), right: true },
      { text: s.figure(formula, before, currency), right: true },
      ...(report.beside
        ? [{ text: s.figure(formula, besideFigure(report, { formula, currency }), currency), right: true }]
        : []),
      { text: s.how(formula) },
    ]),
  )
}

const besideColumn = ({ beside }: Report, s: Speaker, wide: number) =>
  beside ? [{ name: s.word(`was-${beside.compared}`), width: wide, right: true }] : []

const MARK_SIZE = 120

/** Across the page, faint enough to read through. */
function waterMark(paper: Paper, word: string) {
  const { width: wide, height: high } = paper.page
  paper.save()
  paper.rotate(-52, { origin: [wide / 2, high / 2] })
  paper.font('firm').fontSize(MARK_SIZE).fillColor(INK).fillOpacity(0.07)
  paper.text(word, 0, high / 2 - MARK_SIZE / 2, { width: wide, align: 'center', lineBreak: false })
  paper.restore()
  paper.fillOpacity(1)
}

function feet(paper: Paper, report: Report, s: Speaker) {
  const { count } = paper.bufferedPageRange()
  const made = s.word(report.look.name === '' ? 'made' : 'made-for', { day: s.day(report.madeOn) })
  for (let page = 0; page < count; page += 1) {
    paper.switchToPage(page)
    // Below the lower margin the press would begin another page.
    paper.page.margins.bottom = 0
    if (report.sample) waterMark(paper, s.word('sample'))
    const y = paper.page.height - MARGIN - 4
    paper.font('plain').fontSize(8).fillColor(SOFT).text(made, MARGIN, y, { lineBreak: false })
    const said = s.word('page', { page: page + 1, pages: count })
    paper.text(said, MARGIN, y, { width: width(paper), align: 'right', lineBreak: false })
  }
}
