import type { Called } from '../call.ts'
import type { Line } from '../network.ts'
import { call, placeOf } from './call.ts'
import { type PostView, postsShape } from './shapes.ts'

/** How many posts are told in one answer. */
export const TOGETHER = 25

/** Posts as they stand now; those that are gone are left out. */
export async function postsBy(line: Line, uris: readonly string[]): Promise<Called<Map<string, PostView>>> {
  const called = await call(placeOf(line), {
    does: 'app.bsky.feed.getPosts',
    query: uris.map((uri) => ['uris', uri] as const),
    shape: postsShape,
  })
  return called.ok ? { ...called, value: new Map(called.value.posts.map((post) => [post.uri, post])) } : called
}
