export type KeptPost = {
  urn: string
  author: string
  /** In little text, as it was sent. */
  commentary: string
  media: { urn: string; alt: string }[]
  poll: string[] | null
  isMany: boolean
  at: number
  editedAt: number
  likes: Set<string>
  shares: number
}

export type KeptComment = {
  id: string
  /** The post, and the comment above; null for one right below the post. */
  post: string
  parent: string | null
  actor: string
  text: string
  at: number
  editedAt: number
  likes: Set<string>
}

export type KeptUpload = {
  urn: string
  parts: Buffer[]
  size: number
  state: 'WAITING_UPLOAD' | 'PROCESSING' | 'AVAILABLE'
}

export type Happening = {
  id: number
  action: string
  post: string
  urn: string
  owner: string
  text: string
  at: number
}

export const US = 'urn:li:organization:2414183'
export const NAMES = new Map([
  ['urn:li:person:ayse-1', ['Ayşe', 'Kaya', 'ayse-kaya']],
  ['urn:li:person:can-2', ['Can', 'Demir', 'can-demir']],
  ['urn:li:person:olga-3', ['Ольга', 'Иванова', 'olga-i']],
])

/** Everything this LinkedIn of a few people knows. */
export function openBooks() {
  const posts = new Map<string, KeptPost>()
  const comments = new Map<string, KeptComment>()
  const uploads = new Map<string, KeptUpload>()
  /** What stands under a post or a comment, in the order of its making. */
  const under = new Map<string, KeptComment[]>()
  const happened: Happening[] = []
  const followers = new Set<string>()
  let made = 7_000_000_000
  let aheadMs = 0

  const now = () => Date.now() + aheadMs
  const number = () => String((made += 7))
  const urnOf = ({ post, id }: Pick<KeptComment, 'post' | 'id'>) => `urn:li:comment:(${post},${id})`

  const tell = (action: string, kept: KeptComment, at: number) => {
    // Only what happens on posts of the page is told.
    if (posts.get(kept.post)?.author !== US) return
    const isOurs = action === 'COMMENT' && kept.actor === US
    happened.push({
      id: Number(number()),
      action: isOurs ? 'ADMIN_COMMENT' : action,
      post: kept.post,
      urn: urnOf(kept),
      owner: kept.actor,
      text: kept.text,
      at,
    })
  }

  function add(
    author: string,
    commentary: string,
    more: Partial<Pick<KeptPost, 'media' | 'poll' | 'isMany'>> = {},
  ): KeptPost {
    const at = now()
    const urn = `urn:li:share:${number()}`
    const kept = {
      urn,
      author,
      commentary,
      media: [],
      poll: null,
      isMany: false,
      at,
      editedAt: at,
      likes: new Set<string>(),
      shares: 0,
    }
    const post = Object.assign(kept, more)
    posts.set(urn, post)
    if (author !== US && commentary.includes(`@[Köşe Fırın](${US})`)) {
      happened.push({
        id: Number(number()),
        action: 'SHARE_MENTION',
        post: urn,
        urn,
        owner: author,
        text: commentary,
        at,
      })
    }
    return post
  }

  function say(actor: string, on: string, text: string): KeptComment {
    const above = comments.get(on)
    const parent = above ? (above.parent ?? on) : null
    const at = now()
    const kept = {
      id: number(),
      post: above?.post ?? on,
      parent,
      actor,
      text,
      at,
      editedAt: at,
      likes: new Set<string>(),
    }
    comments.set(urnOf(kept), kept)
    const place = parent ?? kept.post
    const beside = under.get(place)
    if (beside) beside.push(kept)
    else under.set(place, [kept])
    tell('COMMENT', kept, at)
    return kept
  }

  function change(urn: string, text: string): void {
    const kept = comments.get(urn)
    if (!kept) return
    wait(1)
    Object.assign(kept, { text, editedAt: now() })
    tell('COMMENT_EDIT', kept, kept.editedAt)
  }

  function unsay(urn: string): void {
    const kept = comments.get(urn)
    if (!kept) return
    for (const one of below(urn)) comments.delete(urnOf(one))
    comments.delete(urn)
    tell('COMMENT_DELETE', kept, now())
  }

  const below = (urn: string): KeptComment[] => (under.get(urn) ?? []).filter((kept) => comments.has(urnOf(kept)))

  const wait = (ms: number) => {
    aheadMs += ms
  }

  return { posts, comments, uploads, happened, followers, now, number, urnOf, add, say, change, unsay, below, wait }
}

export type Books = ReturnType<typeof openBooks>
