import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { discourse } from '../discourse.ts'
import { spotId, spotIn } from '../items.ts'
import { type Books, CATEGORY, type Post, US, write } from './books.ts'
import { openDiscourse } from './site.ts'

const nothing = () => Promise.resolve()

/** A neighbourhood forum of its own for the trial. */
export async function openDiscourseWorld(): Promise<TrialWorld> {
  const { books, origin, ...site } = await openDiscourse()
  const said = ({ topic, number, user }: Post) =>
    Promise.resolve({ id: spotId({ topic, number }), authorId: String(books.people.get(user)) })
  const post = (id: string) => postAt(books, id)
  return {
    network: discourse,
    now: () => Temporal.Now.instant(),
    origins: [origin],
    settings: { server: `${origin}/c/haberler/${CATEGORY}`, user: US.username },
    credential: { key: books.key },
    people: {
      comment: (on, text, by = 'ayse') => {
        const { topic = 0, number = 1 } = spotIn(on) ?? {}
        return said(write(books, { user: by, raw: text, topic, replyTo: number === 1 ? null : number }))
      },
      mention: (text, by = 'ayse') =>
        said(write(books, { user: by, raw: `@${US.username} ${text}`, title: text, category: 2 })),
      message: (text, by = 'ayse') =>
        said(write(books, { user: by, raw: text, title: text, category: 0, isPrivate: true })),
      edit: async (id, text) => {
        const one = post(id)
        if (one) Object.assign(one, { raw: text, version: one.version + 1 })
      },
      delete: async (id) => void Object.assign(post(id) ?? {}, { isDeleted: true }),
      favourite: async (id) => void post(id)?.likes.add(99),
      boost: nothing,
      follow: nothing,
      isMuted: (id) => Promise.resolve(books.silenced.has(Number(id))),
      isBlocked: (id) => Promise.resolve(books.suspended.has(Number(id))),
    },
    faults: {
      next: site.next,
      revoke: async () => void (books.key = 'another'),
      dropStreams: nothing,
    },
    count: (text) => Promise.resolve(standing(books).filter((one) => wordsOf(one.raw) === text).length),
    post: (id) => Promise.resolve(postIn(books, id)),
    close: site.close,
  }
}

const postAt = ({ posts }: Books, id: string) => {
  const spot = spotIn(id)
  return [...posts.values()].find((post) => post.topic === spot?.topic && post.number === spot.number)
}

const standing = ({ posts, topics }: Books) =>
  [...posts.values()].filter(
    (post) => post.user === US.username && !post.isDeleted && !topics.get(post.topic)?.isDeleted,
  )

/** The post without what the desk has put below its words. */
const wordsOf = (raw: string) => raw.replaceAll(/\n\n(?:!\[[^\n]*|\[poll[\s\S]*)/g, '')

function postIn(books: Books, id: string): TrialPost | null {
  const post = postAt(books, id)
  if (!post || post.isDeleted) return null
  const options = /\[poll[^\]]*\]([\s\S]*)\[\/poll\]/.exec(post.raw)?.[1]
  const pictures = Array.from(post.raw.matchAll(/!\[([^\]]*)\]\((upload:[^)]*)\)/g))
  return {
    text: wordsOf(post.raw),
    warning: '',
    language: null,
    visibility: 'public',
    replyTo: post.number === 1 ? null : spotId({ topic: post.topic, number: post.replyTo ?? 1 }),
    media: pictures.map(([, alt = '', url = '']) => ({ alt, sizeBytes: books.uploads.get(url) ?? 0 })),
    poll: options ? Array.from(options.matchAll(/^\* (.*)$/gm), ([, option = '']) => option) : null,
    likes: post.likes.size,
    likedByUs: post.likes.has(US.id),
  }
}
