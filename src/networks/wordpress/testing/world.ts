import { escapeHtml } from '../../article.ts'
import { plainText } from '../../html.ts'
import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { commentId, guestId, placeIn, postId } from '../items.ts'
import { wordpress } from '../wordpress.ts'
import { type Books, type Comment, isOut, US } from './books.ts'
import { openWordPress } from './site.ts'
import { rendered } from './words.ts'

/** A blog of its own for the trial, with neighbours who write below its posts. */
export async function openWordPressWorld(): Promise<TrialWorld> {
  const { books, origin, ...site } = await openWordPress()
  const says = (on: string, text: string, by = 'Ayşe Yılmaz') => {
    const comment = commentOn(books, on, escapeHtml(text), by)
    return Promise.resolve({ id: commentId(comment.id), authorId: guestId(comment.email) })
  }
  const comment = (id: string) => books.comments.get(Number(placeIn(id)?.number))
  return {
    network: wordpress,
    now: () => Temporal.Now.instant(),
    origins: [origin],
    settings: { server: origin, user: US.username },
    credential: { password: books.password },
    people: {
      comment: says,
      mention: never,
      message: never,
      edit: async (id, text) => void Object.assign(comment(id) ?? {}, { content: escapeHtml(text) }),
      delete: async (id) => void Object.assign(comment(id) ?? {}, { status: 'trash' }),
      favourite: noDeed,
      boost: noDeed,
      follow: never,
      isMuted: never,
      isBlocked: never,
    },
    faults: {
      next: site.next,
      revoke: async () => void (books.password = 'another'),
      dropStreams: noDeed,
    },
    count: (text) => Promise.resolve(count(books, text)),
    post: (id) => Promise.resolve(postIn(books, id)),
    close: site.close,
  }
}

const never = () => Promise.reject(new Error('nobody can do that on a blog'))

const noDeed = () => Promise.resolve()

/** A guest who writes without an account, as most do. */
export function commentOn(
  books: Books,
  on: string,
  content: string,
  by: string,
  status: Comment['status'] = 'approved',
) {
  const place = placeIn(on)
  const above = place?.kind === 'comment' ? books.comments.get(Number(place.number)) : null
  const comment: Comment = {
    id: books.nextComment(),
    post: above?.post ?? Number(place?.number),
    parent: above?.id ?? 0,
    user: 0,
    name: by,
    email: `${by.replaceAll(' ', '.')}@posta.example`,
    content,
    status,
    at: Date.now(),
  }
  books.comments.set(comment.id, comment)
  return comment
}

const words = (content: string) => plainText(rendered(content))

const count = ({ posts, comments }: Books, text: string) =>
  [...posts.values()].filter((post) => isOut(post) && words(post.content) === text).length +
  [...comments.values()].filter(
    ({ user, status, content }) => user > 0 && status === 'approved' && words(content) === text,
  ).length

function postIn(books: Books, id: string): TrialPost | null {
  const place = placeIn(id)
  const nothing = { warning: '', language: null, visibility: 'public', poll: null, likes: 0, likedByUs: false }
  if (place?.kind === 'comment') {
    const comment = books.comments.get(Number(place.number))
    if (!comment) return null
    const replyTo = comment.parent === 0 ? postId(comment.post) : commentId(comment.parent)
    return { ...nothing, text: words(comment.content), replyTo, media: [] }
  }
  const post = books.posts.get(Number(place?.number))
  if (!post || !isOut(post)) return null
  const shown = [post.featured, ...[...post.content.matchAll(/wp-image-(\d+)/g)].map(([, number]) => Number(number))]
  const media = shown.flatMap((number) => books.uploads.get(number) ?? [])
  return { ...nothing, title: post.title, text: words(post.content), replyTo: null, media }
}

/** What a blog cannot do, in the words of the trial. */
export const NOT_ON_A_BLOG = [
  {
    reason: 'a blog knows no likes, follows or people who can be shut out',
    tests: [
      'a comment is liked and unliked, as often as one likes',
      'a person is muted and blocked, and let in again',
      'followers are counted',
    ],
  },
  {
    reason: 'nobody can name or write to a blog but below its posts',
    tests: ['a mention and a message are told apart from a comment'],
  },
  {
    reason: 'a blog does not stream',
    tests: [
      'the stream tells the same items as the pages',
      'an edit and a deletion are heard on the stream',
      'a stream that breaks says so, and the pages close the gap',
      'listening stops when it is told to',
      'a stream is not opened with a wrong key',
    ],
  },
  { reason: 'WordPress has no polls', tests: ['a poll is put to the neighbours'] },
  {
    reason: 'a post has neither a language nor a warning nor a smaller audience',
    tests: ['language, warning and visibility arrive as they were meant'],
  },
  {
    reason: 'the site does not tell how large a picture may be',
    tests: ['a picture that is too large is refused and nothing is published'],
  },
]
