import type { ConnectedAccount } from '../account.ts'
import { plainHtml, versionOf } from '../graph/words.ts'
import type { SpokenItem } from '../network.ts'
import type { Post } from './shapes.ts'

/** What somebody said: under our post it is a comment, wherever it stands otherwise it names us. */
export function itemOf(
  post: Post,
  me: Pick<ConnectedAccount, 'handle' | 'id'>,
  where: { root: string } | 'mention' | 'alone',
): SpokenItem {
  const { id, text, timestamp: at, username, permalink } = post
  const own = `@${username}` === me.handle
  const media = mediaOf(post)
  const root = typeof where === 'object' ? where.root : (post.root_post?.id ?? null)
  const isComment = typeof where === 'object' || (where === 'alone' && root !== null)
  return {
    state: 'live',
    key: id,
    version: versionOf(
      text,
      media.map(({ kind }) => kind),
    ),
    kind: isComment ? 'comment' : where === 'mention' ? 'mention' : 'post',
    ref: { id, url: permalink ?? `https://www.threads.com/@${username}` },
    parentId: post.replied_to?.id ?? (isComment ? root : null),
    rootId: isComment ? root : null,
    author: {
      id: own ? me.id : username,
      handle: `@${username}`,
      name: username,
      url: `https://www.threads.com/@${username}`,
      avatar: null,
      bot: false,
    },
    own,
    text,
    html: plainHtml(text),
    warning: null,
    language: null,
    visibility: 'public',
    media,
    at,
    editedAt: null,
  }
}

function mediaOf({ media_type: type, media_url: url, thumbnail_url: preview }: Post): SpokenItem['media'] {
  if (url === undefined) return []
  const kind = type === 'VIDEO' ? 'video' : type === 'AUDIO' ? 'audio' : 'image'
  return [{ kind, url, preview: preview ?? null, alt: '' }]
}
