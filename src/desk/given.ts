import type { Planned } from './urgency.ts'

/** What later rooms do for this one; main.ts hands it over. */
export type DeskGiven = {
  /** What waits for its hour, by channel. */
  planned?: (workspaceId: string) => Promise<Map<string, Planned>>
}
