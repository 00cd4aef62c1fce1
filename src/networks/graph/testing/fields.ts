import { Refusal } from './refusal.ts'

/** One field that was asked for, with what was said about it: comments.order(chronological).limit(25){id,message}. */
export type Field = { name: string; says: Readonly<Record<string, string>>; fields: readonly Field[] }

/** Reads a list of fields as the Graph API does; what it could not read it refuses. */
export function fieldsIn(text: string): Field[] {
  const read: Field[] = []
  let at = 0
  const word = (stop: RegExp) => {
    const from = at
    while (at < text.length && !stop.test(text[at] ?? '')) at += 1
    return text.slice(from, at)
  }
  while (at < text.length) {
    const name = word(/[.{,(]/)
    if (!/^[a-z_]+$/.test(name)) throw new Refusal(2500, `Syntax error at character ${at}: ${text.slice(0, 80)}`)
    const says: Record<string, string> = {}
    let fields: Field[] = []
    while (text[at] === '.') {
      at += 1
      const what = word(/\(/)
      at += 1
      says[what] = word(/\)/)
      at += 1
    }
    if (text[at] === '{') {
      const from = (at += 1)
      for (let depth = 1; depth > 0 && at < text.length; at += 1) {
        if (text[at] === '{') depth += 1
        if (text[at] === '}') depth -= 1
      }
      fields = fieldsIn(text.slice(from, at - 1))
    }
    if (at < text.length && text[at] !== ',') throw new Refusal(2500, `Syntax error at character ${at}`)
    at += 1
    read.push({ name, says, fields })
  }
  return read
}

export type Renderer = (says: Readonly<Record<string, string>>, fields: readonly Field[]) => unknown

/** A node with the fields that were asked for and no others; the id always comes along. */
export function render(id: string, kind: string, table: Readonly<Record<string, Renderer>>, fields: readonly Field[]) {
  const told: Record<string, unknown> = { id }
  for (const { name, says, fields: inner } of fields) {
    if (name === 'id') continue
    const renderer = table[name]
    if (!renderer) throw new Refusal(100, `(#100) Tried accessing nonexisting field (${name}) on node type (${kind})`)
    const value = renderer(says, inner)
    if (value !== undefined) told[name] = value
  }
  return told
}

/** A page of a list behind an opaque cursor that names the last thing shown. */
export function listed<T extends { id: string }>(
  all: readonly T[],
  says: Readonly<Record<string, string>>,
  most: number,
  shown: (one: T) => unknown,
) {
  const limit = Number(says['limit'] ?? 25)
  if (!Number.isInteger(limit) || limit < 0) throw new Refusal(100, '(#100) Param limit must be a whole number')
  if (limit > most) throw new Refusal(100, `(#100) Param limit must not exceed ${most}`)
  const after = says['after']
  const begin = after === undefined ? 0 : all.findIndex(({ id }) => cursorOf(id) === after) + 1
  if (after !== undefined && begin === 0) throw new Refusal(100, '(#100) The after cursor specified is invalid')
  const data = all.slice(begin, begin + limit)
  const last = data.at(-1)
  const isMore = begin + limit < all.length
  if (!last) return { data: [] }
  const cursors = { before: cursorOf(data[0]?.id ?? ''), after: cursorOf(last.id) }
  return {
    data: data.map(shown),
    paging: { cursors, ...(isMore ? { next: `https://graph.example/?after=${cursors.after}` } : {}) },
  }
}

const cursorOf = (id: string) => Buffer.from(`c:${id}`).toString('base64url')

/** Moments as the network writes them. */
export const stamp = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, '+0000')
