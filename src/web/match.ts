/** Text as a hurried person types it: no case, no accents, dotless i is i, Cyrillic spelled in Latin. */
export function plain(text: string): string {
  return text
    .replaceAll(/[ıİ]/g, 'i')
    .toLowerCase()
    .replaceAll(/[а-яё]/g, (letter) => LATIN_OF[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}

/** How well `query` finds `text`: 0 not at all, higher is better. Words may come in any order and be cut short. */
export function matchScore(query: string, text: string): number {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return 1
  const target = plain(text)
  const scores = words.map((word) => wordScore(word, target))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** The rows a query finds, best first; equal rows keep their order. */
export function matching<T>(query: string, rows: readonly T[], textOf: (row: T) => string): T[] {
  if (plain(query).trim() === '') return [...rows]
  return rows
    .map((row, place) => ({ row, place, score: matchScore(query, textOf(row)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .map(({ row }) => row)
}

function wordScore(word: string, target: string): number {
  if (target.startsWith(word)) return 100
  if (target.includes(` ${word}`)) return 80
  if (target.includes(word)) return 50
  if (word.length >= 4 && target.split(/\s+/).some((other) => isOneSlipAway(word, other.slice(0, word.length))))
    return 20
  return 0
}

/** One wrong, missing, extra or swapped letter. */
function isOneSlipAway(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

const LATIN_OF: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
