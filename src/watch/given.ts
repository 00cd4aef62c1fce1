import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'

/** Something worth interrupting for, in words: a later room knows whom to tell, by which way and at which hours. */
export type Alerted = { title: string; why: string; url: string | null }

/** What later rooms do for this one; main.ts hands it over. Each is told in the transaction in which it is written down. */
export type Given = {
  alerted: (tx: Writer, workspaceId: string, about: Alerted) => Promise<void>
  /** Somebody put a story aside for a post, or let it go. */
  kept: (tx: Writer, who: Who, storyId: string, kept: boolean) => Promise<void>
}

export const NOBODY: Given = { alerted: () => Promise.resolve(), kept: () => Promise.resolve() }
