import { fold } from '#language'

/** How one outlet tells a story, as far as its origin can be read from it. */
export type Teller = { source: string; title: string; text: string; author?: string | null }

/** A telling as it is kept: the whole text says more about its origin than the summary. */
export const tellerFrom = (kept: {
  sourceId: string
  title: string
  summary: string
  content: string
  author: string | null
}): Teller => ({ source: kept.sourceId, title: kept.title, text: kept.content || kept.summary, author: kept.author })

const RUN = 4
/** Two texts that share so much of the shorter one were not written twice. */
const REPRINTED = 0.5
const FEWEST_RUNS = 5
const FIRST_CHARS = 1_500
/** Agencies whose text is printed under other names. The short ones count only where agencies sign. */
const AGENCY =
  /\b(reuters|associated press|agence france[- ]presse|bloomberg|anadolu ajans|anadolu agency|demirören haber ajans|ihlas haber ajans|анадолу|интерфакс|риа новости|тасс)|[([]\s*(ap|afp|aa|dha|iha|upi|dpa|тасс|риа)\s*[)\]]|^\s*[\p{L} .,-]{2,40}\((ap|afp|aa|dha|iha|тасс)\)/iu

/**
 * How many independent origins tell a story. Reprints of one text count as one however many print them; so do all who sign with
 * the same agency. Twenty outlets with one origin are one source.
 */
export function originsOf(tellings: readonly Teller[]): number {
  const known: { source: string; agency: string | null; title: string; runs: Set<string> }[] = []
  let count = 0
  for (const { source, title, text, author } of tellings) {
    const one = {
      source,
      agency: agencyOf(`${author ?? ''}\n${text}`),
      title: words(title).join(' '),
      runs: runsOf(text),
    }
    const isKnown = known.some(
      (other) =>
        other.source === one.source ||
        (one.agency !== null && one.agency === other.agency) ||
        isReprint(one.runs, other.runs) ||
        (one.title === other.title && (one.runs.size < FEWEST_RUNS || other.runs.size < FEWEST_RUNS)),
    )
    known.push(one)
    if (!isKnown) count += 1
  }
  return count
}

function isReprint(some: Set<string>, others: Set<string>): boolean {
  const fewest = Math.min(some.size, others.size)
  return fewest >= FEWEST_RUNS && some.intersection(others).size >= REPRINTED * fewest
}

function agencyOf(text: string): string | null {
  const found = AGENCY.exec(text.slice(0, FIRST_CHARS))
  const name = found?.[1] ?? found?.[2] ?? found?.[3]
  return name === undefined ? null : (SIGNS[fold(name)] ?? fold(name))
}

/** The short signs and the full names of the same houses. */
const SIGNS: Record<string, string> = {
  'associated press': 'ap',
  'agence france-presse': 'afp',
  'agence france presse': 'afp',
  'anadolu ajans': 'aa',
  'anadolu agency': 'aa',
  анадолу: 'aa',
  'demiroren haber ajans': 'dha',
  'ihlas haber ajans': 'iha',
  'риа новости': 'риа',
}

const words = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Every run of four words; two people who write about one thing share few of them. */
function runsOf(text: string): Set<string> {
  const all = words(text.slice(0, FIRST_CHARS))
  return new Set(all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, at) => all.slice(at, at + RUN).join(' ')))
}
