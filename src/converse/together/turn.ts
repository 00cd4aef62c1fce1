import { membersOf } from '#desk'
import type { Writer } from '#platform/database.ts'
import { keepTurn, turnsOf } from './turn.sql.ts'

/** Analysts and clients only look on. */
const ANSWERS = new Set(['owner', 'manager', 'author'])

type Turn = { accountId: string; away: boolean; givenAt: Temporal.Instant | null }

/** Gives conversations out one by one, always to whom it is longest ago; null when nobody is there to take them. */
export async function inTurn(tx: Writer, workspaceId: string, count: number, now: Temporal.Instant): Promise<string[]> {
  const members = (await membersOf(tx, workspaceId)).filter(({ role }) => ANSWERS.has(role))
  const turns = new Map((await turnsOf(tx, workspaceId)).map((turn) => [turn.accountId, turn]))
  const queue = inOrder(
    members.map(({ accountId }) => turns.get(accountId) ?? { accountId, away: false, givenAt: null }),
  )
  if (queue.length === 0) return []
  const given = Array.from({ length: count }, (_, i) => queue[i % queue.length] ?? '')
  // A microsecond apart, so that those who had their turn together keep their order.
  for (const [i, accountId] of served(queue, count).entries())
    await keepTurn(tx, workspaceId, accountId, now.add({ microseconds: i }))
  return given
}

/** Those on duty, the longest without a turn first. */
export const inOrder = (turns: readonly Turn[]): string[] =>
  turns
    .filter(({ away }) => !away)
    .toSorted((a, b) => when(a) - when(b) || (a.accountId < b.accountId ? -1 : 1))
    .map(({ accountId }) => accountId)

const when = ({ givenAt }: Turn): number => (givenAt === null ? 0 : Number(givenAt.epochNanoseconds / 1000n))

/** Who was served, the last one last. */
function served(queue: readonly string[], count: number): string[] {
  const next = count % queue.length
  return count < queue.length ? queue.slice(0, count) : [...queue.slice(next), ...queue.slice(0, next)]
}
