import type { Reader, Writer } from '#platform/database.ts'

/** Older ones say little about how people write here today. */
const MOST = 2_000

export const addCorrection = (
  tx: Writer,
  c: {
    workspaceId: string
    messageId: string
    question: string
    said: string
    told: string
    lang: string
    chosen: 'reader' | 'unsure' | 'lot'
    before: string
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.corrections')
    .values({
      workspace_id: c.workspaceId,
      message_id: c.messageId,
      question: c.question,
      said: c.said,
      told: c.told,
      lang: c.lang,
      chosen: c.chosen,
      before: c.before,
      by_account: c.by,
      at: c.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Takes back what is told of a message, or one correction by its number; gives back how the message stood before. */
export const undoCorrection = (
  tx: Writer,
  workspaceId: string,
  which: { id: string } | { messageId: string; question: string },
  at: Temporal.Instant,
) =>
  tx
    .updateTable('converse.corrections')
    .set({ undone_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('undone_at', 'is', null)
    .$if('id' in which, (q) => q.where('id', '=', 'id' in which ? which.id : ''))
    .$if('messageId' in which, (q) =>
      q
        .where('message_id', '=', 'messageId' in which ? which.messageId : '')
        .where('question', '=', 'messageId' in which ? which.question : ''),
    )
    .returning(['message_id as messageId', 'question', 'said', 'before'])
    .executeTakeFirst()

/** Everything told about a question, oldest first, with the words it was told of. */
export const correctionsOf = async (db: Reader, workspaceId: string, question: string) => {
  const rows = await db
    .selectFrom('converse.corrections as c')
    .innerJoin('converse.messages as m', 'm.id', 'c.message_id')
    .select(['m.text', 'c.lang', 'c.said', 'c.told', 'c.chosen', 'c.at'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.question', '=', question)
    .where('c.undone_at', 'is', null)
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.toReversed()
}

/** What was said and what was true, oldest first; what was asked for because it was unsure would make the desk look worse than it is. */
export const verdictsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.corrections')
    .select(['question', 'said', 'told'])
    .where('workspace_id', '=', workspaceId)
    .where('undone_at', 'is', null)
    .where('chosen', '!=', 'unsure')
    .orderBy('id')
    .limit(20_000)
    .execute()

export const forgetQuestion = (tx: Writer, workspaceId: string, question: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.corrections')
    .set({ undone_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('question', '=', question)
    .where('undone_at', 'is', null)
    .execute()

/** What people wrote lately and nobody has judged yet, newest first. */
export const unjudged = (db: Reader, workspaceId: string, question: string, since: Temporal.Instant, limit: number) =>
  db
    .selectFrom('converse.messages as m')
    .select(['m.id', 'm.text', 'm.lang', 'm.author_name as name', 'm.thread_id as threadId'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ours', '=', false)
    .where('m.kind', '!=', 'note')
    .where('m.deleted_at', 'is', null)
    .where('m.at', '>', since)
    .where('m.text', '!=', '')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('converse.corrections as c')
            .select('c.id')
            .whereRef('c.message_id', '=', 'm.id')
            .where('c.question', '=', question)
            .where('c.undone_at', 'is', null),
        ),
      ),
    )
    .orderBy('m.at', 'desc')
    .limit(limit)
    .execute()

export const messageToCorrect = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.messages')
    .select([
      'id',
      'thread_id as threadId',
      'text',
      'lang',
      'mood',
      'mood_label as moodLabel',
      'mood_confidence as moodConfidence',
      'intents',
      'offensive',
      'arousal',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('ours', '=', false)
    .where('kind', '!=', 'note')
    .forUpdate()
    .executeTakeFirst()

export type Read = {
  lang: string
  mood: number
  moodLabel: 'negative' | 'neutral' | 'positive'
  moodConfidence: number
  intents: string[]
  offensive: boolean
}

export const setRead = (tx: Writer, id: string, r: Read) =>
  tx
    .updateTable('converse.messages')
    .set({
      lang: r.lang,
      mood: r.mood,
      mood_label: r.moodLabel,
      mood_confidence: r.moodConfidence,
      intents: r.intents,
      offensive: r.offensive,
    })
    .where('id', '=', id)
    .execute()
