import type { Writer } from '#platform/database.ts'
import { answerBefore, keepReaction } from './answers.sql.ts'

/** For so long after our answer what its receiver says counts as his reaction to it. */
export const REACTION_HOURS = 72

/** Somebody we answered speaks again: how does he sound now? */
export async function noteReaction(
  tx: Writer,
  said: { threadId: string; personId: string; mood: number; at: Temporal.Instant },
): Promise<void> {
  const answer = await answerBefore(tx, { ...said, notBefore: said.at.subtract({ hours: REACTION_HOURS }) })
  if (!answer) return
  const { reactions, moodAfter } = answer
  const mood = ((moodAfter ?? 0) * reactions + said.mood) / (reactions + 1)
  await keepReaction(tx, answer.messageId, mood, reactions + 1)
}
