export type Neighbour = { id: string; name: string }

export type KeptVideo = {
  id: string
  title: string
  description: string
  tags: string[]
  categoryId: string
  language: string | null
  privacy: 'public' | 'unlisted' | 'private'
  state: 'uploaded' | 'processed' | 'failed'
  at: number
  sizeBytes: number
  thumbnailBytes: number
  likes: Set<string>
  disabled: boolean
}

export type KeptComment = {
  id: string
  /** The comment at the top; null for that comment itself. */
  parentId: string | null
  videoId: string
  authorId: string
  text: string
  at: number
  editedAt: number
  status: 'published' | 'heldForReview' | 'rejected'
  likes: number
}

export type Upload = {
  about: Pick<KeptVideo, 'title' | 'description' | 'tags' | 'categoryId' | 'language'>
  size: number
  bytes: Buffer
  videoId: string | null
}

export const US = 'UCkoseFirin00000000000001'

const CAST: Neighbour[] = [
  { id: US, name: '@kosefirin' },
  { id: 'UCayse000000000000000002', name: '@ayse' },
  { id: 'UCcan0000000000000000003', name: '@can' },
  { id: 'UColga000000000000000004', name: '@olga' },
]

/** Everything this YouTube of a few people knows. Moments are whole seconds, as the real ones are told. */
export function openBooks() {
  const people = new Map(CAST.map((one) => [one.id, one]))
  const videos = new Map<string, KeptVideo>()
  const comments = new Map<string, KeptComment>()
  /** Comments at the top in the order of their making, so that lists may begin with the newest. */
  const written: KeptComment[] = []
  const answers = new Map<string, KeptComment[]>()
  const uploads = new Map<string, Upload>()
  const banned = new Set<string>()
  const followers = new Set<string>()
  let made = 0
  let aheadMs = 0

  const now = () => Math.floor((Date.now() + aheadMs) / 1000) * 1000
  const sign = (length: number, start: string) =>
    `${start}${(made += 1).toString(36).padStart(length - start.length, '0')}`

  function film(upload: Upload, state: KeptVideo['state']): KeptVideo {
    const kept: KeptVideo = {
      ...upload.about,
      id: sign(11, 'v'),
      privacy: 'private',
      state,
      at: now(),
      sizeBytes: upload.size,
      thumbnailBytes: 0,
      likes: new Set(),
      disabled: false,
    }
    videos.set(kept.id, kept)
    upload.videoId = kept.id
    return kept
  }

  function say(by: string, on: string, text: string): KeptComment {
    const above = comments.get(on)
    const top = above ? (above.parentId ?? above.id) : null
    const id = top === null ? `${sign(22, 'Ugw')}AaAB` : `${top}.${sign(22, '9r')}`
    const at = now()
    const status = banned.has(by) ? 'rejected' : 'published'
    const videoId = above?.videoId ?? on
    const kept: KeptComment = { id, parentId: top, videoId, authorId: by, text, at, editedAt: at, status, likes: 0 }
    comments.set(id, kept)
    if (top === null) written.push(kept)
    else answers.set(top, [...(answers.get(top) ?? []), kept])
    return kept
  }

  /** A comment goes with everything below it. */
  function unsay(id: string): void {
    for (const below of answers.get(id) ?? []) comments.delete(below.id)
    comments.delete(id)
  }

  const below = (id: string): KeptComment[] =>
    (answers.get(id) ?? []).filter((one) => comments.has(one.id) && one.status !== 'rejected')

  /** Time passes for everybody. */
  const wait = (ms: number) => {
    aheadMs += ms
  }

  return { people, videos, comments, written, uploads, banned, followers, now, film, say, unsay, below, wait }
}

export type Books = ReturnType<typeof openBooks>
