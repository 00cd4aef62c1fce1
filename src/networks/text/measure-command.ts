import * as z from 'zod'
import { measureText } from '../text.ts'
import { LIMITS } from './limits.ts'
import { splitText } from './split.ts'

const Line = z.object({ text: z.string(), numbered: z.boolean().optional(), warning: z.string().optional() })

/** The engine behind `text measure`: a line with a text in, its length, the limit and its parts as a thread out. */
export function textMeasureCommand(network: string): (line: string) => string {
  const rule = LIMITS[network]
  if (!rule) throw new Error(`There is no network “${network}”. Known: ${Object.keys(LIMITS).join(', ')}`)
  return (line) => {
    const { text, numbered = false, warning = '' } = Line.parse(JSON.parse(line))
    const measured = measureText(rule, text, { warning })
    const { parts, posts, isBroken } = splitText(rule, text, { warning, isNumbered: numbered })
    return JSON.stringify({
      length: measured.length,
      limit: measured.max,
      fits: measured.fits,
      parts: numbered ? posts : parts,
      ...(isBroken ? { broken: true } : {}),
    })
  }
}
