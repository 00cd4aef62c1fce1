import * as z from 'zod'
import { id, instant } from '#platform/endpoint.ts'
import { say, type Lang, type Words } from '#platform/words.ts'
import type { approvalOf, marksOf } from './approvals.sql.ts'
import type { CommentRow } from './comments.sql.ts'
import { stepsFrom } from './rules.sql.ts'
import type { Mark } from './rule.ts'

export const CommentView = z.object({
  id,
  /** True when clients see it too. */
  external: z.boolean(),
  by: z.string(),
  side: z.enum(['team', 'client']),
  own: z.boolean(),
  text: z.string(),
  /** Null when it is about the post on all its channels. */
  channelId: id.nullable(),
  /** The words it is about, as they read then. */
  passage: z.string().nullable(),
  /** Whether you are asked to look. */
  asksYou: z.boolean(),
  resolvedAt: instant.nullable(),
  resolvedBy: z.string().nullable(),
  at: instant,
})

export const ApprovalView = z.object({
  state: z.enum(['asked', 'approved', 'changes', 'withdrawn']),
  /** The step that is next, from 1. */
  step: z.number().int(),
  steps: z.array(z.object({ name: z.string(), by: z.enum(['team', 'client']) })),
  /** Say it back when deciding: it stands for exactly what was shown. */
  hash: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  trail: z.array(
    z.object({
      id,
      at: instant,
      said: z.string(),
      note: z.string(),
      deed: z.string(),
      side: z.enum(['team', 'client']),
    }),
  ),
})

type Row = NonNullable<Awaited<ReturnType<typeof approvalOf>>>
type Marks = Awaited<ReturnType<typeof marksOf>>

export const approvalView = (row: Row, marks: Marks, lang: Lang): z.output<typeof ApprovalView> => ({
  state: row.state,
  step: row.step,
  steps: stepsFrom(row.steps),
  hash: row.hash,
  askedBy: row.askedName,
  askedAt: row.askedAt,
  trail: marks.map(({ id: mark, at, note, deed, side, byName }) => ({
    id: mark,
    at,
    note,
    deed,
    side,
    said: say(trail[deed], lang, { by: byName }),
  })),
})

export const commentViews = (rows: readonly CommentRow[], me: string | null): z.output<typeof CommentView>[] =>
  rows.map(({ id: comment, byAccount, byName: by, mentions, ...row }) => ({
    id: comment,
    by,
    own: me !== null && byAccount === me,
    asksYou: me !== null && mentions.includes(me),
    external: row.external,
    side: row.side,
    text: row.text,
    channelId: row.channelId,
    passage: row.passage,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy,
    at: row.at,
  }))

const trail: Words<Mark['deed']> = {
  asked: { en: '{by} asked for approval.', tr: '{by} onay istedi.', ru: 'Запрошено согласование: {by}.' },
  approved: { en: '{by} approved it.', tr: '{by} onayladı.', ru: 'Согласовано: {by}.' },
  changes: { en: '{by} asked for changes.', tr: '{by} değişiklik istedi.', ru: 'Попросили изменить: {by}.' },
  'taken-back': {
    en: '{by} took the approval back.',
    tr: '{by} onayını geri aldı.',
    ru: 'Согласие отозвано: {by}.',
  },
  withdrawn: { en: '{by} took the request back.', tr: '{by} isteği geri aldı.', ru: 'Запрос снят: {by}.' },
  voided: {
    en: '{by} changed the post, so the approval no longer counts.',
    tr: '{by} gönderiyi değiştirdi; onay artık geçerli değil.',
    ru: 'Пост изменён, согласие больше не действует: {by}.',
  },
  restored: {
    en: '{by} put the approved version back; the approval counts again.',
    tr: '{by} onaylanan hâline döndürdü; onay yeniden geçerli.',
    ru: 'Возвращена согласованная версия, согласие снова в силе: {by}.',
  },
}
