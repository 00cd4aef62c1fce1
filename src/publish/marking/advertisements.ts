import type { Reader } from '#platform/database.ts'
import { paidPosts } from './advertisements.sql.ts'
import { Paid } from './paid.ts'

/** Posts for which somebody gives something, the newest first, with who gives it and where they have gone out. */
export async function advertisements(db: Reader, q: Parameters<typeof paidPosts>[1]) {
  const rows = await paidPosts(db, q)
  return rows.map(({ paid, places, ...row }) => ({
    ...row,
    paid: Paid.parse(paid),
    places: places.map(({ sentAt, goneAt, ...place }) => ({
      ...place,
      sentAt: Temporal.Instant.from(sentAt),
      goneAt: goneAt === null ? null : Temporal.Instant.from(goneAt),
    })),
  }))
}
