export type Kept = {
  mid: string
  kind: 'post' | 'comment' | 'message'
  /** The post of a comment; null elsewhere. */
  post: string | null
  /** Null when it was said in the name of the channel. */
  sender: number | null
  text: string
  at: number
  link: string | null
  files: { type: string; size: number }[]
  views: number
}

type Happening = { marker: number; update: Record<string, unknown> }

export const CHANNEL = -68_012_345_678_901
export const DIALOG = 99_000_111
export const BOT = 5_000_001
export const PEOPLE = [
  { user_id: 5_000_011, first_name: 'Ayşe', last_name: null, username: 'ayse', is_bot: false },
  { user_id: 5_000_012, first_name: 'Can', last_name: 'Demir', username: 'can', is_bot: false },
  { user_id: 5_000_013, first_name: 'Ольга', last_name: null, username: null, is_bot: false },
]
const US = { user_id: BOT, first_name: 'Köşe Fırın', username: 'kosefirin_bot', is_bot: true }

/** Everything this MAX of a few people knows, and the queue of what the bot has not been told for good. */
export function openBooks() {
  const kept = new Map<string, Kept>()
  const written: Kept[] = []
  const queue: Happening[] = []
  const uploads = new Map<string, { type: string; size: number; ready: boolean }>()
  const members = new Set<number>()
  const blocked = new Set<number>()
  let made = 0
  let marker = 100
  let last = 0

  const now = () => (last = Math.max(Date.now(), last + 1))
  const word = (start: string) => `${start}${(made += 1).toString(36).padStart(8, '0')}`
  const happened = (update: Record<string, unknown>) => void queue.push({ marker: (marker += 1), update })

  function say(kind: Kept['kind'], sender: number | null, text: string, more: Partial<Kept> = {}): Kept {
    const plain = { post: null, link: null, files: [], views: 7 }
    const one: Kept = { ...plain, mid: word('mid.'), kind, sender, text, at: now(), ...more }
    kept.set(one.mid, one)
    written.push(one)
    const type = kind === 'comment' ? 'comment_created' : 'message_created'
    // What the bot itself has said it is not told.
    if (sender !== null && sender !== BOT) happened({ update_type: type, timestamp: one.at, message: view(one) })
    return one
  }

  function change(mid: string, text: string): void {
    const one = kept.get(mid)
    if (!one) return
    one.text = text
    const type = one.kind === 'comment' ? 'comment_edited' : 'message_edited'
    happened({ update_type: type, timestamp: now(), message: view(one) })
  }

  function remove(mid: string, by: number): boolean {
    const one = kept.get(mid)
    if (!one) return false
    kept.delete(mid)
    const place = { message_id: mid, chat_id: one.kind === 'message' ? DIALOG : CHANNEL, user_id: by }
    const type = one.kind === 'comment' ? 'comment_removed' : 'message_removed'
    happened({ update_type: type, timestamp: now(), ...place, ...(one.post === null ? {} : { post_id: one.post }) })
    return true
  }

  function view({ mid, kind, post, sender, text, at, link, files, views }: Kept): Record<string, unknown> {
    const person = [...PEOPLE, US].find(({ user_id: id }) => id === sender) ?? null
    const above = link === null ? undefined : kept.get(link)
    return {
      sender: person,
      recipient:
        kind === 'message'
          ? { chat_id: DIALOG, chat_type: 'dialog', user_id: BOT }
          : { chat_id: CHANNEL, chat_type: 'channel', ...(post === null ? {} : { post_id: post }) },
      timestamp: at,
      ...(link === null
        ? {}
        : { link: { type: 'reply', sender: null, message: { mid: link, seq: 1, text: above?.text ?? null } } }),
      body: {
        mid,
        seq: 1,
        text,
        attachments: files.map(({ type }) => ({
          type,
          payload: { url: `https://i.test/${mid}`, token: 't', photo_id: 1 },
        })),
      },
      ...(kind === 'post' ? { stat: { views }, url: `https://max.ru/kosefirin/${mid}` } : {}),
    }
  }

  return { kept, written, queue, uploads, members, blocked, word, happened, say, change, remove, view, now }
}

export type Books = ReturnType<typeof openBooks>
