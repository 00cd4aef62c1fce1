import { QUESTIONS, unpackLore, type Lores, type Question } from '#language'
import type { Reader } from '#platform/database.ts'
import { loreOf, versionsInForce } from './lores.sql.ts'

type Kept = { signs: string; lores: Lores }

/** Read once per process and version: a lore may weigh a megabyte, and every message is read with it. */
const kept = new Map<string, Kept>()
const MOST_WORKSPACES = 50

export const isQuestion = (text: string): text is Question => text in QUESTIONS

/** What this workspace has taught, in the version that is in force. */
export async function loresOf(db: Reader, workspaceId: string): Promise<Lores> {
  const versions = await versionsInForce(db, workspaceId)
  const signs = versions.map(({ question, version }) => `${question}/${version}`).join(' ')
  const before = kept.get(workspaceId)
  if (before?.signs === signs) return before.lores
  const lores = new Map<Question, ReturnType<typeof unpackLore>>()
  for (const { question, version, corrections } of versions) {
    const row = isQuestion(question) && corrections > 0 && (await loreOf(db, workspaceId, question, version))
    if (isQuestion(question) && row) lores.set(question, unpackLore(row.lore))
  }
  if (kept.size >= MOST_WORKSPACES) kept.clear()
  kept.set(workspaceId, { signs, lores })
  return lores
}
