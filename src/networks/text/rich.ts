/** One neutral text with its marks, from which every network's own form is made. Places are UTF-16 units, as JavaScript counts. */
export type Rich = { text: string; marks: readonly Mark[] }

export type Mark = { from: number; to: number } & What

export type What =
  | { kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'code' | 'quote' }
  | { kind: 'pre'; language: string | null }
  | { kind: 'link'; url: string }
  /** `who` is how the network knows the person. */
  | { kind: 'mention'; who: string }
  | { kind: 'tag'; tag: string }

/**
 * Marks in their order, empty ones dropped and those that touch and say the same grown together. Words lead to one place only: of
 * links, mentions and tags that overlap the first stays.
 */
export function tidy({ text, marks }: Rich): Rich {
  const grown = new Map<string, Mark[]>()
  for (const mark of marks.map((one) => within(one, text.length)).toSorted(byPlace)) {
    if (mark.from >= mark.to) continue
    const alike = grown.get(nameOf(mark)) ?? []
    const last = alike.at(-1)
    if (last && mark.from <= last.to) alike[alike.length - 1] = { ...last, to: Math.max(last.to, mark.to) }
    else alike.push(mark)
    grown.set(nameOf(mark), alike)
  }
  const all = [...grown.values()].flat().toSorted(byPlace)
  const leading: Mark[] = []
  for (const mark of all) if (LEADING.has(mark.kind) && mark.from >= (leading.at(-1)?.to ?? 0)) leading.push(mark)
  return { text, marks: all.filter((mark) => !LEADING.has(mark.kind) || leading.includes(mark)) }
}

const LEADING = new Set<Mark['kind']>(['link', 'mention', 'tag'])

const within = (mark: Mark, length: number): Mark => ({
  ...mark,
  from: Math.max(0, mark.from),
  to: Math.min(length, mark.to),
})

/** What begins first stands first; of two that begin together the longer. */
const byPlace = (a: Mark, b: Mark) => a.from - b.from || b.to - a.to || nameOf(a).localeCompare(nameOf(b))

const nameOf = (mark: Mark): string => {
  const about = Object.entries(mark).filter(([key]) => key !== 'from' && key !== 'to')
  return JSON.stringify(about.toSorted(([a], [b]) => a.localeCompare(b)))
}

type Teller = {
  open: (mark: Mark) => string
  close: (mark: Mark) => string
  words: (text: string, at: number) => string
}

/** Tells a text for forms in which marks must stand inside each other: one that overlaps is closed and opened again. */
export function nested({ text, marks }: Rich, tell: Teller): string {
  const places = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  )
  let told = ''
  let open: Mark[] = []
  for (const [i, at] of places.entries()) {
    const firstEnding = open.findIndex(({ to }) => to === at)
    const closing = firstEnding < 0 ? [] : open.slice(firstEnding)
    told += closing.toReversed().map(tell.close).join('')
    const beginning = marks.filter(({ from }) => from === at)
    const opening = [...closing.filter(({ to }) => to > at), ...beginning].toSorted((a, b) => b.to - a.to)
    told += opening.map(tell.open).join('')
    open = [...open.slice(0, open.length - closing.length), ...opening]
    told += tell.words(text.slice(at, places[i + 1] ?? at), at)
  }
  return told
}

/** Whether a mark covers whole lines, as quotes and blocks of code must. */
export const isWholeLines = (text: string, { from, to }: Mark): boolean =>
  (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n') && from < to
