import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { refreshThreads, tellThreads } from '../refresh.ts'
import { lockThreads, setStanding } from '../threads.sql.ts'
import { keepUndo } from '../undo.ts'
import type { ConverseRefusal } from '../words.ts'
import type { HandoffRefusal } from './words.ts'
import { contactById } from './contacts.sql.ts'
import { freezeContext } from './freeze-context.ts'
import { addHandoff } from './handoffs.sql.ts'
import { addressOf, newLink } from './link.ts'

/** After the hour by which an answer is wished, the link stays open this long. */
const OPEN_DAYS_AFTER = 14

export type HandoffWish = { threadId: string; contactId: string; ask: string; dueHours: number; by: 'mail' | 'link' }

type Refusal = Extract<
  ConverseRefusal | HandoffRefusal,
  'no-such-thread' | 'no-such-contact' | 'no-mail-address' | 'mail-is-off' | 'empty'
>

/**
 * Gives a conversation to somebody whose matter it is. They get it as it stands now, by mail or by a link; it leaves the queue and
 * comes back with their answer, or when the hour for it has passed.
 */
export async function handOff(
  app: App,
  who: Who,
  wish: HandoffWish,
): Promise<Result<{ id: string; link: string; undo: string }, Refusal>> {
  const ask = wish.ask.trim()
  if (ask === '') return refused('empty')
  return app.db.write(async (tx) => {
    const contact = await contactById(tx, who.workspaceId, wish.contactId)
    if (!contact) return refused('no-such-contact')
    if (wish.by === 'mail' && contact.email === '') return refused('no-mail-address', { name: contact.name })
    if (wish.by === 'mail' && !app.mail.ready) return refused('mail-is-off')
    const [standing] = await lockThreads(tx, who.workspaceId, [wish.threadId])
    const frozen = standing && (await freezeContext(app, tx, who.workspaceId, standing.id))
    if (!standing || !frozen) return refused('no-such-thread')
    const now = app.now()
    const dueAt = now.add({ hours: wish.dueHours })
    const { token, hash } = newLink()
    const { id } = await addHandoff(tx, {
      workspaceId: who.workspaceId,
      threadId: standing.id,
      contactId: contact.id,
      duty: contact.duty,
      by: who.account,
      ask,
      frozen,
      linkHash: hash,
      linkSealed: app.vault.seal(token),
      sentBy: wish.by,
      now,
      dueAt,
      endsAt: dueAt.add({ hours: OPEN_DAYS_AFTER * 24 }),
    })
    if (wish.by === 'mail')
      await app.jobs.add(tx, 'converse.handoff-mail', { id, workspaceId: who.workspaceId, reminder: 0 })
    const undo = await keepUndo(tx, who, 'handed-off', [standing], now)
    await setStanding(tx, {
      ...standing,
      state: 'later',
      unread: false,
      snoozedUntil: dueAt,
      laterAt: now,
      doneAt: null,
    })
    await refreshThreads(tx, [standing.id], now)
    await tellThreads(app, tx, who.workspaceId, [standing.id])
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'converse.handoff', id })
    return done({ id, link: addressOf(app.config.url, token), undo })
  })
}
