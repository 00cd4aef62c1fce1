/** From here on two texts may well be one that the server has rewritten. */
export const NEARLY = 0.8

/** How alike two texts are once everything a server rewrites is gone: 1 is the same, 0 is nothing in common. */
export function likeness(theirs: string, ours: string): number {
  const [one, other] = [letters(theirs), letters(ours)]
  if (one === other) return 1
  const [a, b] = [pairs(one), pairs(other)]
  return a.size + b.size === 0 ? 0 : Math.min(0.99, (2 * a.intersection(b).size) / (a.size + b.size))
}

const pairs = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/https?:\/\/\S+/gi, '')
    .replaceAll(/(@[\p{L}\p{N}_.-]+)@[\p{L}\p{N}.-]+/gu, '$1')
    .replaceAll(/\s+/gu, '')
