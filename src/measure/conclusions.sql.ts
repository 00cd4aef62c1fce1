import type { Reader, Writer } from '#platform/database.ts'
import type { Period } from './period.ts'

export const QUESTIONS = ['whole', 'audience', 'content', 'company'] as const

export type Question = (typeof QUESTIONS)[number]

export const conclusionsOf = (db: Reader, workspaceId: string, period: Period, starts: string) =>
  db
    .selectFrom('measure.conclusions')
    .select(['question', 'text', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where('workspace_id', '=', workspaceId)
    .where('period', '=', period)
    .where('starts', '=', starts)
    .execute()

export const keepConclusion = (
  tx: Writer,
  c: {
    workspaceId: string
    period: Period
    starts: string
    question: Question
    text: string
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('measure.conclusions')
    .values({
      workspace_id: c.workspaceId,
      period: c.period,
      starts: c.starts,
      question: c.question,
      text: c.text,
      written_by: c.by,
      written_at: c.at,
    })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'period', 'starts', 'question'])
        .doUpdateSet({ text: c.text, written_by: c.by, written_at: c.at }),
    )
    .execute()
