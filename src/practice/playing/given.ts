import type { Account, Who } from '#platform/endpoint.ts'
import type { Result } from '#platform/result.ts'
import type { Lang } from '#platform/words.ts'

/** What the desk does about the workspaces of practice; handed over in main.ts. */
export type Workspaces = {
  open: (
    account: Account | null,
    wish: { name: string; zone: string; lang: Lang; practice: boolean; sample?: boolean },
  ) => Promise<{ id: string }>
  /** Everything in it goes with it. */
  drop: (id: string) => Promise<void>
  /** A link that makes an account for one person and brings them in. */
  invite: (id: string) => Promise<string>
}

export type DaysGiven = {
  connect: (
    who: Who,
    wish: { settings: Record<string, string>; credential: Record<string, string> },
  ) => Promise<Result<{ id: string }, string>>
  follow: (who: Who, feed: { title: string; url: string }) => Promise<void>
  workspaces: Workspaces
}
