import type { Font } from 'fontkit'
import { FONTS } from './fonts.ts'
import type { Report } from './gather.ts'
import { headlineSaid, speakerOf } from './said.ts'
import { drawTrend } from './trend.ts'

const WIDTH = 1200
const HEIGHT = 675
const MARGIN = 64
const INK = '#1d1c1a'
const SOFT = '#6b6862'

/** The report as a card to paste into a chat: the sentence, the figures, the trend. Letters are drawn, so no font is needed. */
export async function pictureOf(report: Report): Promise<Buffer> {
  const [{ openSync }, { default: sharp }] = await Promise.all([import('fontkit'), import('sharp')])
  const write = { plain: penOf(openSync(FONTS.plain)), firm: penOf(openSync(FONTS.firm)) }
  const s = speakerOf(report)
  const space = WIDTH - 2 * MARGIN
  const headline = write.firm.lines(headlineSaid(report, s), 44, space).slice(0, 3)
  const shown = (['outcomes', 'link_clicks', 'first_reply_median', 'followers_gained'] as const).flatMap((id) =>
    report.figures.filter(({ formula }) => formula === id),
  )
  const each = space / Math.max(1, shown.length)
  const top = 150 + headline.length * 54
  const drawn = drawTrend(report.trend, { x: MARGIN, y: top + 130, width: space, height: HEIGHT - top - 190 })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/><rect width="${WIDTH}" height="12" fill="${report.look.colour}"/>
${write.firm.draw(report.look.name || report.workspace, 24, MARGIN, 72, report.look.colour)}
${write.plain.draw(`${s.word('report')} · ${s.periodName(report)}`, 22, MARGIN, 104, SOFT)}
${headline.map((line, at) => write.firm.draw(line, 44, MARGIN, 170 + at * 54, INK)).join('')}
${shown
  .map(({ formula, value, before, currency }, at) => {
    const x = MARGIN + at * each
    return (
      write.plain.draw(write.plain.lines(s.formula(formula), 20, each - 16)[0] ?? '', 20, x, top + 28, SOFT) +
      write.firm.draw(s.figure(formula, value, currency), 38, x, top + 70, INK) +
      write.plain.draw(`${s.word('before')}: ${s.figure(formula, before, currency)}`, 18, x, top + 98, SOFT)
    )
  })
  .join('')}
<polyline fill="none" stroke="${SOFT}" stroke-width="2" stroke-dasharray="7 7" points="${path(drawn.before)}"/>
<polyline fill="none" stroke="${report.look.colour}" stroke-width="4" stroke-linejoin="round" points="${path(drawn.now)}"/>
${drawn.posts.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="6" fill="${report.look.colour}"/>`).join('')}
${write.plain.draw(`${s.word('clicks')}. ${s.word('dashed-before')}`, 16, MARGIN, HEIGHT - 26, SOFT)}
${report.sample ? `<g opacity="0.08" transform="rotate(-24 ${WIDTH / 2} ${HEIGHT / 2})">${write.firm.draw(s.word('sample'), 220, 240, HEIGHT / 2 + 80, INK)}</g>` : ''}
</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

const path = (points: readonly { x: number; y: number }[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ')

/** Writes with the outlines of a font. */
function penOf(font: Font | { fonts: Font[] }) {
  const one = 'fonts' in font ? font.fonts[0] : font
  if (!one) throw new Error('the font is empty')
  const widthOf = (text: string, size: number) => (one.layout(text).advanceWidth / one.unitsPerEm) * size
  return {
    draw(text: string, size: number, x: number, y: number, colour: string): string {
      const { glyphs, positions } = one.layout(text)
      const scale = size / one.unitsPerEm
      let at = 0
      const outlines = glyphs.map((glyph, place) => {
        const drawn = `<path transform="translate(${at})" d="${glyph.path.toSVG()}"/>`
        at += positions[place]?.xAdvance ?? glyph.advanceWidth
        return drawn
      })
      return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`
    },
    /** Breaks a text between words so that no line is wider. */
    lines(text: string, size: number, most: number): string[] {
      const lines: string[] = []
      for (const word of text.split(' ')) {
        const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
        if (lines.length > 0 && widthOf(longer, size) <= most) lines[lines.length - 1] = longer
        else lines.push(word)
      }
      return lines
    },
  }
}
