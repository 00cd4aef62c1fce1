import type { Reader } from '#platform/database.ts'
import { Content } from './post.ts'
import { type PostRow, variantsOf } from './posts.sql.ts'

/** What the person wrote, put together from where it is kept. */
export async function contentOf(db: Reader, post: PostRow): Promise<Content> {
  const channels = await variantsOf(db, [post.id])
  return Content.parse({ ...post, channels })
}
