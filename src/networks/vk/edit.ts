import * as z from 'zod'
import type { Draft, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call } from './call.ts'
import { refTo } from './commit.ts'
import { adminOf, communityOf } from './keys.ts'
import { parseRef } from './refs.ts'
import { type Attachment, wallShape } from './shapes.ts'

const named = z.object({ owner_id: z.number(), id: z.number(), access_key: z.string().optional() })
const linked = z.object({ url: z.string() })

/** Gives a post, a comment or a message of ours another text; walls are changed by an administrator only. */
export async function edit(line: Line, refId: string, { text }: Draft): Promise<Outcome> {
  const ref = parseRef(refId)
  const admin = adminOf(line)
  const owner_id = `-${line.account.id}`
  if (ref?.kind === 'message') {
    const says = { peer_id: ref.peer, conversation_message_id: ref.message, message: text, keep_forward_messages: 1 }
    const called = await call(communityOf(line), 'messages.edit', { says, shape: z.literal(1) })
    return outcomeOf(called, () => refTo(line, ref))
  }
  if (!ref || !admin) return unsupported
  if (ref.kind === 'comment') {
    const says = { owner_id, comment_id: ref.comment, message: text }
    const called = await call(admin, 'wall.editComment', { says, shape: z.literal(1) })
    return outcomeOf(called, () => refTo(line, ref))
  }
  // A changed post keeps only the pictures that are named again.
  const seen = await call(admin, 'wall.getById', { says: { posts: `${owner_id}_${ref.post}` }, shape: wallShape })
  if (!seen.ok) return outcomeOf({ ...seen, certain: true }, () => refTo(line, ref))
  const attachments = (seen.value.items[0]?.attachments ?? []).flatMap(nameOf).join(',')
  const says = { owner_id, post_id: ref.post, message: text, ...(attachments === '' ? {} : { attachments }) }
  const called = await call(admin, 'wall.edit', { says, shape: z.object({ post_id: z.number() }) })
  return outcomeOf(called, () => refTo(line, ref))
}

function nameOf(attachment: Attachment): string[] {
  const inner = attachment[attachment.type]
  const link = linked.safeParse(inner)
  if (attachment.type === 'link') return link.success ? [link.data.url] : []
  const found = named.safeParse(inner)
  if (!found.success) return []
  const { owner_id: owner, id, access_key: key } = found.data
  return [`${attachment.type}${owner}_${id}${key ? `_${key}` : ''}`]
}
