import type { Db, Writer } from './database.ts'

/** So many are remembered, then all are looked up anew: whoever wants to can invent words. */
const MOST = 20_000

/**
 * Words have numbers; those asked for are remembered. New ones get theirs in a transaction of their own: they stay when what they are
 * needed for does not.
 */
export function createWordNumbers(
  db: Pick<Db, 'write'>,
  give: (tx: Writer, some: readonly string[]) => Promise<Map<string, number>>,
) {
  let known = new Map<string, number>()
  return async (asked: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> => {
    if (known.size > MOST) known = new Map()
    const remembered = known
    const wanted = [...asked].filter((word) => !remembered.has(word))
    if (wanted.length > 0)
      for (const [word, number] of await db.write((tx) => give(tx, wanted))) remembered.set(word, number)
    return remembered
  }
}
