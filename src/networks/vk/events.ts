import * as z from 'zod'
import type { Item } from '../network.ts'
import type { ConnectedAccount } from '../account.ts'
import { commentItem, edited, goneItem, messageItem, type Names, postItem } from './items.ts'
import { commentId } from './refs.ts'
import { commentShape, type Event, messageShape, postShape } from './shapes.ts'

const goneShape = z.object({ id: z.number(), post_id: z.number() })
const newMessage = z.object({ message: messageShape })

/** What happened, in our words; null for what we do not know or did not understand. */
export function itemIn(event: Event, me: ConnectedAccount, names: Names, heardAt: Temporal.Instant): Item | null {
  switch (event.type) {
    case 'wall_reply_new':
    case 'wall_reply_restore': {
      const comment = commentShape.safeParse(event.object)
      return comment.success ? commentItem(comment.data, me, names) : null
    }
    case 'wall_reply_edit': {
      const comment = commentShape.safeParse(event.object)
      return comment.success ? { ...commentItem(comment.data, me, names), ...edited(heardAt) } : null
    }
    case 'wall_reply_delete': {
      const gone = goneShape.safeParse(event.object)
      return gone.success ? goneItem(commentId(gone.data.post_id, gone.data.id)) : null
    }
    case 'wall_post_new': {
      const post = postShape.safeParse(event.object)
      return post.success ? postItem(post.data, me, names) : null
    }
    default:
      return messageIn(event, me, names, heardAt)
  }
}

function messageIn(event: Event, me: ConnectedAccount, names: Names, heardAt: Temporal.Instant): Item | null {
  const told = event.type === 'message_new' ? newMessage.safeParse(event.object).data?.message : event.object
  if (!['message_new', 'message_reply', 'message_edit'].includes(event.type)) return null
  const message = messageShape.safeParse(told)
  if (!message.success) return null
  const item = messageItem(message.data, me, names)
  return event.type === 'message_edit' ? { ...item, ...edited(heardAt) } : item
}

const written = z.object({ from_id: z.number() })

/** By their numbers, everybody who speaks in these events. */
export const speakersIn = (events: readonly Event[]): number[] =>
  events.flatMap(({ object }) => {
    const direct = written.safeParse(object)
    const inside = z.object({ message: written }).safeParse(object)
    return direct.data?.from_id ?? inside.data?.message.from_id ?? []
  })
