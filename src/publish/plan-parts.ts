import type { App } from '#app'
import type { Channel } from '#desk'
import type { Writer } from '#platform/database.ts'
import { hasFirstComment } from './check.ts'
import { addDeliverJob } from './deliver-job.ts'
import { addDelivery, cancelUntouched, changeDelivery, type lockedDeliveriesOf, type Place } from './deliveries.sql.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Given } from './given.ts'
import type { Payload } from './payload.ts'
import { renderFor, type Content, type Media, type Rendered, type Variant } from './post.ts'
import type { PostRow } from './posts.sql.ts'
import { newKey } from './reply.ts'
import { partsFor } from './thread.ts'

type Known = Awaited<ReturnType<typeof lockedDeliveriesOf>>[number]

type Wish = {
  post: PostRow
  content: Content
  variant: Variant
  media: Media[]
  channel: Channel
  /** What the ledger holds of this post already. */
  before: readonly Known[]
  at: Temporal.Instant
  holdUntil: Temporal.Instant | null
  by: string
}

/**
 * Puts what one channel gets into the ledger: one delivery, or a chain of them in which each part answers the one before it and waits
 * until that one is live. A plan that is planned anew keeps its deliveries as far as there are still as many.
 */
export async function planParts(app: App, given: Given, tx: Writer, wish: Wish): Promise<void> {
  const { post, content, variant, media, channel } = wish
  const rule = channel.account.can.publish
  const rendered = renderFor(content, variant, media, rule)
  const { posts } = rule ? partsFor(rendered, rule) : { posts: [rendered.text] }
  const mine = wish.before.filter(({ channelId, state }) => channelId === channel.id && UNTOUCHED.has(state))
  let afterId: string | null = null
  let firstId: string | null = null
  for (const [i, text] of posts.entries()) {
    const part = i + 1
    const place: Place = { part, parts: posts.length, afterId }
    const payload = await payloadOf(given, tx, {
      post,
      content,
      channelId: channel.id,
      rendered,
      text,
      isFirst: i === 0,
      rule,
    })
    const fresh = {
      payload: JSON.stringify(payload),
      // Duplicates are looked for by what a person wrote, not by how it was cut.
      fingerprint: fingerprintOf(i === 0 ? rendered.text : text),
      dueAt: wish.at,
      holdUntil: i === 0 ? wish.holdUntil : null,
      place,
    }
    const known = mine.find((one) => one.kind !== 'comment' && one.part === part)
    const kept = known && (await changeDelivery(tx, known.id, fresh))
    const { id } =
      kept ??
      (await addDelivery(tx, {
        ...fresh,
        workspaceId: post.workspaceId,
        channelId: channel.id,
        postId: post.id,
        kind: i === 0 ? 'post' : 'part',
        key: newKey(),
        by: wish.by,
        at: app.now(),
      }))
    afterId = id
    firstId ??= id
  }
  const spare = mine.filter(({ kind, part }) => kind !== 'comment' && part > posts.length)
  for (const { id } of spare) await cancelUntouched(tx, { id }, app.now())
  const comment = rule && hasFirstComment(rule) ? rendered.firstComment : null
  await planComment(app, given, tx, wish, { comment, firstId, known: mine.find(({ kind }) => kind === 'comment') })
  await addDeliverJob(app, tx, channel.id, wish.at)
}

/** Our own answer to our own post: it waits until that one is there, and stands under it whatever parts the post has besides. */
async function planComment(
  app: App,
  given: Given,
  tx: Writer,
  wish: Wish,
  { comment, firstId, known }: { comment: string | null; firstId: string | null; known: Known | undefined },
): Promise<void> {
  if (known && comment === null) await cancelUntouched(tx, { id: known.id }, app.now())
  if (comment === null || firstId === null) return
  const { post, content, channel } = wish
  const about = { workspaceId: post.workspaceId, postId: post.id, channelId: channel.id, text: comment }
  const payload: Payload = {
    title: null,
    text: await given.links(tx, about),
    warning: null,
    language: content.lang,
    visibility: wish.variant.visibility,
    poll: null,
    media: [],
    place: null,
    target: null,
  }
  const fresh = {
    payload: JSON.stringify(payload),
    fingerprint: fingerprintOf(comment),
    dueAt: wish.at,
    holdUntil: null,
    place: { part: 1, parts: 1, afterId: firstId },
  }
  if (known && (await changeDelivery(tx, known.id, fresh))) return
  const { workspaceId, id: postId } = post
  const kept = { workspaceId, channelId: channel.id, postId, kind: 'comment' as const, key: newKey() }
  await addDelivery(tx, { ...fresh, ...kept, by: wish.by, at: app.now() })
}

const UNTOUCHED = new Set<Known['state']>(['planned', 'due', 'late'])

type About = {
  post: PostRow
  content: Content
  channelId: string
  rendered: Rendered
  text: string
  isFirst: boolean
  rule: Channel['account']['can']['publish']
}

/** Pictures and poll stand in the first part; whom a later part answers is written when that one is live. */
async function payloadOf(given: Given, tx: Writer, about: About): Promise<Payload> {
  const { post, content, channelId, rendered, text, isFirst, rule } = about
  const { workspaceId, id: postId } = post
  return {
    title: isFirst && rule?.title ? rendered.title : null,
    text: await given.links(tx, { workspaceId, postId, channelId, text }),
    warning: rendered.warning,
    language: content.lang,
    visibility: rendered.visibility,
    poll: isFirst ? rendered.poll : null,
    media: isFirst
      ? rendered.media.map(({ id, file, mime, sizeBytes, alt }) => ({ id, file, mime, sizeBytes, alt }))
      : [],
    place: isFirst && rule?.place ? rendered.place : null,
    target: null,
  }
}
