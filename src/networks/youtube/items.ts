import type { ConnectedAccount } from '../account.ts'
import { htmlOfWords } from '../html.ts'
import type { Person, RemoteRef, SpokenItem } from '../network.ts'
import type { Comment, Thread, Video } from './shapes.ts'

/** Videos have eleven signs, comments many more. */
export const isVideo = (refId: string): boolean => /^[\w-]{11}$/.test(refId)

/** An answer bears the id of the comment it stands under before a full stop. Under answers nothing stands. */
export const topOf = (commentId: string): string => commentId.split('.')[0] ?? commentId

export const videoPage = (id: string): string => `https://www.youtube.com/watch?v=${id}`

export const commentPage = (id: string, videoId: string | undefined): string =>
  `${videoPage(videoId ?? '')}&lc=${encodeURIComponent(id)}`

export const videoRef = ({ id }: Pick<Video, 'id'>): RemoteRef => ({ id, url: videoPage(id) })

/** The states in which nobody but the channel sees a comment. */
const HELD = new Set(['heldForReview', 'likelySpam', 'rejected'])

/** A comment in our words. `under` is the video, which an answer itself may not name. */
export function itemOf({ id, snippet }: Comment, me: ConnectedAccount, under?: string): SpokenItem {
  const { publishedAt, updatedAt, textDisplay: text, moderationStatus = 'published' } = snippet
  const videoId = snippet.videoId ?? under
  const isEdited = Temporal.Instant.compare(updatedAt, publishedAt) > 0
  const waits = HELD.has(moderationStatus)
  return {
    state: isEdited ? 'edited' : 'live',
    key: id,
    version: `${updatedAt.epochMilliseconds}.${waits ? 'waits' : 'stands'}`,
    kind: 'comment',
    ref: { id, url: commentPage(id, videoId) },
    parentId: snippet.parentId ?? videoId ?? null,
    rootId: videoId ?? null,
    author: authorOf(snippet),
    own: snippet.authorChannelId?.value === me.id,
    text,
    html: htmlOfWords(text),
    warning: null,
    language: null,
    visibility: waits ? 'mentioned' : 'public',
    media: [],
    at: publishedAt,
    editedAt: isEdited ? updatedAt : null,
  }
}

export const headOf = ({ snippet }: Thread, me: ConnectedAccount): SpokenItem =>
  itemOf(snippet.topLevelComment, me, snippet.videoId)

export const repliesOf = ({ snippet, replies }: Thread, me: ConnectedAccount): SpokenItem[] =>
  (replies?.comments ?? []).map((reply) => itemOf(reply, me, snippet.videoId))

function authorOf(snippet: Comment['snippet']): Person {
  const { authorDisplayName: name, authorChannelId, authorChannelUrl, authorProfileImageUrl } = snippet
  const id = authorChannelId?.value ?? `name-${name}`
  return {
    id,
    handle: `@${name.replace(/^@/, '').replaceAll(/[\s@]+/g, '.') || id}`,
    name: name.replace(/^@/, '') || id,
    url: authorChannelUrl ?? `https://www.youtube.com/channel/${id}`,
    avatar: authorProfileImageUrl ?? null,
    bot: false,
  }
}

type Told = {
  id: string
  title: string
  description: string
  channelId: string
  channelTitle: string
  at: Temporal.Instant
}

/** A video as something that was said. */
export const videoItem = (
  { id, title, description, channelId, channelTitle, at }: Told,
  me: ConnectedAccount,
): SpokenItem => {
  const text = [title, description].filter((words) => words !== '').join('\n\n')
  const own = channelId === me.id
  return {
    state: 'live',
    key: id,
    version: id,
    kind: 'post',
    ref: videoRef({ id }),
    parentId: null,
    rootId: null,
    author: {
      id: channelId,
      handle: own ? me.handle : `@${channelId}`,
      name: own ? me.name : channelTitle,
      url: `https://www.youtube.com/channel/${channelId}`,
      avatar: own ? me.avatar : null,
      bot: false,
    },
    own,
    text,
    html: htmlOfWords(text),
    warning: null,
    language: null,
    visibility: 'public',
    media: [{ kind: 'video', url: videoPage(id), preview: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`, alt: title }],
    at,
    editedAt: null,
  }
}
