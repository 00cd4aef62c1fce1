/** "23 yaşında", "27 y/o", "31 год": an age somebody writes about themselves; null where none is said. */
export function ageIn(about: string): number | null {
  for (const [, before, after] of about.matchAll(SAID)) {
    const age = Number(before ?? after)
    if (age >= YOUNGEST && age <= OLDEST) return age
  }
  return null
}

const SAID =
  /(?<![\d.,])(\d{2})\s*(?:yaş(?!am)\p{L}*|years?\s+old|yrs?\s+old|y[/.]?o\b|лет(?!\p{L})|год(?:а|ик)?(?!\p{L}))|\b(?:age|yaş|возраст)\s*[:=]?\s*(\d{2})(?!\d)/giu
/** "10 лет опыта" is no age, but nobody can tell it from one above that; younger ones may not be on networks. */
const YOUNGEST = 13
const OLDEST = 99
