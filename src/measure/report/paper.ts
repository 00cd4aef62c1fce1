import type PDFDocument from 'pdfkit'

export type Paper = InstanceType<typeof PDFDocument>

export const MARGIN = 48
export const INK = '#1d1c1a'
export const SOFT = '#6b6862'
export const LINE = '#d9d5cc'
export const FOOT = 40
export const LOGO_HEIGHT = 30

type Cell = { text: string; right?: boolean }
type Column = { name: string; width: number; right?: boolean }

export const width = (paper: Paper) => paper.page.width - 2 * MARGIN

export function part(paper: Paper, name: string) {
  room(paper, 90)
  paper.moveDown(0.6)
  paper
    .moveTo(MARGIN, paper.y)
    .lineTo(MARGIN + width(paper), paper.y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke()
  paper.moveDown(0.6).font('firm').fontSize(14).fillColor(INK).text(name, MARGIN).moveDown(0.4)
}

export function line(paper: Paper, points: readonly { x: number; y: number }[], colour: string, dashed: boolean) {
  const [first, ...rest] = points
  if (!first) return
  paper.moveTo(first.x, first.y)
  for (const { x, y } of rest) paper.lineTo(x, y)
  paper.lineWidth(dashed ? 0.8 : 1.6).strokeColor(colour)
  if (dashed) paper.dash(3, { space: 3 }).stroke().undash()
  else paper.stroke()
}

/** Rows are never torn apart; the heading comes again on every page. */
export function table(paper: Paper, columns: readonly Column[], rows: readonly (readonly Cell[])[]) {
  const all = width(paper)
  const place = (at: number) => MARGIN + columns.slice(0, at).reduce((sum, column) => sum + column.width * all, 0)
  const put = (cells: readonly Cell[], font: 'plain' | 'firm', colour: string) => {
    const look = (at: number) => ({
      width: (columns[at]?.width ?? 0) * all - 8,
      align: cells[at]?.right ? ('right' as const) : ('left' as const),
    })
    paper.font(font).fontSize(9)
    const height = Math.max(...cells.map(({ text }, at) => paper.heightOfString(text, look(at))))
    if (paper.y + height + 8 > paper.page.height - MARGIN - FOOT) {
      paper.addPage()
      if (font === 'plain') heading()
    }
    const y = paper.y
    paper.font(font).fontSize(9).fillColor(colour)
    for (const [at, { text }] of cells.entries()) paper.text(text, place(at), y, look(at))
    paper.x = MARGIN
    paper.y = y + height + 4
    paper
      .moveTo(MARGIN, paper.y)
      .lineTo(MARGIN + all, paper.y)
      .lineWidth(0.4)
      .strokeColor(LINE)
      .stroke()
    paper.y += 4
  }
  const heading = () =>
    put(
      columns.map(({ name, right = false }) => ({ text: name, right })),
      'firm',
      SOFT,
    )
  heading()
  for (const row of rows) put(row, 'plain', INK)
  paper.moveDown(0.4)
}

export const note = (paper: Paper, text: string) =>
  paper
    .font('plain')
    .fontSize(10)
    .fillColor(SOFT)
    .text(text, MARGIN, paper.y, { width: width(paper) })
    .moveDown(0.4)

/** Goes on overleaf when what follows would be torn from its heading. */
export function room(paper: Paper, height: number) {
  if (paper.y + height > paper.page.height - MARGIN - FOOT) paper.addPage()
}
