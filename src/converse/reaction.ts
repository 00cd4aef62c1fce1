import type { Writer } from '#platform/database.ts'
import { answersIn, keepReaction } from './answers.sql.ts'

/** For so long after our answer what its receiver says counts as his reaction to it. */
export const REACTION_HOURS = 72

/** Somebody spoke, and how he sounded. */
export type Spoke = { threadId: string; personId: string; mood: number; at: Temporal.Instant }

/** People we answered speak again: how do they sound now? */
export async function noteReactions(tx: Writer, said: readonly Spoke[]): Promise<void> {
  if (said.length === 0) return
  const answers = (await answersIn(tx, [...new Set(said.map(({ threadId }) => threadId))])).map((answer) => ({
    ...answer,
    isNew: false,
  }))
  for (const { threadId, personId, mood, at } of said) {
    const answer = answers.findLast(
      (one) => one.threadId === threadId && one.personId === personId && isWithin(one.at, at),
    )
    if (!answer) continue
    const { reactions, moodAfter } = answer
    answer.moodAfter = ((moodAfter ?? 0) * reactions + mood) / (reactions + 1)
    answer.reactions = reactions + 1
    answer.isNew = true
  }
  for (const { messageId, moodAfter, reactions, isNew } of answers)
    if (isNew) await keepReaction(tx, messageId, moodAfter ?? 0, reactions)
}

function isWithin(answeredAt: Temporal.Instant | null, at: Temporal.Instant): boolean {
  const passed = answeredAt === null ? -1 : at.epochMilliseconds - answeredAt.epochMilliseconds
  return passed >= 0 && passed <= REACTION_HOURS * 3_600_000
}
