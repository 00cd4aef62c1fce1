import type { Reader } from '#platform/database.ts'
import { isIntent, spoken } from '../messages.sql.ts'
import { addressFor } from '../persons/persons.sql.ts'
import { subjectOf } from '../talk.sql.ts'
import { type Advice, coach, POINTERS } from './coach.ts'

export type Subject = { workspaceId: string; threadId: string; messageId: string | null }

/** What the coach makes of a draft in a conversation; null where there is nothing to answer. */
export async function advise(db: Reader, text: string, subject: Subject): Promise<Advice | null> {
  const said = await subjectOf(db, subject.workspaceId, subject.threadId, subject.messageId)
  if (!said) return null
  return coach(text, {
    text: said.text,
    name: said.name,
    lang: spoken(said.lang),
    mood: said.mood,
    intents: said.intents.filter(isIntent),
    isPublic: said.visibility !== 'mentioned',
    ourTurns: said.ourTurns,
    address: said.personId === null ? null : await addressFor(db, said.personId),
  })
}

/** The rules an answer keeps, for the record; null where the coach is silent. */
export const keptBy = (advice: Advice | null): string[] | null =>
  advice === null || advice.score === null ? null : POINTERS.filter((pointer) => advice.has[pointer])
