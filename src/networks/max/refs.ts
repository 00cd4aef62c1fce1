/** A comment is named with its post, a message of a dialog with the dialog: both are needed to speak of it. */
export type Spot =
  | { kind: 'post'; mid: string }
  | { kind: 'comment'; post: string; mid: string }
  | { kind: 'message'; chat: string; mid: string }

export function spotId(spot: Spot): string {
  if (spot.kind === 'post') return spot.mid
  return spot.kind === 'comment' ? `${spot.post}/${spot.mid}` : `@${spot.chat}/${spot.mid}`
}

export function spotIn(refId: string): Spot {
  const [, chat, message] = /^@(-?\d+)\/(.+)$/.exec(refId) ?? []
  if (chat !== undefined && message !== undefined) return { kind: 'message', chat, mid: message }
  const [post = '', mid] = refId.split('/')
  return mid === undefined ? { kind: 'post', mid: post } : { kind: 'comment', post, mid }
}
