import type { Reader, Writer } from '#platform/database.ts'
import type { Said } from './voice.ts'

const MOST = 2_000

const LANGS = ['en', 'tr', 'ru'] as const

/** What the community said lately, in public, spam and our own words left out. */
export async function communitySaid(
  db: Reader,
  workspaceId: string,
  since: Temporal.Instant,
): Promise<(Said & { intents: string[]; mood: string })[]> {
  const rows = await db
    .selectFrom('converse.messages')
    .select(['text', 'lang', 'person_id as personId', 'intents', 'mood_label as mood'])
    .where('workspace_id', '=', workspaceId)
    .where('ours', '=', false)
    .where('kind', 'in', ['comment', 'mention'])
    .where('deleted_at', 'is', null)
    .where('hidden_at', 'is', null)
    .where('text', '!=', '')
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
  return rows
    .filter(({ intents }) => !intents.includes('spam'))
    .map((row) => ({ ...row, lang: LANGS.find((lang) => lang === row.lang) ?? 'other' }))
}

export const voiceRulesOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('today.voice_rules')
    .select(['address', 'emoji_most as emojiMost', 'words_most as wordsMost', 'phrases'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()

export const keepVoiceRules = (
  tx: Writer,
  r: {
    workspaceId: string
    address: 'formal' | 'familiar' | 'either'
    emojiMost: number | null
    wordsMost: number | null
    phrases: unknown
    by: string
    at: Temporal.Instant
  },
) => {
  const told = {
    address: r.address,
    emoji_most: r.emojiMost,
    words_most: r.wordsMost,
    phrases: JSON.stringify(r.phrases),
    changed_by: r.by,
    changed_at: r.at,
  }
  return tx
    .insertInto('today.voice_rules')
    .values({ workspace_id: r.workspaceId, ...told })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(told))
    .execute()
}
