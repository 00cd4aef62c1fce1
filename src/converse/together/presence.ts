import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { threadHead } from '../threads.sql.ts'
import { keepPresence, leave, presenceOf, presentIn, type Presence } from './presence.sql.ts'

/** Whoever gives no sign for so long has gone. */
export const GONE_SECONDS = 45
/** A conversation is theirs for so long after the last letter; then anybody may answer. */
const CLAIM_SECONDS = 120

export type Doing = 'reading' | 'writing' | 'gone'

export type Other = { threadId: string; id: string; name: string; doing: 'reading' | 'writing'; text: string }

/** Tells the others what this person does with a conversation; who writes claims it for two minutes after the last letter. */
export async function beHere(
  app: App,
  who: Who,
  wish: { threadId: string; doing: Doing; text: string },
): Promise<Result<{ others: Other[] }, 'no-such-thread'>> {
  const now = app.now()
  const told = await app.db.write(async (tx) => {
    if (!(await threadHead(tx, who.workspaceId, wish.threadId))) return null
    const { workspaceId, account } = who
    const event = { workspaceId, kind: 'converse.here', id: wish.threadId }
    if (wish.doing === 'gone') {
      if (await leave(tx, wish.threadId, account.id)) await app.live.tell(tx, event)
      return true
    }
    const before = await presenceOf(tx, wish.threadId, account.id)
    const wrote = before?.writesUntil ? Temporal.Instant.compare(before.writesUntil, now) > 0 : false
    const writes = wish.doing === 'writing'
    await keepPresence(tx, {
      workspaceId,
      threadId: wish.threadId,
      accountId: account.id,
      name: account.name,
      text: writes ? wish.text : wrote ? (before?.text ?? '') : '',
      writesSince: writes || wrote ? ((wrote ? before?.writesSince : null) ?? now) : null,
      writesUntil: writes ? now.add({ seconds: CLAIM_SECONDS }) : wrote ? (before?.writesUntil ?? null) : null,
      at: now,
    })
    const news = !before || isGone(before.seenAt, now) || wrote !== writes || (writes && before.text !== wish.text)
    if (news) await app.live.tell(tx, event)
    return true
  })
  return told ? done({ others: await others(app, who) }) : refused('no-such-thread')
}

/** Everybody else who is in a conversation at this moment. */
export async function others(app: Pick<App, 'db' | 'now'>, who: Who): Promise<Other[]> {
  const now = app.now()
  const present = await presentIn(app.db.read, who.workspaceId, now.subtract({ seconds: GONE_SECONDS }))
  return present.filter(({ accountId }) => accountId !== who.account.id).map((presence) => otherFrom(presence, now))
}

function otherFrom({ threadId, accountId, name, text, writesUntil }: Presence, now: Temporal.Instant): Other {
  const writes = writesUntil !== null && Temporal.Instant.compare(writesUntil, now) > 0
  return { threadId, id: accountId, name, doing: writes ? 'writing' : 'reading', text: writes ? text : '' }
}

const isGone = (seenAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  now.epochMilliseconds - seenAt.epochMilliseconds > GONE_SECONDS * 1000
