import type { Reader, Writer } from '#platform/database.ts'
import type { PostCheck } from './writing/discussion.ts'
import type { Settled } from './settle.sql.ts'

/** Somebody of the community, as one writes to. */
type Named = { handle: string; name: string; avatar: string | null }

/** What later rooms do for this one; main.ts hands it over. */
export type Given = {
  /** The text with its links made short and counted. */
  links: (
    tx: Writer,
    about: { workspaceId: string; postId: string; channelId: string; text: string },
  ) => Promise<string>
  /** Absent, nobody is offered. */
  peopleNamed?: (
    db: Reader,
    workspaceId: string,
    networks: readonly string[],
    words: string,
    limit: number,
  ) => Promise<Named[]>
  /** Judges of a post's words, such as the voice of the house; their findings stand beside those of the networks. */
  checks?: readonly PostCheck[]
  /** Told in the same transaction when deliveries have become live, failed or unknown, or are held back. */
  settled: (tx: Writer, deliveries: readonly Settled[]) => Promise<void>
}
