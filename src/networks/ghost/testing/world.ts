import { escapeHtml } from '../../article.ts'
import { plainText } from '../../html.ts'
import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { ghost } from '../ghost.ts'
import { commentId, idIn, memberId, postId } from '../items.ts'
import { commentOn, join, keyOf, openGhost } from './site.ts'

const noDeed = () => Promise.resolve()
const never = () => Promise.reject(new Error('nobody can do that on a blog'))

export const OUR_EMAIL = 'firin@posta.example'

/** A blog of its own for the trial, with members who write below its posts. */
export async function openGhostWorld(): Promise<TrialWorld> {
  const { books, origin, ...site } = await openGhost()
  const us = join(books, 'Köşe Fırın', OUR_EMAIL)
  const ayse = join(books, 'Ayşe Yılmaz', 'ayse@posta.example')
  const comment = (id: string) => books.comments.get(idIn('comment', id) ?? '')
  const says = (on: string, text: string) => {
    const above = comment(on)
    const under = above
      ? { post: above.post, parent: above.parent ?? above.id, inReplyTo: above.parent ? above.id : null }
      : { post: idIn('post', on) ?? '' }
    const made = commentOn(books, under, ayse, `<p>${escapeHtml(text)}</p>`)
    return Promise.resolve({ id: commentId(made.id), authorId: memberId(ayse) })
  }
  const ours = (text: string) =>
    [...books.posts.values()].filter(({ status, html }) => status === 'published' && words(html) === text).length +
    [...books.comments.values()].filter(
      ({ member, status, html }) => member === us && status === 'published' && words(html) === text,
    ).length
  const postIn = (id: string): TrialPost | null => {
    const nothing = { warning: '', language: null, visibility: 'public', poll: null, likes: 0, likedByUs: false }
    const said = comment(id)
    if (said) {
      const above = said.inReplyTo ?? said.parent
      return { ...nothing, text: words(said.html), replyTo: above ? commentId(above) : postId(said.post), media: [] }
    }
    const post = books.posts.get(idIn('post', id) ?? '')
    if (!post || post.status !== 'published') return null
    const first = post.image ? [{ alt: post.alt, sizeBytes: books.images.get(post.image) ?? 0 }] : []
    const rest = Array.from(post.html.matchAll(/<img [^>]*alt="([^"]*)"/g), ([, alt = '']) => ({ alt, sizeBytes: 0 }))
    return { ...nothing, title: post.title, text: words(post.html), replyTo: null, media: [...first, ...rest] }
  }
  return {
    network: ghost,
    now: () => Temporal.Now.instant(),
    origins: [origin],
    settings: { server: origin, member: OUR_EMAIL },
    credential: { key: keyOf(books) },
    people: {
      comment: says,
      mention: never,
      message: never,
      edit: async (id, text) =>
        void Object.assign(comment(id) ?? {}, { html: `<p>${escapeHtml(text)}</p>`, editedAt: Date.now() }),
      delete: async (id) => void Object.assign(comment(id) ?? {}, { status: 'deleted' }),
      favourite: noDeed,
      boost: noDeed,
      follow: async () => void join(books, 'Yeni', `yeni${books.members.size}@posta.example`),
      isMuted: (id) => Promise.resolve(books.members.get(idIn('member', id) ?? '')?.mayComment === false),
      isBlocked: never,
    },
    faults: {
      next: site.next,
      revoke: async () => void (books.secret = 'cd'.repeat(32)),
      dropStreams: noDeed,
    },
    count: (text) => Promise.resolve(ours(text)),
    post: (id) => Promise.resolve(postIn(id)),
    close: site.close,
  }
}

const words = (html: string) => plainText(html)

/** What a site on Ghost cannot do, in the words of the trial. */
export const NOT_ON_GHOST = [
  {
    reason: 'on Ghost only readers like comments; a key of the site cannot',
    tests: ['a comment is liked and unliked, as often as one likes'],
  },
  {
    reason: 'a member of Ghost is silenced, which has a test of its own, but cannot be shut out by a key',
    tests: ['a person is muted and blocked, and let in again'],
  },
  {
    reason: 'nobody can name or write to a blog but below its posts',
    tests: ['a mention and a message are told apart from a comment'],
  },
  {
    reason: 'Ghost does not stream',
    tests: [
      'the stream tells the same items as the pages',
      'an edit and a deletion are heard on the stream',
      'a stream that breaks says so, and the pages close the gap',
      'listening stops when it is told to',
      'a stream is not opened with a wrong key',
    ],
  },
  { reason: 'Ghost has no polls', tests: ['a poll is put to the neighbours'] },
  {
    reason: 'a post has neither a language nor a warning nor a smaller audience',
    tests: ['language, warning and visibility arrive as they were meant'],
  },
  {
    reason: 'the site does not tell how large a picture may be',
    tests: ['a picture that is too large is refused and nothing is published'],
  },
]
