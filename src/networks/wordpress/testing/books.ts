/** What a WordPress site keeps in its tables, as far as the REST interface shows it. */
export type Post = {
  id: number
  status: string
  slug: string
  title: string
  content: string
  excerpt: string
  featured: number
  author: number
  at: number
  modified: number
}

export type Comment = {
  id: number
  post: number
  parent: number
  /** 0 for a guest. */
  user: number
  name: string
  email: string
  content: string
  status: 'approved' | 'hold' | 'spam' | 'trash'
  at: number
}

export type Upload = { id: number; alt: string; sizeBytes: number; mime: string }

export const US = { id: 3, username: 'firin@posta.example', name: 'Hatice Usta' }

export const createBooks = () => {
  let lastPost = 100
  let lastComment = 100
  return {
    posts: new Map<number, Post>(),
    comments: new Map<number, Comment>(),
    uploads: new Map<number, Upload>(),
    password: 'qrst UVWX 9876 yzab CDEF 5432',
    nextPost: () => (lastPost += 1),
    nextComment: () => (lastComment += 1),
  }
}

export type Books = ReturnType<typeof createBooks>

/** Drafts may share a slug; what is out gets a number behind it. */
export function uniqueSlug({ posts }: Books, wanted: string, id: number, status: string): string {
  if (['draft', 'pending', 'auto-draft'].includes(status)) return wanted
  const taken = (slug: string) =>
    [...posts.values()].some((post) => post.id !== id && post.slug === slug && isOut(post))
  for (let at = 1; ; at += 1) {
    const slug = at === 1 ? wanted : `${wanted}-${at}`
    if (!taken(slug)) return slug
  }
}

export const isOut = ({ status }: Post): boolean => ['publish', 'private', 'future'].includes(status)
