import { mentionsIn, plainLinks, tagsIn } from './links.ts'
import { nested, type Mark, type Rich, tidy } from './rich.ts'

/** For networks without marks: the words, and behind words that hide a link its address. */
export const toPlain = (rich: Rich): string => {
  const { text, marks } = tidy(rich)
  const hidden = marks.filter((mark) => mark.kind === 'link' && !showsItself(text, mark))
  return nested(
    { text, marks: hidden },
    { open: () => '', close: (mark) => (mark.kind === 'link' ? ` (${mark.url})` : ''), words: (words) => words },
  )
}

function showsItself(text: string, mark: Mark): boolean {
  if (mark.kind !== 'link') return false
  return bare(text.slice(mark.from, mark.to)) === bare(mark.url)
}

const bare = (url: string) => url.replace(/^https?:\/\//i, '').replace(/\/$/, '')

/** A plain text with marks on what is a link, a name or a tag in it. */
export function fromPlain(text: string): Rich {
  const links = plainLinks(text)
  const free = ({ from, to }: { from: number; to: number }) => !links.some((link) => from < link.to && to > link.from)
  return tidy({
    text,
    marks: [
      ...links.map((span): Mark => ({ ...span, kind: 'link', url: text.slice(span.from, span.to) })),
      ...mentionsIn(text)
        .filter(free)
        .map((span): Mark => ({ ...span, kind: 'mention', who: text.slice(span.from, span.to) })),
      ...tagsIn(text)
        .filter(free)
        .map((span): Mark => ({ ...span, kind: 'tag', tag: text.slice(span.from + 1, span.to) })),
    ],
  })
}
