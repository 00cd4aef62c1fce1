import type { App } from '#app'
import { classify } from '#language'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { addMessage } from './messages.sql.ts'
import { tellThreads } from './refresh.ts'
import { threadHead } from './threads.sql.ts'

/** Writes a note among the messages that only the team sees; it changes nothing about who waits. */
export async function addNote(
  app: App,
  who: Who,
  threadId: string,
  said: string,
): Promise<Result<{ messageId: string }, 'empty' | 'no-such-thread'>> {
  const text = said.trim()
  if (text === '') return refused('empty')
  return app.db.write(async (tx) => {
    const thread = await threadHead(tx, who.workspaceId, threadId)
    if (!thread) return refused('no-such-thread')
    const now = app.now()
    const { id } = await addMessage(tx, {
      workspaceId: who.workspaceId,
      channelId: thread.channelId,
      threadId,
      externalId: null,
      parentId: null,
      url: '',
      kind: 'note',
      ours: true,
      personId: null,
      byAccount: who.account.id,
      author: { id: '', name: who.account.name, handle: '' },
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
    await tellThreads(app, tx, who.workspaceId, [threadId])
    return done({ messageId: id })
  })
}
