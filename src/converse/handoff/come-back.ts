import type { App } from '#app'
import { classify } from '#language'
import type { Writer } from '#platform/database.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { addMessage } from '../messages.sql.ts'
import { tellThreads } from '../refresh.ts'
import { lockThreads, setStanding, threadHead } from '../threads.sql.ts'
import type { ConverseRefusal } from '../words.ts'
import type { HandoffRefusal } from './words.ts'
import { handoffByLink, keepAnswer } from './handoffs.sql.ts'
import { linkHash } from './link.ts'

type Refusal = Extract<ConverseRefusal | HandoffRefusal, 'link-is-over' | 'answered-before' | 'empty'>

/** Somebody outside has answered: it stands in the conversation as a note, and the conversation is back in the queue. */
export async function comeBack(
  app: App,
  token: string,
  said: { name: string; text: string },
): Promise<Result<{ threadId: string }, Refusal>> {
  const text = said.text.trim()
  if (text === '') return refused('empty')
  return app.db.write(async (tx) => {
    const now = app.now()
    const handoff = await handoffByLink(tx, linkHash(token))
    if (!handoff || handoff.closedAt !== null || isOver(handoff.endsAt, now)) return refused('link-is-over')
    const by = said.name.trim() || handoff.contactName
    if (!(await keepAnswer(tx, handoff.id, { by, text, at: now }))) return refused('answered-before')
    const thread = await threadHead(tx, handoff.workspaceId, handoff.threadId)
    if (thread) await writeInto(tx, { ...handoff, channelId: thread.channelId }, { by, text, now })
    const [standing] = await lockThreads(tx, handoff.workspaceId, [handoff.threadId])
    if (standing)
      await setStanding(tx, {
        ...standing,
        state: 'open',
        unread: true,
        snoozedUntil: null,
        laterAt: null,
        doneAt: null,
      })
    await tellThreads(app, tx, handoff.workspaceId, [handoff.threadId])
    await app.live.tell(tx, { workspaceId: handoff.workspaceId, kind: 'converse.handoff', id: handoff.id })
    return done({ threadId: handoff.threadId })
  })
}

export const isOver = (endsAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endsAt, now) <= 0

const writeInto = (
  tx: Writer,
  into: { workspaceId: string; threadId: string; channelId: string },
  { by, text, now }: { by: string; text: string; now: Temporal.Instant },
) =>
  addMessage(tx, {
    workspaceId: into.workspaceId,
    channelId: into.channelId,
    threadId: into.threadId,
    externalId: null,
    parentId: null,
    url: '',
    kind: 'note',
    ours: true,
    personId: null,
    byAccount: null,
    author: { id: '', name: by, handle: '' },
    text,
    html: '',
    warning: null,
    media: [],
    visibility: 'mentioned',
    reading: classify(text),
    state: 'live',
    deliveryId: null,
    at: now,
    editedAt: null,
    now,
  })
