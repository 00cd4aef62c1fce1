import type { Writer } from '#platform/database.ts'
import { type Click } from './click.ts'
import { addSeen, seenSince, takeTurns } from './visitors.sql.ts'
import { isHuman } from './agent.ts'
import { NumberSet } from './number-set.ts'

/** Around midnight yesterday, today and tomorrow are all somebody's day. */
const DAYS_AT_ONCE = 3
const MARK_BYTES = 8
const MARK_BITS = 52
const SPREAD = 0x9e3779b97f4a7c15n

type Day = { seen: NumberSet; last: string }

/**
 * Who followed which link today, exactly: one number for a visitor and a link. The set is in memory, what was added to it in the
 * database; whoever writes reads first what others added, and what he added himself only when it stands there.
 */
export function createVisitors() {
  const days = new Map<string, Day>()

  async function readOn(tx: Writer, day: string): Promise<NumberSet> {
    const known = days.get(day) ?? { seen: new NumberSet(), last: '0' }
    for (const { id, marks } of await seenSince(tx, day, known.last)) {
      for (let at = 0; at < marks.length; at += MARK_BYTES) known.seen.add(Number(marks.readBigUInt64BE(at)))
      known.last = id
    }
    days.set(day, known)
    for (const other of days.keys()) if (days.size > DAYS_AT_ONCE && other < day) days.delete(other)
    return known.seen
  }

  return {
    /** How many of them are new to a link on a day, by `link day`. */
    fresh: async (tx: Writer, clicks: readonly Click[]): Promise<Map<string, number>> => {
      const counted = new Map<string, number>()
      const named = clicks.filter((click) => click.visitor !== null && isHuman(click.class))
      if (named.length === 0) return counted
      await takeTurns(tx)
      for (const [day, ofDay] of Map.groupBy(named, (click) => click.day)) {
        const seen = await readOn(tx, day)
        const fresh = new Set<number>()
        for (const { linkId, visitor } of ofDay) {
          const mark = markOf(linkId, visitor ?? '')
          if (seen.has(mark) || fresh.has(mark)) continue
          fresh.add(mark)
          const key = `${linkId} ${day}`
          counted.set(key, (counted.get(key) ?? 0) + 1)
        }
        if (fresh.size > 0) await addSeen(tx, day, bytesOf(fresh))
      }
      return counted
    },
  }
}

const markOf = (linkId: string, visitor: string): number =>
  Number(BigInt.asUintN(MARK_BITS, BigInt(visitor) ^ (BigInt(linkId) * SPREAD))) || 1

function bytesOf(marks: ReadonlySet<number>): Buffer {
  const bytes = Buffer.alloc(marks.size * MARK_BYTES)
  let at = 0
  for (const mark of marks) at = bytes.writeBigUInt64BE(BigInt(mark), at)
  return bytes
}
