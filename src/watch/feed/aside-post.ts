import { done, type Result } from '#platform/result.ts'
import type { Entry, Feed, FeedTrouble, FeedWish } from '../feed.ts'

export type Order = { bytes: Uint8Array; wish: FeedWish }

type PackedEntry = Omit<Entry, 'published' | 'updated'> & { published: number | null; updated: number | null }
export type Packed = Result<Omit<Feed, 'items'> & { items: PackedEntry[] }, FeedTrouble>

/** Moments do not travel between threads; the milliseconds in them do. */
export const packed = (read: Result<Feed, FeedTrouble>): Packed =>
  read.ok
    ? done({
        ...read.value,
        items: read.value.items.map((item) => ({
          ...item,
          published: item.published?.epochMilliseconds ?? null,
          updated: item.updated?.epochMilliseconds ?? null,
        })),
      })
    : read

export const unpacked = (told: Packed): Result<Feed, FeedTrouble> =>
  told.ok
    ? done({
        ...told.value,
        items: told.value.items.map((item) => ({
          ...item,
          published: momentOf(item.published),
          updated: momentOf(item.updated),
        })),
      })
    : told

const momentOf = (milliseconds: number | null) =>
  milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds)
