import { fold } from '#language'

/** A phrase as it stands in a text. */
export type Written = {
  /** Word for word as somebody wrote it. */
  text: string
  /** False where the word goes on behind it: "bedavaya" after "bedava". */
  isWhole: boolean
}

const LETTER = /[\p{L}\p{N}]/u

/** Where a phrase begins a word of a text, whatever case and accents it wears; each way of writing it once. */
export function writtenIn(text: string, phrase: string): Written[] {
  const wanted = fold(phrase.trim())
  if (wanted === '') return []
  const { folded, from, whole } = foldedWithPlaces(text)
  const found = new Map<string, Written>()
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (LETTER.test(folded[at - 1] ?? '')) continue
    const written = whole.slice(from[at] ?? 0, from[end] ?? whole.length)
    found.set(written, {
      text: written,
      isWhole: !LETTER.test(folded[end] ?? '') && (found.get(written)?.isWhole ?? true),
    })
  }
  return [...found.values()]
}

/** The text folded letter by letter, with the place in the text that each folded letter came from. */
function foldedWithPlaces(text: string) {
  const whole = text.normalize('NFC')
  const from: number[] = []
  let folded = ''
  let place = 0
  for (const letter of whole) {
    const one = fold(letter)
    for (let unit = 0; unit < one.length; unit += 1) from.push(place)
    folded += one
    place += letter.length
  }
  return { folded, from, whole }
}
