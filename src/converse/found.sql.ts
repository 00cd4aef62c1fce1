import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** A conversation that was found, with the newest of its messages that says what was looked for. */
export type Hit = { threadId: string; messageId: string }

export type Search = {
  workspaceId: string
  words: string
  /** Only what was said before this message, and in conversations in which nothing later was found. */
  before: string | null
  limit: number
}

/** So many of the latest messages are simply read: what everybody says stands in them often enough. */
const NEAR = 4_096n
/** The sizes in which messages carry the part of the past they stand in, as `converse.search_of` writes them. */
const PARTS = [
  { sign: '@', bits: 15n },
  { sign: '@@', bits: 18n },
  { sign: '@@@', bits: 21n },
] as const
const WIDEST = PARTS[2]

/**
 * The conversations with these words, those in which they were said last first. Looks back in ever longer strides, and stops where it
 * has found enough: a frequent word costs as little as a rare one.
 */
export async function newestHits(db: Reader, search: Search): Promise<Hit[]> {
  const top = search.before === null ? await endOf(db) : BigInt(search.before)
  const near = await hitsAmong(db, search, top, sql`id >= ${String(top - NEAR)} and search @@ ${asked(search)}`)
  if (near.length === search.limit) return near
  // As often as here it will be said further back, too: a stride that is likely to find enough saves those before it.
  const needed = (NEAR * BigInt(search.limit)) / BigInt(Math.max(1, near.length))
  for (const { sign, bits } of PARTS) {
    const part = (top - 1n) >> bits
    const holdsAll = part <= 1n
    if (!holdsAll && sign !== WIDEST.sign && 1n << bits < needed) continue
    const found = await hitsIn(db, search, top, sign, [part, part - 1n])
    if (found.length === search.limit || holdsAll) return found
  }
  const parts = Array.from({ length: Number((top - 1n) >> WIDEST.bits) + 1 }, (_, part) => BigInt(part))
  return hitsIn(db, search, top, WIDEST.sign, parts)
}

async function endOf(db: Reader): Promise<bigint> {
  const { id } = await db
    .selectFrom('converse.messages')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirstOrThrow()
  return BigInt(id ?? 0) + 1n
}

const asked = ({ words }: Search) => sql`to_tsquery('simple', ${words})`

function hitsIn(db: Reader, search: Search, top: bigint, sign: string, parts: readonly bigint[]): Promise<Hit[]> {
  const past = parts.map((part) => `'${search.workspaceId}${sign}${part}'`).join(' | ')
  return hitsAmong(db, search, top, sql`search @@ (${past}::tsquery && ${asked(search)})`)
}

/** All hits of a stride are taken before they are put in order: otherwise the database would rather walk back message by message. */
async function hitsAmong(db: Reader, search: Search, top: bigint, stride: ReturnType<typeof sql>): Promise<Hit[]> {
  const isFirst = search.before === null
  const { rows } = await sql<Hit>`
    with hit as materialized (
      select thread_id, max(id) as id from converse.messages
      where workspace_id = ${search.workspaceId} and id < ${String(top)} and ${stride}
      group by thread_id
    )
    select thread_id as "threadId", id as "messageId" from hit
    where ${isFirst} or not exists (
      select 1 from converse.messages later
      where later.thread_id = hit.thread_id and later.id >= ${String(top)} and later.search @@ ${asked(search)}
    )
    order by id desc
    limit ${search.limit}`.execute(db)
  return rows
}
