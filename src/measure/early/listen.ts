import type { App } from '#app'
import type { createListener, Posting, Saying } from '#watch'
import { storyOutcomes } from './outcomes.sql.ts'
import {
  type Heard,
  heardSoFar,
  keepHeard,
  lastSaidBefore,
  newsAfter,
  postedSince,
  type Said,
  saidAfter,
  saidSince,
} from './said.sql.ts'

/** What was written down while we looked may become visible a little later; so much is heard twice. */
const AGAIN = 500n
const AT_ONCE = 2_000
const LOOK_BACK_HOURS = 72
const MOST_LOOKED_BACK = 5_000
const POSTS_AGAIN_MINUTES = 10

type Listener = ReturnType<typeof createListener>

/**
 * Holds what people said and what we posted against the news, so that Watch knows who was first. New words are held against known
 * news, and words of the last days against news that came after them. May be cut off at any place and run again.
 */
export async function hearOut(app: Pick<App, 'db' | 'now'>, listen: Listener, signal: AbortSignal): Promise<void> {
  const now = app.now()
  const since = now.subtract({ hours: LOOK_BACK_HOURS })
  // What was said before is past: a page that was connected with all its years is heard from here on.
  let heard = (await heardSoFar(app.db.read)) ?? {
    messageId: await lastSaidBefore(app.db.read, since),
    itemId: '0',
    postsUntil: since,
  }
  const keep = async (next: Heard) => {
    heard = next
    await app.db.write((tx) => keepHeard(tx, next))
  }

  for (let more = true; more && !signal.aborted;) {
    const after = BigInt(heard.messageId) - AGAIN
    const said = await saidAfter(app.db.read, String(after < 0n ? 0n : after), AT_ONCE)
    for (const [workspaceId, own] of Map.groupBy(said, (each) => each.workspaceId))
      await listen(workspaceId, own.map(sayingFrom), [])
    const last = said.at(-1)?.id ?? heard.messageId
    more = said.length === AT_ONCE && BigInt(last) > BigInt(heard.messageId)
    if (last !== heard.messageId) await keep({ ...heard, messageId: last })
  }

  for (const { workspaceId, itemId } of await newsAfter(app.db.read, heard.itemId)) {
    if (signal.aborted) return
    const said = await saidSince(app.db.read, workspaceId, since, MOST_LOOKED_BACK)
    if (said.length > 0) await listen(workspaceId, said.map(sayingFrom), [])
    if (BigInt(itemId) > BigInt(heard.itemId)) heard = { ...heard, itemId }
  }

  for (const [workspaceId, own] of Map.groupBy(await storyOutcomes(app.db.read, now), (each) => each.workspaceId))
    await listen(workspaceId, [], [], own)

  const posted = await postedSince(app.db.read, heard.postsUntil.subtract({ minutes: POSTS_AGAIN_MINUTES }))
  for (const [workspaceId, own] of Map.groupBy(posted, (each) => each.workspaceId))
    await listen(workspaceId, [], own satisfies Posting[])
  await keep({ ...heard, postsUntil: now })
}

const sayingFrom = ({ threadId, text, lang, at, storyId }: Said): Saying => ({
  threadId,
  text,
  lang: lang === 'other' ? null : lang,
  at,
  storyId,
})
