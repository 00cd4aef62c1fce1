export type Topic = {
  id: number
  slug: string
  title: string
  category: number
  mark: string | null
  isPrivate: boolean
  isDeleted: boolean
  views: number
  /** The number given out last. */
  last: number
}

export type Post = {
  id: number
  topic: number
  number: number
  replyTo: number | null
  user: string
  raw: string
  at: number
  version: number
  likes: Set<number>
  isHidden: boolean
  isDeleted: boolean
}

export const US = { id: 5, username: 'firin', name: 'Köşe Fırın', avatar_template: '/avatar/{size}.png' }

export const CATEGORY = 7

export const createBooks = () => {
  let last = 100
  const next = () => (last += 1)
  return {
    topics: new Map<number, Topic>(),
    posts: new Map<number, Post>(),
    /** The same posts in the order of their numbers, for lists that begin with the newest. */
    written: new Array<Post>(),
    uploads: new Map<string, number>(),
    people: new Map([[US.username, US.id]]),
    /** How many answer a post, by topic and number. */
    answers: new Map<string, number>(),
    silenced: new Set<number>(),
    suspended: new Set<number>(),
    key: 'a0b1c2d3e4f5',
    queueAll: false,
    nextTopic: next,
    nextPost: next,
    nextUpload: next,
  }
}

export type Books = ReturnType<typeof createBooks>

export function topicOf({ topics }: Books, { topic }: Post): Topic {
  const found = topics.get(topic)
  if (!found) throw new Error('a post without a topic')
  return found
}

/** What one of the people writes; a new topic when none is named. */
export function write(
  books: Books,
  {
    user,
    raw,
    replyTo = null,
    ...on
  }: { user: string; raw: string; replyTo?: number | null } & (
    | { topic: number }
    | { title: string; category: number; mark?: string; isPrivate?: boolean }
  ),
): Post {
  if (!books.people.has(user)) books.people.set(user, 100 + books.people.size)
  const topic = 'topic' in on ? on.topic : opened(books, on)
  const number = numberIn(books, topic)
  const post: Post = {
    id: books.nextPost(),
    topic,
    number,
    replyTo,
    user,
    raw,
    at: Date.now(),
    version: 1,
    likes: new Set(),
    isHidden: false,
    isDeleted: false,
  }
  const answered = `${topic}/${replyTo}`
  books.answers.set(answered, (books.answers.get(answered) ?? 0) + 1)
  books.posts.set(post.id, post)
  books.written.push(post)
  return post
}

function numberIn({ topics }: Books, id: number): number {
  const topic = topics.get(id)
  if (topic) topic.last += 1
  return topic?.last ?? 1
}

function opened(
  books: Books,
  { title, category, mark, isPrivate = false }: { title: string; category: number; mark?: string; isPrivate?: boolean },
) {
  const id = books.nextTopic()
  const topic = {
    id,
    slug: `konu-${id}`,
    title,
    category,
    mark: mark ?? null,
    isPrivate,
    isDeleted: false,
    views: 3,
    last: 0,
  }
  books.topics.set(id, topic)
  return id
}
