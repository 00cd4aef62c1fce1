import { createMatcher } from './matcher.ts'
import { readQuery } from './grammar.ts'
import { createScanner } from './scan.ts'

export { GRAMMAR } from './grammar.ts'

/** Takes bytes of lines as they come; gives the lines to print. */
export type ListenCommand = { take: (bytes: Buffer) => string[]; end: () => string[] }

type Wish = { phrases: string; isExact: boolean; isCount: boolean; now: () => number }

const NEW_LINE = 10

/** `listen match`: lines of posts in, `{id, phrases}` for those that one of the phrases finds; or only how many. */
export function createListenMatchCommand({ phrases, isExact, isCount, now }: Wish): ListenCommand {
  const lines = [...new Set(phrases.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '')
  const said = lines.map((line) => JSON.stringify(line))
  const matcher = createMatcher(lines.map((line) => readQuery(line, isExact)))
  let out: string[] = []
  let hits = 0
  let rest = Buffer.alloc(0)
  let begun: number | null = null
  const scanner = createScanner(matcher, (id, queries) => {
    hits += 1
    if (!isCount) out.push(`{"id":${id},"phrases":[${listed(queries)}]}`)
  })

  function listed(queries: number[]): string {
    if (queries.length > 1) queries.sort((a, b) => a - b)
    let list = said[queries[0] ?? 0] ?? ''
    for (let at = 1; at < queries.length; at++) list += `,${said[queries[at] ?? 0]}`
    return list
  }

  function take(bytes: Buffer): string[] {
    begun ??= now()
    const last = bytes.lastIndexOf(NEW_LINE)
    if (last < 0) {
      rest = Buffer.concat([rest, bytes])
      return []
    }
    let from = 0
    if (rest.length > 0) {
      // Only the line that was cut is put together; the others are read where they are.
      from = bytes.indexOf(NEW_LINE) + 1
      scanner.read(Buffer.concat([rest, bytes.subarray(0, from)]))
    }
    scanner.read(bytes.subarray(from, last + 1))
    rest = Buffer.from(bytes.subarray(last + 1))
    return taken()
  }

  function taken(): string[] {
    const found = out
    out = []
    return found
  }

  function end(): string[] {
    if (rest.length > 0) scanner.read(rest)
    if (!isCount) return taken()
    const seconds = (now() - (begun ?? now())) / 1_000
    const posts = scanner.posts()
    const postsPerSecond = seconds > 0 ? Math.round(posts / seconds) : 0
    return [JSON.stringify({ phrases: lines.length, posts, hits, seconds, postsPerSecond })]
  }

  return { take, end }
}
