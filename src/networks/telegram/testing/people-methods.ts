import * as z from 'zod'
import { chatFor, chatId, mayIn, object, read } from './asked.ts'
import type { Books } from './books.ts'
import { bad, Refusal } from './refusal.ts'
import type { Method } from './send.ts'

const one = z.strictObject({ chat_id: chatId })
const member = z.strictObject({ chat_id: chatId, user_id: z.number().int().positive() })
const sender = z.strictObject({ chat_id: chatId, sender_chat_id: z.number().int().negative() })
const door = z.strictObject({ chat_id: chatId, name: z.string().max(32) })
const RIGHTS = [
  'messages',
  'audios',
  'documents',
  'photos',
  'videos',
  'video_notes',
  'voice_notes',
  'polls',
  'other_messages',
]
const permissions = object(
  Object.fromEntries(
    [...RIGHTS.map((right) => `can_send_${right}`), 'can_add_web_page_previews'].map((right) => [
      right,
      z.boolean().optional(),
    ]),
  ),
)

export const aboutPeople: Record<string, Method> = {
  getChat(books, said) {
    const id = chatFor(books, read(one, said).chat_id)
    const linked = id === books.channel.id ? books.group.id : books.channel.id
    return { ...books.chatOf(id), ...(books.hasGroup && id < 0 ? { linked_chat_id: linked } : {}) }
  },

  createChatInviteLink(books, said) {
    const { chat_id: chat, name } = read(door, said)
    chatFor(books, chat)
    mayIn(books, 'channel', 'can_invite_users')
    const made = { invite_link: `https://t.me/+door${books.doors.length + 1}`, name }
    books.doors.push(made)
    return { ...made, creator: books.bot, is_primary: false, is_revoked: false, creates_join_request: false }
  },

  getChatMemberCount(books, said) {
    const id = chatFor(books, read(one, said).chat_id)
    return id === books.channel.id ? books.followers.size + 1 : books.people.size + 1
  },

  getChatMember(books, said) {
    const asked = read(member, said)
    const id = chatFor(books, asked.chat_id)
    const place = id === books.channel.id ? 'channel' : 'group'
    if (asked.user_id !== books.bot.id) return { status: books.banned.has(asked.user_id) ? 'kicked' : 'member' }
    const rights = Object.fromEntries([...books.rights[place]].map((right) => [right, true]))
    if (books.rights[place].size > 0) return { status: 'administrator', user: books.bot, ...rights }
    if (place === 'channel') throw new Refusal(403, 'bot is not a member of the channel chat')
    return { status: 'member', user: books.bot }
  },

  restrictChatMember(books, said) {
    const asked = read(member.extend({ permissions }), said)
    const id = personIn(books, asked)
    if (asked.permissions['can_send_messages']) books.muted.delete(id)
    else books.muted.add(id)
    return true
  },

  banChatMember(books, said) {
    books.banned.add(personIn(books, read(member, said)))
    return true
  },

  unbanChatMember(books, said) {
    books.banned.delete(personIn(books, read(member.extend({ only_if_banned: z.literal(true) }), said)))
    return true
  },

  banChatSenderChat(books, said) {
    books.bannedChannels.add(senderIn(books, read(sender, said)))
    return true
  },

  unbanChatSenderChat(books, said) {
    books.bannedChannels.delete(senderIn(books, read(sender, said)))
    return true
  },
}

function personIn(books: Books, asked: z.infer<typeof member>): number {
  if (chatFor(books, asked.chat_id) !== books.group.id)
    throw bad('method is available for supergroup and channel chats only')
  mayIn(books, 'group', 'can_restrict_members')
  if (!books.people.has(asked.user_id)) throw bad('PARTICIPANT_ID_INVALID')
  return asked.user_id
}

function senderIn(books: Books, asked: z.infer<typeof sender>): number {
  chatFor(books, asked.chat_id)
  mayIn(books, 'group', 'can_restrict_members')
  return asked.sender_chat_id
}
