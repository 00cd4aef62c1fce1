import { replyOf } from '../call.ts'
import type { Inviter, Join } from '../network.ts'
import { call } from './call.ts'
import { botOf } from './place.ts'
import { inviteShape, type MemberChange, type Update } from './shapes.ts'

/** The most letters the name of a door may have. */
const NAME_LETTERS = 32

/** A link into the channel with a name of its own; whoever joins by it is told with it. */
export const invite: Inviter = {
  async make(line, name) {
    const called = await call(botOf(line), 'createChatInviteLink', {
      says: { chat_id: line.account.id, name: name.slice(0, NAME_LETTERS) },
      shape: inviteShape,
    })
    return called.ok ? { ok: true, value: { url: called.value.invite_link }, rate: called.rate } : replyOf(called)
  },
}

/** Who came into the channel and who left it, in the order in which it happened. */
export const joinsIn = (updates: readonly Update[], channelId: string): Join[] =>
  updates.flatMap(({ chat_member: change }) => (change && String(change.chat.id) === channelId ? joinOf(change) : []))

function joinOf(change: MemberChange): Join[] {
  const [was, is] = [isInside(change.old_chat_member), isInside(change.new_chat_member)]
  if (was === is || change.new_chat_member.user.is_bot) return []
  const { user } = change.new_chat_member
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ')
  return [
    {
      kind: is ? 'join' : 'leave',
      at: Temporal.Instant.fromEpochMilliseconds(change.date * 1000),
      invite: is ? (change.invite_link?.invite_link ?? null) : null,
      person: {
        id: String(user.id),
        handle: user.username ? `@${user.username}` : name,
        name,
        url: user.username ? `https://t.me/${user.username}` : '',
        avatar: null,
        bot: false,
        about: '',
        language: user.language_code?.slice(0, 2) ?? null,
      },
    },
  ]
}

const isInside = ({ status, is_member: isMember }: MemberChange['new_chat_member']): boolean =>
  ['member', 'administrator', 'creator'].includes(status) || (status === 'restricted' && isMember === true)
