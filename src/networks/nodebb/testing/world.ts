import type { TrialPost, TrialWorld } from '../../trial-world.ts'
import { numberIn, postId, userId } from '../items.ts'
import { nodebb } from '../nodebb.ts'
import { CATEGORY, openNodeBB, US, write } from './site.ts'

const nothing = () => Promise.resolve()
const NEIGHBOUR = 11

/** A neighbourhood forum of its own for the trial. */
export async function openNodeBBWorld(): Promise<TrialWorld> {
  const { books, origin, ...site } = await openNodeBB()
  const { posts, topics } = books
  const post = (id: string) => posts.get(Number(numberIn('post', id)))
  const postIn = (id: string): TrialPost | null => {
    const one = post(id)
    const topic = topics.get(one?.tid ?? 0)
    if (!one || one.deleted || !topic || topic.deleted) return null
    const pictures = Array.from(one.content.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g))
    return {
      text: wordsOf(one.content),
      warning: '',
      language: null,
      visibility: 'public',
      replyTo: one.pid === topic.mainPid ? null : postId(one.toPid ?? topic.mainPid),
      media: pictures.map(([, alt = '', url = '']) => ({ alt, sizeBytes: books.uploads.get(url) ?? 0 })),
      poll: null,
      likes: one.likes.size,
      likedByUs: one.likes.has(US.uid),
    }
  }
  return {
    network: nodebb,
    now: () => Temporal.Now.instant(),
    origins: [origin],
    settings: { server: `${origin}/category/${CATEGORY}/haberler` },
    credential: { token: books.token },
    people: {
      comment: (on, content) => {
        const above = post(on)
        const tid = above?.tid ?? 0
        const toPid = above && above.pid !== topics.get(tid)?.mainPid ? above.pid : null
        return said(write(books, { uid: NEIGHBOUR, content, tid, toPid }))
      },
      mention: (text) =>
        said(write(books, { uid: NEIGHBOUR, content: `@${US.userslug} ${text}`, cid: 2, title: text })),
      message: () => Promise.reject(new Error('chats are not read')),
      edit: async (id, content) => void Object.assign(post(id) ?? {}, { content, edited: Date.now() }),
      delete: async (id) => void Object.assign(post(id) ?? {}, { deleted: true }),
      favourite: async (id) => void post(id)?.likes.add(NEIGHBOUR),
      boost: nothing,
      follow: async () => void (books.followers += 1),
      isMuted: (id) => Promise.resolve(books.muted.has(Number(numberIn('user', id)))),
      isBlocked: (id) => Promise.resolve(books.banned.has(Number(numberIn('user', id)))),
    },
    faults: {
      next: site.next,
      revoke: async () => void (books.token = 'another'),
      dropStreams: nothing,
    },
    count: async (text) => [...posts.keys()].filter((pid) => postIn(postId(pid))?.text === text).length,
    post: (id) => Promise.resolve(postIn(id)),
    close: site.close,
  }
}

const said = ({ pid, uid }: { pid: number; uid: number }) => Promise.resolve({ id: postId(pid), authorId: userId(uid) })

/** The post without the pictures the desk has put below its words. */
const wordsOf = (content: string) => content.replaceAll(/\n\n!\[[^\n]*/g, '')
