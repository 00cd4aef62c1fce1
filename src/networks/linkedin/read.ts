import { type Called, replyOf } from '../call.ts'
import { goneItem } from '../changes.ts'
import type { Item, Line, Reader, Reply, SpokenItem } from '../network.ts'
import { call, placeOf } from './call.ts'
import { hook } from './hook.ts'
import { pullInbox } from './inbox.ts'
import { itemOf, postItem, urnOf } from './items.ts'
import { namesOf } from './people.ts'
import { type Comment, commentShape, commentsShape, postShape } from './shapes.ts'
import { commentIn, inAddress, isComment } from './urn.ts'

const PAGE = 100
const MAX_PAGES = 5
/** Comments whose answers are read along when somebody opens a thread. */
const MAX_DEEP = 20

export const read: Reader = {
  // Edits and deletions are told in the same list.
  streams: ['inbox'],
  pull: (line, _, cursor) => pullInbox(line, cursor),

  async context(line, refId) {
    const top = isComment(refId) ? await one(line, refId) : null
    if (top && !top.ok) return replyOf(top)
    const head = top ? (top.value.parentComment ?? refId) : null
    const post = top ? top.value.object : refId
    const comments = await under(line, head ?? post)
    if (!comments.ok) return replyOf(comments)
    const all = [...comments.value]
    if (head === null) {
      const deep = comments.value.filter(({ commentsSummary: below }) => (below?.aggregatedTotalComments ?? 0) > 0)
      for (const comment of deep.slice(0, MAX_DEEP)) {
        const answers = await under(line, urnOf(comment))
        if (!answers.ok) return replyOf(answers)
        all.push(...answers.value)
      }
    }
    const names = await namesOf(
      line,
      all.map(({ actor }) => actor),
    )
    const items = all.map((comment) => itemOf(comment, post, line.account, names))
    return { ok: true, value: inOrder(items).filter(({ key }) => key !== refId), rate: comments.rate }
  },

  async look(line, refId): Promise<Reply<Item>> {
    const isPost = !isComment(refId)
    const called = isPost ? await post(line, refId) : await one(line, refId)
    if (!called.ok) {
      const isGone = called.error.reason === 'not-found'
      return isGone ? { ok: true, value: goneItem(refId), rate: called.rate } : replyOf(called)
    }
    const { value } = called
    const names = await namesOf(line, ['author' in value ? value.author : value.actor])
    const item =
      'author' in value
        ? postItem(value, 'post', line.account, names)
        : itemOf(value, postIn(value), line.account, names)
    return { ok: true, value: item, rate: called.rate }
  },

  hook,
}

const postIn = ({ object }: Comment) => (object.startsWith('urn:li:activity:') ? null : object)

export const post = (line: Line, urn: string) =>
  call(placeOf(line), { path: `/rest/posts/${inAddress(urn)}`, shape: postShape })

export function one(line: Line, urn: string): Promise<Called<Comment>> {
  const { thread, id } = commentIn(urn) ?? { thread: urn, id: '0' }
  return call(placeOf(line), { path: `/rest/socialActions/${inAddress(thread)}/comments/${id}`, shape: commentShape })
}

/** The comments that stand right under a post or a comment. */
export async function under(line: Line, urn: string): Promise<Called<Comment[]>> {
  const all: Comment[] = []
  for (let page = 0; ; page += 1) {
    const called = await call(placeOf(line), {
      path: `/rest/socialActions/${inAddress(urn)}/comments?start=${page * PAGE}&count=${PAGE}`,
      shape: commentsShape,
    })
    if (!called.ok) return called
    all.push(...called.value.elements)
    if (called.value.elements.length < PAGE || page + 1 === MAX_PAGES) return { ...called, value: all }
  }
}

const inOrder = (items: readonly SpokenItem[]) => items.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
