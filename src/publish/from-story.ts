import { isLang, type Lang } from '#platform/words.ts'

type Story = { title: string; summary: string; url: string | null; lang: string | null }

const QUOTE_MOST = 220

/** Where a post about a story begins: its headline, its own words as a quote, and the source. */
export function suggest(story: Story, otherwise: Lang): { text: string; lang: Lang } {
  const lang = story.lang && isLang(story.lang) ? story.lang : otherwise
  const quote = firstWords(story.summary, lang)
  const [open, close] = MARKS[lang]
  const parts = [story.title, quote && `${open}${quote}${close}`, story.url ?? '']
  return { text: parts.filter(Boolean).join('\n\n'), lang }
}

const MARKS = { en: ['“', '”'], tr: ['“', '”'], ru: ['«', '»'] } as const

/** Whole sentences while they fit; a first sentence that is too long ends at a word. */
export function firstWords(summary: string, lang: Lang): string {
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' })
  let quote = ''
  for (const { segment } of sentences.segment(summary.trim())) {
    if (quote.length + segment.length > QUOTE_MOST) break
    quote += segment
  }
  if (quote !== '' || summary.trim() === '') return quote.trim()
  return `${summary.slice(0, QUOTE_MOST).replace(/\s+\S*$/, '')}…`
}
