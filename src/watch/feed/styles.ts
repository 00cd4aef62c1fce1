import { spend } from './effort.ts'

/** What an outlet may say about the look of its text; everything else is ours. */
const SAFE: Record<string, RegExp> = {
  'text-align': /^(?:left|right|center|justify|start|end)$/,
  'font-weight': /^(?:bold|bolder|lighter|normal|[1-9]00)$/,
  'font-style': /^(?:italic|oblique|normal)$/,
  'text-decoration': /^(?:underline|line-through|none)$/,
  'vertical-align': /^(?:top|middle|bottom|baseline|sub|super)$/,
  'white-space': /^(?:pre|pre-wrap|pre-line|nowrap|normal)$/,
  direction: /^(?:ltr|rtl)$/,
}
const LONGEST = 2_000
const MOST = 20
const STEPS = 5

/** The few harmless wishes of a style attribute. */
export function safeStyle(style: string): string {
  if (style.length > LONGEST || !style.includes(':')) return ''
  return style
    .split(';', MOST)
    .flatMap((wish) => {
      if (!spend(STEPS)) return []
      const [name = '', value = ''] = wish.split(':', 2).map((part) => part.trim().toLowerCase())
      return Object.hasOwn(SAFE, name) && SAFE[name]?.test(value) ? [`${name}:${value}`] : []
    })
    .join(';')
}
