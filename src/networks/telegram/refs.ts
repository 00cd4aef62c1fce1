/**
 * A message is named by its chat and its number there, such as -1001234:15. An album is several messages that people see as one post:
 * it is named by all its numbers, -1001234:15,16,17, so that all of them can be deleted.
 */
export type Ref = { chat: string; messages: readonly [number, ...number[]] }

export const refId = (chat: number | string, messages: readonly number[]): string => `${chat}:${messages.join(',')}`

/** Null for what cannot be an id of ours. */
export function parseRef(id: string): Ref | null {
  const [, chat = '', list = ''] = /^(-?\d{1,16}):(\d{1,10}(?:,\d{1,10})*)$/.exec(id) ?? []
  const [first, ...rest] = list.split(',').map(Number)
  return chat === '' || first === undefined ? null : { chat, messages: [first, ...rest] }
}

/** Where a browser finds a message of a channel or a group; private ones open for their members only. */
export function linkTo(chat: { id: number | string; username?: string | null | undefined }, message: number): string {
  if (chat.username) return `https://t.me/${chat.username}/${message}`
  const inside = /^-100(\d+)$/.exec(String(chat.id))?.[1]
  return inside ? `https://t.me/c/${inside}/${message}` : ''
}
