import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import type { Reader } from '#platform/database.ts'
import { endpoint, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { taboosOf } from '../interests/company.sql.ts'
import { sorry } from '../words.ts'
import { compare, type VoiceRules } from './compare.ts'
import { ear, learnt } from './hear.ts'
import { suggest } from './suggest.ts'
import { keepVoiceRules, voiceRulesOf } from './voice.sql.ts'

const count = z.number()

const Phrases = z
  .array(z.object({ never: z.string().trim().min(1).max(80), rather: z.string().trim().max(80) }))
  .max(100)
const Rules = z.object({
  address: z.enum(['formal', 'familiar', 'either']),
  emojiMost: z.number().int().min(0).max(50).nullable(),
  wordsMost: z.number().int().min(1).max(5_000).nullable(),
  phrases: Phrases,
})

const rule = z.boolean()
const Finding = z.discriminatedUnion('finding', [
  z.object({ finding: z.enum(['longer', 'shorter']), words: count, usual: count, rule }),
  z.object({ finding: z.enum(['more-formal', 'more-familiar']), share: count, rule }),
  z.object({ finding: z.enum(['emoji-unusual', 'no-emoji']), share: count, rule }),
  z.object({ finding: z.literal('too-many-emoji'), most: count, count, rule }),
  z.object({ finding: z.literal('other-language'), lang: z.string(), share: count, rule }),
  z.object({ finding: z.literal('shouts'), share: count, rule }),
  z.object({ finding: z.literal('taboo'), part: z.string(), rule }),
  z.object({
    finding: z.literal('never-say'),
    never: z.string(),
    rather: z.string(),
    written: z.string().nullable(),
    rule,
  }),
])

/** What a text will be: a post is not measured by the length of comments, an answer not by the languages of others. */
const kind = z.enum(['post', 'reply']).nullable().default(null)

/** How this community speaks, how the brand wants to sound, and how far a text is from both. */
export const voiceRoutes = (app: App, heard = ear(app)) => ({
  'GET /today/voice': endpoint({
    summary: 'How the community speaks, counted over its own comments of two months, and the brand’s own rules',
    may: 'see',
    input: nothing,
    output: z.object({
      voice: z
        .object({
          of: count,
          people: count,
          words: z.object({ middle: count, short: count, long: count }),
          formal: count.nullable(),
          formalOf: count,
          emojiShare: count,
          emoji: z.array(z.object({ sign: z.string(), times: count })),
          laughShare: count,
          askShare: count,
          shoutShare: count,
          langs: z.array(z.object({ lang: z.string(), share: count })),
          vocabulary: z.array(z.object({ word: z.string(), people: count })),
        })
        .nullable(),
      rules: Rules,
    }),
    sorry: {},
    run: async (_, { workspaceId }) => {
      const [voice, rules] = await Promise.all([learnt(app, workspaceId), rulesOf(app.db.read, workspaceId)])
      return done({ voice, rules: rules ?? NONE })
    },
  }),

  'PUT /today/voice': endpoint({
    summary: 'Say how the brand wants to sound',
    may: 'manage',
    input: Rules,
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const at = app.now()
      await app.db.write(async (tx) => {
        await keepVoiceRules(tx, { ...wish, workspaceId: who.workspaceId, by: who.account.id, at })
        await record(tx, who, 'voice.changed', { address: wish.address }, at)
      })
      return done({})
    },
  }),

  'POST /today/voice/compare': endpoint({
    summary:
      'Compare a draft or a reply with how the community speaks, how the brand wants to sound and what it never touches',
    may: 'see',
    input: z.object({ text: z.string().max(100_000), kind }),
    output: z.object({
      findings: z.array(Finding),
      known: z.boolean(),
      /** Whether the desk has somebody to ask for another wording. */
      canSuggest: z.boolean(),
    }),
    sorry: {},
    run: async ({ text, kind: what }, { workspaceId }) => {
      const [voice, rules, taboos] = await Promise.all([
        heard(workspaceId),
        rulesOf(app.db.read, workspaceId),
        taboosOf(app.db.read, workspaceId),
      ])
      return done({
        findings: compare(text, voice, rules, what, taboos),
        known: voice !== null || rules !== null || taboos.length > 0,
        canSuggest: app.config.writer !== null,
      })
    },
  }),

  'POST /today/voice/suggest': endpoint({
    summary:
      'Ask the writing endpoint of the desk for the same text as this community and this brand would say it; it is only proposed',
    may: 'draft',
    input: z.object({ text: z.string().trim().min(1).max(8_000), kind }),
    output: z.object({ text: z.string() }),
    sorry,
    run: async ({ text, kind: what }, { workspaceId }) => {
      const [voice, rules, taboos] = await Promise.all([
        heard(workspaceId),
        rulesOf(app.db.read, workspaceId),
        taboosOf(app.db.read, workspaceId),
      ])
      return suggest(app, { text, kind: what, voice, rules, taboos })
    },
  }),
})

const NONE: z.output<typeof Rules> = { address: 'either', emojiMost: null, wordsMost: null, phrases: [] }

async function rulesOf(
  db: Reader,
  workspaceId: string,
): Promise<(VoiceRules & { phrases: z.output<typeof Phrases> }) | null> {
  const row = await voiceRulesOf(db, workspaceId)
  return row ? { ...row, phrases: Phrases.catch([]).parse(row.phrases) } : null
}
