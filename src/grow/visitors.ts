import type { Writer } from '#platform/database.ts'
import { type Click } from './click.ts'
import { addSeen, seenSince } from './visitors.sql.ts'
import { isHuman } from './agent.ts'
import { NumberSet } from './number-set.ts'
import { piecemeal } from '#platform/piecemeal.ts'

/** Around midnight yesterday, today and tomorrow are all somebody's day. */
const DAYS_AT_ONCE = 3
const MARK_BYTES = 8
const MARK_BITS = 52
const SPREAD = 0x9e3779b97f4a7c15n

type Day = { seen: NumberSet; last: string }
/** `counted` by `link day`. */
export type Fresh = { day: string; marks: ReadonlySet<number>; counted: ReadonlyMap<string, number> }

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
    /** Reads on what is known, in this transaction's turn; what it gives back tells who of some clicks is new, by day. */
    known: async (tx: Writer, clicks: readonly Click[]): Promise<() => Promise<Fresh[]>> => {
      const named = clicks.filter((click) => click.visitor !== null && isHuman(click.class))
      const met: { day: string; seen: NumberSet; clicks: Click[] }[] = []
      for (const [day, ofDay] of Map.groupBy(named, (click) => click.day))
        met.push({ day, seen: await readOn(tx, day), clicks: ofDay })
      return () => Promise.all(met.map((of) => freshOf(of.day, of.seen, of.clicks)))
    },
    remember: async (tx: Writer, fresh: readonly Fresh[]): Promise<void> => {
      for (const { day, marks } of fresh) if (marks.size > 0) await addSeen(tx, day, bytesOf(marks))
    },
  }
}

/** The marks of a day that were not there before, and how many of them each link has. */
async function freshOf(day: string, seen: NumberSet, clicks: readonly Click[]): Promise<Fresh> {
  const marks = new Set<number>()
  const counted = new Map<string, number>()
  for await (const some of piecemeal(clicks))
    for (const { linkId, visitor } of some) {
      const mark = markOf(linkId, visitor ?? '')
      if (seen.has(mark) || marks.has(mark)) continue
      marks.add(mark)
      const key = `${linkId} ${day}`
      counted.set(key, (counted.get(key) ?? 0) + 1)
    }
  return { day, marks, counted }
}

const markOf = (linkId: string, visitor: string): number =>
  Number(BigInt.asUintN(MARK_BITS, BigInt(visitor) ^ (BigInt(linkId) * SPREAD))) || 1

function bytesOf(marks: ReadonlySet<number>): Buffer {
  const bytes = Buffer.alloc(marks.size * MARK_BYTES)
  let at = 0
  for (const mark of marks) at = bytes.writeBigUInt64BE(BigInt(mark), at)
  return bytes
}
