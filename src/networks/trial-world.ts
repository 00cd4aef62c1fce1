import type { Credential, DraftMedia, Network, Settings } from './network.ts'

/** A network one can play with: the trial connects to it as a bakery, and speaks to the bakery as its neighbours. */
export type TrialWorld = {
  network: Network
  /** Origins the guard of outgoing requests must let through, such as http://127.0.0.1:41234. */
  origins: readonly string[]
  settings: Settings
  credential: Credential
  /** The clock by which the world dates its posts. */
  now: () => Temporal.Instant
  /** Time passes there, for those who were asked for quiet; absent where nobody counts requests. */
  pass?: (seconds: number) => void
  /** How long an answer is waited for; a real server may need longer than a fake. */
  patienceMs?: number
  /** Where a network that fetches media finds this one: the world plays the desk's own door as well. */
  shows?: (media: DraftMedia) => string
  people: TrialPeople
  faults: TrialFaults
  /** How many posts of the bakery carry exactly this text right now, by the world's own books. */
  count: (text: string) => Promise<number>
  /** The post as the world keeps it; null when it does not exist. */
  post: (id: string) => Promise<TrialPost | null>
  /** The world goes away; closing it again is no fault. */
  close: () => Promise<void>
}

export type TrialPost = {
  title?: string
  text: string
  warning: string
  language: string | null
  visibility: string
  replyTo: string | null
  media: readonly { alt: string; sizeBytes: number }[]
  poll: readonly string[] | null
  likes: number
  /** True when the bakery itself has liked it. */
  likedByUs: boolean
}

/** Each gives back the id of what was made. `by` is a neighbour of the world's choice when left out. */
export type TrialPeople = {
  comment: (onPostId: string, text: string, by?: string) => Promise<{ id: string; authorId: string }>
  mention: (text: string, by?: string) => Promise<{ id: string; authorId: string }>
  message: (text: string, by?: string) => Promise<{ id: string; authorId: string }>
  edit: (id: string, text: string) => Promise<void>
  delete: (id: string) => Promise<void>
  favourite: (postId: string) => Promise<void>
  boost: (postId: string) => Promise<void>
  follow: () => Promise<void>
  /** True when the bakery has muted or blocked this person. */
  isMuted: (authorId: string) => Promise<boolean>
  isBlocked: (authorId: string) => Promise<boolean>
}

export type TrialFaults = {
  /** Spoils the next `times` requests (1 when left out) of that sort. */
  next: (fault: TrialFault) => void
  /** From now on the credential is worth nothing. */
  revoke: () => Promise<void>
  /** Drops every open stream. */
  dropStreams: () => Promise<void>
}

export type TrialFault = { on: 'publish' | 'media' | 'read'; times?: number } & (
  | { kind: 'answer-lost' }
  | { kind: 'reset-before' }
  | { kind: 'hang'; committed: boolean }
  | { kind: 'slow'; ms: number }
  | { kind: 'status'; status: number; committed: boolean }
  | { kind: 'rate'; dialect: 'seconds' | 'date' | 'reset'; seconds: number }
  | { kind: 'body'; body: 'html' | 'truncated' | 'error-in-200'; committed: boolean }
)
