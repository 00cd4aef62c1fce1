/** A run of a text: in both versions, only in the newer or only in the older one. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** Where more differs than this, the whole stretch is shown as written anew; nobody reads a mosaic. */
const CHANGES_MOST = 800

/** How one text became another, in whole words. The pieces without the added ones are the older text, without the removed ones the newer. */
export function wordsBetween(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const middle = shortest(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return readable([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end === 0 ? '' : old.slice(-end).join('') },
  ])
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** How many words a reader would count in it. */
export const countWords = (text: string): number =>
  Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length

/** The fewest additions and removals that lead from one to the other (Myers' walk along the diagonals). */
function shortest(old: readonly string[], now: readonly string[]): Piece[] {
  const anew: Piece[] = [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: now.join('') },
  ]
  const most = Math.min(old.length + now.length, CHANGES_MOST)
  const reach = new Map<number, number>([[1, 0]])
  const trail: Map<number, number>[] = []
  for (let changes = 0; changes <= most; changes += 1) {
    trail.push(new Map(reach))
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const fromAbove = isFromAbove(reach, diagonal, changes)
      let x = fromAbove ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1
      reach.set(diagonal, x)
      if (x >= old.length && x - diagonal >= now.length) return walkedBack(trail, old, now)
    }
  }
  return anew
}

const isFromAbove = (reach: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean =>
  diagonal === -changes || (diagonal !== changes && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0))

function walkedBack(trail: readonly Map<number, number>[], old: readonly string[], now: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let [x, y] = [old.length, now.length]
  for (const [changes, reach] of [...trail.entries()].toReversed()) {
    const diagonal = x - y
    const fromAbove = isFromAbove(reach, diagonal, changes)
    const beforeX = reach.get(fromAbove ? diagonal + 1 : diagonal - 1) ?? 0
    const beforeY = beforeX - (fromAbove ? diagonal + 1 : diagonal - 1)
    while (x > Math.max(beforeX, 0) && y > Math.max(beforeY, 0)) {
      pieces.push({ kind: 'same', text: old[x - 1] ?? '' })
      x -= 1
      y -= 1
    }
    if (changes === 0) break
    pieces.push(fromAbove ? { kind: 'added', text: now[y - 1] ?? '' } : { kind: 'removed', text: old[x - 1] ?? '' })
    x = beforeX
    y = beforeY
  }
  return pieces.toReversed()
}

/** Runs instead of words, what went before what came; a lone blank between two changes belongs to them. */
function readable(words: readonly Piece[]): Piece[] {
  const said = words.filter(({ text }) => text !== '')
  const runs: Piece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed })
    if (added !== '') runs.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [place, piece] of said.entries()) {
    const isBridge =
      /^[ \t]+$/.test(piece.text) && removed + added !== '' && (said[place + 1]?.kind ?? 'same') !== 'same'
    if (piece.kind === 'removed' || (piece.kind === 'same' && isBridge)) removed += piece.text
    if (piece.kind === 'added' || (piece.kind === 'same' && isBridge)) added += piece.text
    if (piece.kind !== 'same' || isBridge) continue
    flush()
    const last = runs.at(-1)
    if (last?.kind === 'same') runs[runs.length - 1] = { kind: 'same', text: last.text + piece.text }
    else runs.push(piece)
  }
  flush()
  return runs
}
