/** Words that end in a full stop in the middle of a sentence: English, Turkish, Russian. */
const SHORT = new Set(
  `
mr mrs ms dr prof sr jr st vs etc no vol fig approx inc ltd co corp dept est gen gov hon rev sgt col capt lt e.g i.e a.m p.m u.s u.k
jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
vb vd vs yy bkz örn yrd doç av sn hz mah cad sok apt tel fak müd krş çev haz yay bşk gn böl sf m.ö m.s
т.е т.д т.п т.к т.н т.о др пр г гг в вв ул д пл пер просп стр рис руб коп тыс млн млрд им см ср напр обл р н.э проф акад доц тов
гос кв эт тел мин сек час ч кг шт янв фев мар апр авг сен сент окт ноя нояб дек
`
    .trim()
    .split(/\s+/u),
)

const CLOSERS = /["'”’»)\]]+$/u
const LOOK_BACK = 48

/** Whether a sentence ends before the blank at `at`; `next` is where the words go on. */
export function isSentenceEnd(text: string, at: number, next: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at).replace(CLOSERS, '')
  if (!/[.!?…]$/u.test(before)) return false
  if (/^["'“‘«([]*\p{Ll}/u.test(text.slice(next, next + 4))) return false
  if (!before.endsWith('.') || before.endsWith('..')) return true
  const word = /[\p{L}\p{N}.]+$/u.exec(before.slice(0, -1))?.[0] ?? ''
  return !isAbbreviated(word)
}

/** An abbreviation, the first letter of a name, or a number that counts: “3. gün”, “15. Straße”. */
const isAbbreviated = (word: string): boolean =>
  /^\p{L}$/u.test(word) || /^\d{1,2}$/u.test(word) || /(?:^|\.)\p{Lu}$/u.test(word) || SHORT.has(word.toLowerCase())
