import type { App } from '#app'
import type { Account, Who } from '#platform/endpoint.ts'
import type { Result } from '#platform/result.ts'
import type { Workspaces } from '../playing/given.ts'
import type { Duties } from './rooms.ts'

/** What the rooms before this one do for a sample; handed over in main.ts. */
export type SampleGiven = {
  /** All duties once more, around an app of another hour. */
  duties: (past: App) => Duties & {
    openWorkspace: Workspaces['open']
    connect: (
      who: Who,
      wish: { settings: Record<string, string>; credential: Record<string, string> },
    ) => Promise<Result<{ id: string }, string>>
  }
  /** Who was the first to own something here, and in which language and zone. */
  firstOwner: () => Promise<{ account: Account; lang: string; zone: string } | null>
  pictures: {
    /** The files of a workspace, while it is there. */
    of: (workspaceId: string) => Promise<string[]>
    /** Takes those away that nobody has any more. */
    clear: (files: readonly string[]) => Promise<void>
  }
}
