import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { answer, type AnswerRefusal } from '../answer.ts'
import { addNote } from '../note.ts'
import { tellThreads } from '../refresh.ts'
import { threadHead } from '../threads.sql.ts'
import { addDraft, draftById, markForApproval, settleDraft } from './drafts.sql.ts'

/** Puts an answer before somebody who may say yes to it. */
export async function ask(
  app: App,
  who: Who,
  wish: { threadId: string; text: string; seenId: string | null; savedReplyId: string | null },
): Promise<Result<{ id: string }, 'empty' | 'no-such-thread'>> {
  const text = wish.text.trim()
  if (text === '') return refused('empty')
  return app.db.write(async (tx) => {
    const { workspaceId, account } = who
    if (!(await threadHead(tx, workspaceId, wish.threadId))) return refused('no-such-thread')
    const asked = { ...wish, workspaceId, text, state: 'asked', by: account.id, byName: account.name } as const
    const { id } = await addDraft(tx, { ...asked, at: app.now() })
    await markForApproval(tx, wish.threadId)
    await tellThreads(app, tx, workspaceId, [wish.threadId])
    return done({ id })
  })
}

/** Says yes, perhaps with other words: the answer leaves as it stands now, if nobody has answered meanwhile. */
export async function approve(
  app: App,
  who: Who,
  wish: { id: string; text: string; done: boolean; holdSeconds: number; seenId: string | undefined },
): Promise<Result<{ messageId: string }, AnswerRefusal | 'no-such-draft'>> {
  const draft = await draftById(app.db.read, who.workspaceId, wish.id)
  if (!draft || draft.state !== 'asked') return refused('no-such-draft')
  const { id: _, ...rest } = wish
  const seenId = wish.seenId ?? draft.seenId ?? undefined
  const savedReplyId = draft.savedReplyId ?? undefined
  return answer(app, who, { ...rest, threadId: draft.threadId, seenId, savedReplyId, draftId: draft.id })
}

/** Says no; the reason stands among the messages as a note. */
export async function turnDown(
  app: App,
  who: Who,
  id: string,
  note: string,
): Promise<Result<Nothing, 'no-such-draft'>> {
  const draft = await draftById(app.db.read, who.workspaceId, id)
  if (!draft) return refused('no-such-draft')
  const settled = await settle(app, who, draft, 'turned-down', note)
  if (settled && note.trim() !== '') await addNote(app, who, { threadId: draft.threadId, text: note })
  return settled ? done({}) : refused('no-such-draft')
}

/** Takes a draft back: its author's, or one a rule had prepared. */
export async function takeDraftBack(
  app: App,
  who: Who,
  id: string,
): Promise<Result<{ text: string }, 'no-such-draft'>> {
  const draft = await draftById(app.db.read, who.workspaceId, id)
  if (!draft || (draft.by !== null && draft.by !== who.account.id)) return refused('no-such-draft')
  return (await settle(app, who, draft, 'taken-back', '')) ? done({ text: draft.text }) : refused('no-such-draft')
}

const settle = (
  app: App,
  who: Who,
  draft: { id: string; threadId: string },
  state: 'turned-down' | 'taken-back',
  note: string,
) =>
  app.db.write(async (tx) => {
    const settled = await settleDraft(tx, draft.id, state, who.account.id, note, app.now())
    await markForApproval(tx, draft.threadId)
    await tellThreads(app, tx, who.workspaceId, [draft.threadId])
    return settled !== undefined
  })
