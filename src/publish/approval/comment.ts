import type { App } from '#app'
import { membersOf } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { tell } from '../notices/tell.ts'
import { postRow, variantsOf, type PostRow } from '../posts.sql.ts'
import { addComment } from './comments.sql.ts'
import type { Voice } from './decide.ts'
import { voiceOf } from './voice.ts'
import type { ApprovalRefusal } from './words.ts'

export type Remark = {
  text: string
  /** Shown to clients as well. */
  external: boolean
  /** Null is about the post on all its channels. */
  channelId: string | null
  passage: string | null
  mentions: string[]
}

/** Says something about a post, on one channel or on all, about a passage or about the whole, to colleagues who are then told. */
export const comment = (
  app: App,
  who: Who,
  postId: string,
  remark: Remark,
): Promise<Result<{ id: string }, ApprovalRefusal>> =>
  app.db.write(async (tx) => {
    const post = await postRow(tx, who.workspaceId, postId)
    if (!post) return refused('not-found')
    const isClient = who.role === 'client'
    const external = isClient || remark.external
    const asked = (await membersOf(tx, who.workspaceId)).filter(
      // What clients do not see, no client is asked about.
      ({ accountId, role }) => remark.mentions.includes(accountId) && (external || role !== 'client'),
    )
    const mentions = asked.map(({ accountId }) => accountId)
    return commentIn(app, tx, voiceOf(who, isClient ? 'client' : 'team'), post, { ...remark, external, mentions })
  })

/** The same for a voice that came by a link. */
export async function commentIn(
  app: App,
  tx: Writer,
  voice: Voice,
  post: PostRow,
  remark: Remark,
): Promise<Result<{ id: string }, ApprovalRefusal>> {
  const text = remark.text.trim()
  if (text === '') return refused('comment-empty')
  const isThere = (await variantsOf(tx, [post.id])).some(({ channelId }) => channelId === remark.channelId)
  const made = await addComment(tx, {
    ...remark,
    text,
    voice,
    postId: post.id,
    channelId: isThere ? remark.channelId : null,
    passage: remark.passage?.trim() || null,
    at: app.now(),
  })
  if (remark.mentions.length > 0) {
    const about = {
      channel: voice.name,
      text,
      url: `${app.config.url}${post.state === 'idea' ? `/watch/ideas?idea=${post.id}` : `/compose/${post.id}`}`,
      reason: null,
    }
    await tell(app, tx, voice.workspaceId, [{ event: 'mentioned', about }], remark.mentions)
  }
  await app.live.tell(tx, { workspaceId: voice.workspaceId, kind: 'publish.post', id: post.id })
  return done(made)
}
