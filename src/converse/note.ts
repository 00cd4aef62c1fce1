import type { App } from '#app'
import { membersOf } from '#desk'
import { classify } from '#language'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { addMessage } from './messages.sql.ts'
import { linkTo, type Named, namedIn, tellNobody } from './named.ts'
import { tellThreads } from './refresh.ts'
import { threadHead } from './threads.sql.ts'

/** Writes a note among the messages that only the team sees, and tells whom it names; it changes nothing about who waits. */
export async function addNote(
  app: App,
  who: Who,
  { threadId, text: said }: { threadId: string; text: string },
  named: Named = tellNobody,
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
    const members = (await membersOf(tx, who.workspaceId)).filter(({ accountId }) => accountId !== who.account.id)
    const asked = namedIn(text, members)
    if (asked.length > 0)
      await named(tx, who.workspaceId, asked, { by: who.account.name, text, url: linkTo(app, threadId) })
    await tellThreads(app, tx, who.workspaceId, [threadId])
    return done({ messageId: id })
  })
}
