import type { Writer } from '#platform/database.ts'
import type { Settled } from './settle.sql.ts'

/** What later rooms do for this one; main.ts hands it over. */
export type Given = {
  /** The text with its links made short and counted. */
  links: (
    tx: Writer,
    about: { workspaceId: string; postId: string; channelId: string; text: string },
  ) => Promise<string>
  /** Told in the same transaction when deliveries have become live, failed or unknown. */
  settled: (tx: Writer, deliveries: readonly Settled[]) => Promise<void>
}
