export type Part = { kind: 'plain' | 'link' | 'tag' | 'name'; text: string }

const SPECIAL =
  /(https?:\/\/[^\s<>"'«»]*[^\s<>"'«».,:;!?)\]}”’…])|(?<![\p{L}\p{N}_&/])(#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*)|(?<![\p{L}\p{N}_/])(@[\p{L}\p{N}_]+(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?)/giu

/** A text cut into what is a link, a tag, a name, and the rest. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const found of text.matchAll(SPECIAL)) {
    if (found.index > from) parts.push({ kind: 'plain', text: text.slice(from, found.index) })
    parts.push({ kind: found[1] ? 'link' : found[2] ? 'tag' : 'name', text: found[0] })
    from = found.index + found[0].length
  }
  if (from < text.length) parts.push({ kind: 'plain', text: text.slice(from) })
  return parts
}
