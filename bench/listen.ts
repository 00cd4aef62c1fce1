import { createListenMatchCommand } from '../src/watch/listen/command.ts'
import { readQuery } from '../src/watch/listen/grammar.ts'
import { says } from '../src/watch/listen/naive.ts'
import { postFrom } from '../src/watch/listen/post.ts'
import { type Figure, figure } from './figure.ts'
import { createChance, labelled } from './headlines.ts'
import { NEWS_EN } from './news-en.words.ts'
import { NEWS_RU } from './news-ru.words.ts'
import { NEWS_TR } from './news-tr.words.ts'
import type { Bench } from './run.ts'

const PHRASES = [10, 1_000, 10_000]
/** Two microseconds a post are half a million posts a second. */
const LIMIT_MICROSECONDS = 2
const TEXT_CHARS = 114
const VOCABULARY = 40_000
const CHUNK = 1 << 16
const ROUNDS = 8
const CHECKED = 20
const ONE_WORD = 0.1

/** Posts of a stream against phrases, from the bytes to the lines that are printed; a sample is compared with the plain way. */
export const listen: Bench = async (n) => {
  const chance = createChance(5)
  const words = vocabulary(chance)
  const lines = Array.from({ length: n }, (_, at) => post(at, words, chance))
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  return PHRASES.flatMap((many) => measured(phrasesOf(many, words, chance), bytes, lines))
}

function measured(phrases: string[], bytes: Buffer, lines: string[]): Figure[] {
  const times: number[] = []
  let hits = 0
  // A listener runs for days: it is measured when it has met the words before, and once when it has not.
  const command = commandFor(phrases)
  for (let round = 0; round < ROUNDS; round++) {
    const begun = process.cpuUsage()
    hits = 0
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const found = command.take(bytes.subarray(at, at + CHUNK))
      hits += found.length
      // As they are written to whoever reads them.
      Buffer.from(found.join('\n'))
    }
    const { user, system } = process.cpuUsage(begun)
    times.push((user + system) / lines.length)
  }
  const name = `listen-${phrases.length}-phrases`
  const least = Math.min(...times)
  return [
    figure(`${name}-post-first`, times[0] ?? 0, 'µs', LIMIT_MICROSECONDS, lines.length),
    figure(`${name}-post`, least, 'µs', LIMIT_MICROSECONDS, lines.length),
    figure(`${name}-post-against-json`, least, 'µs', parsing(lines), lines.length),
    figure(`${name}-hits`, hits / lines.length, 'share', 1, lines.length),
    figure(`${name}-unlike-plain`, unlike(phrases, lines), 'posts', 1, CHECKED),
  ]
}

/** What it takes only to parse the same lines, on the same machine at the same time. */
function parsing(lines: string[]): number {
  const bytes = lines.map((line) => Buffer.from(line))
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage()
    for (const line of bytes) JSON.parse(line.toString('utf8'))
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / lines.length
  })
  return Math.min(...times)
}

const commandFor = (phrases: string[]) =>
  createListenMatchCommand({ phrases: phrases.join('\n'), isExact: false, isCount: false, now: () => 0 })

/** How many of a sample the fast way judges differently from the plain one. */
function unlike(phrases: string[], lines: string[]): number {
  const queries = phrases.map((phrase) => ({ phrase, query: readQuery(phrase) }))
  return lines.slice(0, CHECKED).filter((line) => {
    const command = commandOnce(phrases)
    const fast = [...command.take(Buffer.from(`${line}\n`))].map((hit) => JSON.parse(hit).phrases.join('\n'))
    const read = postFrom(line)
    const plain = read
      ? queries.filter(({ query }) => says(query, read.text, read.langs)).map(({ phrase }) => phrase)
      : []
    return (fast[0] ?? '') !== plain.join('\n')
  }).length
}

const made = new Map<string[], ReturnType<typeof commandFor>>()
function commandOnce(phrases: string[]) {
  const before = made.get(phrases) ?? commandFor(phrases)
  made.set(phrases, before)
  return before
}

/** Words of the three languages, some with an ending of their own, used as often as words are. */
function vocabulary(chance: () => number): string[] {
  const known = labelled({ en: NEWS_EN, tr: NEWS_TR, ru: NEWS_RU }, 1, true).flatMap(({ title, text }) =>
    `${title} ${text}`.split(/\s+/),
  )
  const some = [...new Set(known)]
  return Array.from({ length: VOCABULARY }, (_, at) => {
    const word = some[at % some.length] ?? ''
    return at < some.length
      ? word
      : word + String.fromCharCode((word.charCodeAt(0) > 1_000 ? 1_072 : 97) + Math.floor(chance() * 26)) + (at % 37)
  })
}

const oftenFirst = (words: string[], chance: () => number) => words[Math.floor(words.length * chance() ** 3)] ?? ''

function phrasesOf(many: number, words: string[], chance: () => number): string[] {
  const phrases = new Set<string>()
  while (phrases.size < many) {
    // Names of two or three words mostly: about as many hits as where the limit was found, one in two posts.
    const length = chance() < ONE_WORD ? 1 : 2 + Math.floor(chance() * 2)
    // Nobody listens for the most frequent words.
    phrases.add(Array.from({ length }, () => words[200 + Math.floor((words.length - 200) * chance())] ?? '').join(' '))
  }
  return [...phrases]
}

function post(at: number, words: string[], chance: () => number): string {
  let text = ''
  while (text.length < TEXT_CHARS) text += ` ${oftenFirst(words, chance)}`
  const key = (at * 7_919).toString(36).padStart(8, 'a')
  return JSON.stringify({
    did: `did:plc:${key.repeat(3)}`,
    time_us: 1_790_000_000_000_000 + at,
    kind: 'commit',
    commit: {
      rev: `3m${key}`,
      operation: 'create',
      collection: 'app.bsky.feed.post',
      rkey: `3m${key}`,
      record: {
        $type: 'app.bsky.feed.post',
        createdAt: '2026-11-25T08:00:00.000Z',
        langs: ['tr'],
        reply: {
          parent: { cid: `bafyrei${key.repeat(6)}`, uri: `at://did:plc:${key.repeat(3)}/app.bsky.feed.post/3m${key}` },
          root: { cid: `bafyrei${key.repeat(6)}`, uri: `at://did:plc:${key.repeat(3)}/app.bsky.feed.post/3m${key}` },
        },
        text: text.trim(),
      },
      cid: `bafyrei${key.repeat(6)}`,
    },
  })
}
