/** Beginnings of month names, in the languages feeds are met in; a longer beginning stands before a shorter one it shares. */
const MONTHS = [
  'jan oca янв січ ιαν januar jän ene gen stycz led sij',
  'feb şub sub фев лют φεβ fév fev févr lut únor vel',
  'mar már mär мар бер μαρ μάρ mrt maa mars märz brez ožu',
  'apr április ápr nis апр кві απρ abr avr kwi dub tra',
  'may máj máu mai мая май тра μάι μαϊ μάϊ maj mag maio mayo kvě svi',
  'jun jún haz июн чер ιούν ιουν juin giu czer červen lip',
  'jul júl tem июл лип ιούλ ιουλ juil lug lipi červenec srp',
  'aug ağu agu авг сер αυγ αύγ aoû aou ago sie srpen kol',
  'sep szep eyl сен вер σεπ set wrz září ruj',
  'oct okt eki окт жов οκτ out ott paź říj',
  'nov kas ноя лис νοε νοέ listop',
  'dec dez dic déc ara дек гру δεκ gru pros',
].map((names) => names.split(' '))
const SHORTEST = 3
/** Names that begin like another month in another language; English, Turkish, Russian, Greek and Hungarian decide. */
const BY_NAME = new Map<string, number>()

/** The number of a month by its name or the beginning of it; 0 when it is none. */
export function monthNamed(word: string): number {
  if (word.length < SHORTEST || word.length > 14) return 0
  const known = BY_NAME.get(word)
  if (known !== undefined) return known
  const folded = word.toLowerCase().replaceAll('\u0307', '').replaceAll('.', '')
  const found = MONTHS.findIndex((names) => names.some((start) => folded.startsWith(start))) + 1
  if (BY_NAME.size < 500) BY_NAME.set(word, found)
  return found
}

const HOURS: Record<string, number> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  'ETC/GMT': 0,
  'ETC/UTC': 0,
  A: -1,
  M: -12,
  N: 1,
  Y: 12,
  EST: -5,
  EDT: -4,
  ET: -5,
  CST: -6,
  CDT: -5,
  CT: -6,
  MST: -7,
  MDT: -6,
  MT: -7,
  PST: -8,
  PDT: -7,
  PT: -8,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  AST: -4,
  ADT: -3,
  NST: -3.5,
  NDT: -2.5,
  BRT: -3,
  BST: 1,
  IST: 5.5,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  WEST: 1,
  EET: 2,
  EEST: 3,
  TRT: 3,
  MSK: 3,
  MSD: 4,
  SAMT: 4,
  YEKT: 5,
  OMST: 6,
  KRAT: 7,
  IRKT: 8,
  YAKT: 9,
  VLAT: 10,
  SGT: 8,
  HKT: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  ACST: 9.5,
  NZST: 12,
  NZDT: 13,
}

/** Minutes east of Greenwich; null when nobody calls a zone so. */
export function minutesOfZone(name: string): number | null {
  const key = name.toUpperCase()
  return Object.hasOwn(HOURS, key) ? (HOURS[key] ?? 0) * 60 : null
}
