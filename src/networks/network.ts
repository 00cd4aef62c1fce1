import type { Facts } from '#platform/result.ts'
import type { Outgoing } from '#platform/outgoing.ts'
import type { Sentence } from '#platform/words.ts'
import type { Action, Capabilities, ConnectedAccount, Metric, Visibility } from './account.ts'
import type { NetworkTrouble } from './trouble.ts'

/**
 * What every network must be able to say about itself. A network that lacks a duty leaves it out; what the connected account may do at
 * this moment stands in `account.can`. A connector never waits, never tries again and keeps nothing: the rooms that use it do.
 */
export type Network = {
  id: string
  /** A name of its own, or words where it has none. */
  name: string | Sentence
  setup: Setup
  /** What no account here can ever do, with the reason a person is told. */
  cannot: readonly { what: string; why: Sentence }[]
  connect: (http: Outgoing, settings: Settings, credential: Credential) => Promise<Reply<ConnectedAccount>>
  /** Cheap; the account as it is now, with its limits read again. Refused when the desk must act, such as a revoked token. */
  check: (line: Line) => Promise<Reply<ConnectedAccount>>
  signIn?: SignIn
  renew?: Renewal
  publish?: Publisher
  read?: Reader
  act?: Actor
  measure?: Meter
  search?: Searcher
  roll?: Roll
  invite?: Inviter
}

/** What the manager typed that is no secret, such as the address of a server. */
export type Settings = Readonly<Record<string, string>>

/** What must be sealed before it is stored. */
export type Credential = Readonly<Record<string, string>>

/** An open line to one account: everything a connector needs for one call. */
export type Line = { http: Outgoing; account: ConnectedAccount; credential: Credential }

export type Setup = {
  /** Fields of the form in order; secret ones go to the credential, the others to the settings. */
  fields: readonly Field[]
  /** Where the manager finds what the fields ask for, step by step. */
  steps: readonly Sentence[]
  /** What does not work while the world cannot reach the desk; absent where everything does. */
  needsAddress?: Sentence
}

/** An `optional` one may be left empty; what is missed then stands in its hint. */
type Field = { id: string; secret: boolean; optional?: true; label: Sentence; hint: Sentence; example: string }

/** Connecting by the network's own page instead of a pasted token. */
export type SignIn = {
  /** `keep` is sealed and stored until the person comes back; `state` is a random word of ours that must come back too. */
  begin: (
    http: Outgoing,
    settings: Settings,
    way: { returnTo: string; state: string },
  ) => Promise<Reply<{ url: string; keep: Credential }>>
  finish: (http: Outgoing, keep: Credential, came: { code: string; state: string }) => Promise<Reply<Connection>>
}

/** Keys that live for hours or weeks and are exchanged for fresh ones. The desk asks before it opens a line, and stores what comes back. */
export type Renewal = {
  isDue: (credential: Credential, now: Temporal.Instant) => boolean
  fresh: (http: Outgoing, account: ConnectedAccount, credential: Credential) => Promise<Reply<Credential>>
}

export type Connection = { settings: Settings; credential: Credential }

/** A thing on the network: a post, a comment or a person. */
export type RemoteRef = { id: string; url: string }

/** How much may still be asked of this account, as its last answer said; null when it did not say. */
export type Rate = { limit: number; remaining: number; resetAt: Temporal.Instant }

export type NetworkError = {
  reason: NetworkTrouble
  about: Facts
  /** The network asked us to be quiet until then; the whole channel rests. */
  retryAt: Temporal.Instant | null
  /** What the server said, for the record; never shown as our own words. */
  remote: { status: number; message: string } | null
}

/** What a question to a network gives back; fits wherever a Result does. */
export type Reply<T> =
  | { ok: true; value: T; rate: Rate | null }
  | { ok: false; reason: NetworkTrouble; about: Facts; error: NetworkError; rate: Rate | null }

/** One post as it should stand on one channel. A longer thread is several intents, each the answer to the one before. */
export type Draft = {
  /** The headline, where posts have one; null elsewhere. */
  title: string | null
  text: string
  /** The line before the text; null for none. */
  warning: string | null
  /** BCP 47 tag of the text; null lets the account decide. */
  language: string | null
  visibility: Visibility
  media: readonly DraftMedia[]
  poll: { options: readonly string[]; minutes: number; multiple: boolean } | null
  /** Where it is about, on channels that may say so. */
  place?: { name: string; latitude: number; longitude: number } | null
}

export type DraftMedia = {
  /** Our own id; a prepared part is found again by it. */
  id: string
  mime: string
  sizeBytes: number
  alt: string
  /** Where a network that fetches media finds it; null when the desk has no public address. */
  address: string | null
  bytes: () => Promise<Uint8Array>
}

/** Something we mean to publish, recorded before it is sent. Replies are intents with a target. */
export type Intent = {
  /** Never reused; the network recognises a repeat by it where it can. */
  key: string
  draft: Draft
  /** What this answers; null for a post of its own. */
  target: Target | null
  /** Before this moment it cannot have been sent. */
  notBefore: Temporal.Instant
  /** When it was last sent; null when never. */
  lastSentAt: Temporal.Instant | null
  /** Ids of posts that are known to come from other intents of this channel. */
  taken: readonly string[]
}

/**
 * `handle` is whom the answer is for; null when it continues our own thread. Where `can.publish.namesInReplies` the connector puts
 * "@name " before the text unless it is there, and those letters count too.
 */
export type Target = RemoteRef & { handle: string | null }

/** An upload that already stands at the network; JSON, so that it survives a restart. */
export type PreparedPart = { media: string; remoteId: string; ready: boolean }

/** `parts` holds everything that is up so far, whatever the state: store it and give it back next time. */
export type Preparation =
  | { state: 'ready'; parts: PreparedPart[]; rate: Rate | null }
  | { state: 'processing'; parts: PreparedPart[]; pollAfterMs: number; rate: Rate | null }
  | { state: 'rejected'; parts: PreparedPart[]; error: NetworkError; rate: Rate | null }
  | { state: 'not-sent'; parts: PreparedPart[]; error: NetworkError; rate: Rate | null }

/** The six ways anything we change on a network can end: posts, replies and moderation alike. */
export type Outcome =
  | { state: 'live'; ref: RemoteRef; rate: Rate | null }
  | { state: 'processing'; ticket: string; pollAfterMs: number; rate: Rate | null }
  | {
      state: 'held'
      ref: RemoteRef | null
      why: 'moderation' | 'private-only' | 'author-consent' | 'by-hand'
      rate: Rate | null
    }
  /** Certainly not there, and sending the same again is useless. */
  | { state: 'rejected'; error: NetworkError; rate: Rate | null }
  /** Certainly not there, and sending again is safe. */
  | { state: 'not-sent'; error: NetworkError; rate: Rate | null }
  /** It may be there: reconcile before anything else. */
  | { state: 'unknown'; error: NetworkError; rate: Rate | null }

/** `absent` promises that committing the same intent again cannot make two. */
export type Reconciled =
  | { state: 'found'; ref: RemoteRef; rate: Rate | null }
  | { state: 'absent'; rate: Rate | null }
  /** Ask again after the pause; null when asking again cannot help and a person must look. */
  | { state: 'cannot-tell'; askAgainMs: number | null; error: NetworkError | null; rate: Rate | null }

export type Publisher = {
  /** May be repeated any number of times; uploads what is not among `stored` yet. */
  prepare: (line: Line, intent: Intent, stored: readonly PreparedPart[]) => Promise<Preparation>
  /** Exactly one state-changing request. */
  commit: (line: Line, intent: Intent, parts: readonly PreparedPart[]) => Promise<Outcome>
  /** Asks about an outcome that was still processing. */
  confirm?: (line: Line, intent: Intent, ticket: string) => Promise<Outcome>
  /** Only reads. */
  reconcile: (line: Line, intent: Intent) => Promise<Reconciled>
  /** Gives a post that is out another text; repeating it is harmless. Pictures stay as they are. */
  edit?: (line: Line, refId: string, draft: Draft) => Promise<Outcome>
}

export type Person = { id: string; handle: string; name: string; url: string; avatar: string | null; bot: boolean }

/**
 * Something somebody said to us. Items come at least once and in any order: `key` names the thing, and an equal `version` means equal
 * content. What a stream cannot know yet (`root`, or that a mention stands under our post) a later page may tell under the same key.
 */
export type Item = SpokenItem | GoneItem

export type SpokenItem = {
  state: 'live' | 'edited'
  key: string
  version: string
  kind: 'comment' | 'mention' | 'message' | 'post' | 'review'
  ref: RemoteRef
  /** What it answers; null when it stands alone. */
  parentId: string | null
  /** Our post at the top of the thread; null when the network did not say. */
  rootId: string | null
  author: Person
  /** True for what this very account wrote, such as an answer given by hand on the network itself. */
  own: boolean
  text: string
  /** Sanitised: may be shown as it is. */
  html: string
  warning: string | null
  /** Of five, where a review gives them; its words may then be missing. */
  stars?: number | null
  language: string | null
  visibility: Visibility
  media: readonly { kind: 'image' | 'video' | 'audio' | 'other'; url: string; preview: string | null; alt: string }[]
  at: Temporal.Instant
  editedAt: Temporal.Instant | null
}

export type GoneItem = { state: 'deleted'; key: string; version: 'deleted'; ref: { id: string } }

/** `cursor` is the connector's own JSON; store it together with the items, or the same items come again. */
export type Page = {
  items: Item[]
  cursor: string
  more: boolean
  /** Who came and who went, where the network tells it with what was said. */
  joins?: readonly Join[]
}

/** Somebody who follows the channel; `about` is what they write of themselves, `profile` what else is seen of them where it is. */
export type Follower = Person & {
  about: string
  language: string | null
  profile?: { picture: boolean; madeOn: Temporal.PlainDate | null; wrote: number | null }
}

/** `invite` is the address of the door they came in by, where it is one of ours. */
export type Join = { kind: 'join' | 'leave'; person: Follower; at: Temporal.Instant; invite: string | null }

export type Reader = {
  /** Names of what can be pulled, most urgent first. */
  streams: readonly string[]
  /** Null starts now-ish: with the newest page, not with all of history. */
  pull: (line: Line, stream: string, cursor: string | null) => Promise<Reply<Page>>
  /** The whole thread around a post or comment, oldest first, without the post itself. */
  context: (line: Line, refId: string) => Promise<Reply<Item[]>>
  /** One thing as it stands now; a deleted item when it is gone. */
  look: (line: Line, refId: string) => Promise<Reply<Item>>
  /** Stays until the signal or the line ends and then says why; what came while nobody listened is for `pull`. */
  listen?: (line: Line, ear: Ear, signal: AbortSignal) => Promise<Reply<'ended'>>
  hook?: Hook
}

/** What a network sends to an address of ours by itself. */
export type Hook = {
  /** Proves that the network sent it and reads it. `answer` goes back once the items are stored; a stranger gets nothing but the status. */
  take: (line: Line, came: Came) => { items: Item[]; answer: { status: number; type: string; body: string } }
}

/** A request that came in, word for word; names of headers in lower case. */
export type Came = { method: string; url: string; headers: Readonly<Record<string, string>>; body: Uint8Array }

export type Ear = {
  hear: (item: Item) => void
  /** The stream stands; pull once now to close the gap before it. */
  up: () => void
}

/** One thing done to one post or person. Repeating any of them is harmless. */
export type Deed = { action: Action; refId: string }

export type Actor = { perform(line: Line, deed: Deed): Promise<Outcome> }

/** A metric the network did not tell is absent, never zero. */
export type Counts = Partial<Record<Metric, number>>

export type Meter = {
  /** `gone` are the ids that no longer exist. */
  posts: (line: Line, refIds: readonly string[]) => Promise<Reply<{ counts: Record<string, Counts>; gone: string[] }>>
  account: (line: Line) => Promise<Reply<Counts>>
}

export type Searcher = { posts(line: Line, query: string): Promise<Reply<Item[]>> }

/** Everybody who follows now, page by page; `next` is null on the last. Those missing from a whole walk have gone. */
export type Roll = {
  page: (line: Line, cursor: string | null) => Promise<Reply<{ people: Follower[]; next: string | null }>>
}

/** Doors to the channel that bear a name, so that one sees who came in by which. A door once made is never made again. */
export type Inviter = { make: (line: Line, name: string) => Promise<Reply<{ url: string }>> }

/** The networks this desk speaks. */
export type Networks = {
  all: readonly Network[]
  find: (id: string) => Network | null
  /** Reads an account back from where it was stored. */
  accountFrom: (stored: unknown) => ConnectedAccount
}

export type { Action, Capabilities, ConnectedAccount, Metric, NetworkTrouble, Visibility }
