import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import type { Item, Line, Page, Reply } from '../network.ts'
import { type Bot, call } from './call.ts'
import { itemOf, type Said } from './items.ts'
import { joinsIn } from './joins.ts'
import { botOf } from './place.ts'
import { type Message, type Update, updatesShape } from './shapes.ts'
import { learn, noThreads, type Threads, threadsShape } from './threads.ts'

/** The most Telegram gives in one answer. */
const PAGE = 100
/**
 * Updates we have taken already but leave in Telegram's queue: they come again with every page and are passed over. The queue is
 * the only witness of what became of a post whose receipt was lost.
 */
const WITNESSES = 40
/** After a week of silence Telegram may begin to count anew, so a place that old means nothing any more. */
const PLACE_GOOD_DAYS = 6

const KINDS = ['message', 'edited_message', 'channel_post', 'edited_channel_post', 'chat_member'] as const

const cursorShape = z.object({
  /** The first update to ask for; everything before it is forgotten by Telegram. */
  from: z.number(),
  /** The last one we have told. */
  told: z.number(),
  /** When something last came, in epoch seconds. */
  at: z.number(),
  threads: threadsShape,
})
type Cursor = z.infer<typeof cursorShape>

/** Everything that was said in the channel, in its group and to the bot, in the order in which it happened. */
export async function pullUpdates(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? null : cursorShape.parse(JSON.parse(stored))
  const now = Math.floor(line.http.now().epochMilliseconds / 1000)
  const isGood = cursor !== null && now - cursor.at < PLACE_GOOD_DAYS * 86_400
  const called = await askUpdates(botOf(line), isGood ? cursor.from : null)
  if (!called.ok) return replyOf(called)
  const updates = called.value.toSorted((a, b) => a.update_id - b.update_id)
  const told = isGood ? cursor.told : -1
  const fresh = updates.filter(({ update_id: id }) => id > told)
  const threads = fresh
    .flatMap((update) => update.message ?? [])
    .reduce((known, message) => learn(known, message, line.account.id), cursor?.threads ?? noThreads)
  const last = updates.at(-1)
  const next: Cursor = {
    from: updates.at(-WITNESSES)?.update_id ?? updates[0]?.update_id ?? (isGood ? cursor.from : 0),
    told: last?.update_id ?? told,
    at: fresh.length > 0 || !cursor || !isGood ? now : cursor.at,
    threads,
  }
  const value = {
    items: itemsIn(updates, told, line, threads),
    joins: joinsIn(fresh, line.account.id),
    cursor: JSON.stringify(next),
    more: updates.length === PAGE,
  }
  return { ok: true, value, rate: called.rate }
}

/** Without a place nothing is forgotten: what waits is only looked at. */
export const askUpdates = (bot: Bot, from: number | null, limit = PAGE): Promise<Called<Update[]>> =>
  call(bot, 'getUpdates', {
    says: { ...(from === null ? {} : { offset: from }), limit, timeout: 0, allowed_updates: KINDS },
    shape: updatesShape,
  })

function itemsIn(updates: readonly Update[], told: number, line: Line, threads: Threads): Item[] {
  const { linked = {}, ...account } = line.account
  const group = threads.group ?? linked['group']
  const me = { ...account, linked: { ...linked, ...(group === undefined ? {} : { group }) } }
  return saidIn(updates)
    .filter(({ updateId }) => updateId > told)
    .flatMap((said) => itemOf(said, me, (thread) => threads.posts[String(thread)] ?? null) ?? [])
}

/**
 * What the updates say, an album as one thing. When its last part comes with a later page, the parts before are among the witnesses,
 * and the album is told again, whole and under the same key.
 */
export function saidIn(updates: readonly Update[]): Said[] {
  const said: Said[] = []
  const albums = new Map<string, number>()
  for (const update of updates) {
    const message = update.message ?? update.channel_post ?? update.edited_message ?? update.edited_channel_post
    if (!message) continue
    const isEdit = update.edited_message !== undefined || update.edited_channel_post !== undefined
    const album = message.media_group_id === undefined ? null : `${message.chat.id}/${message.media_group_id}`
    const at = album === null ? undefined : albums.get(album)
    const known = at === undefined ? undefined : said[at]
    if (at !== undefined && known) {
      said[at] = { messages: withPart(known.messages, message), updateId: update.update_id, isEdit }
    } else {
      if (album !== null) albums.set(album, said.length)
      said.push({ messages: [message], updateId: update.update_id, isEdit })
    }
  }
  return said.toSorted((a, b) => a.updateId - b.updateId)
}

/** Parts in the order of the album; an edited part takes the place of the one it was. */
function withPart(parts: Said['messages'], part: Message): Said['messages'] {
  const [first, ...rest] = [...parts.filter(({ message_id: id }) => id !== part.message_id), part].toSorted(
    (a, b) => a.message_id - b.message_id,
  )
  return first ? [first, ...rest] : [part]
}
