import * as z from 'zod'
import type { App } from '#app'
import { id, instant } from '#platform/endpoint.ts'
import { originsOf, tellerFrom } from '../group/origins.ts'
import type { Telling } from '../story/story.ts'
import { leadOf } from './lead.ts'
import { momentsOf, usualLifeHours } from './moments.sql.ts'

const LIFE_DAYS = 30
/** Fewer stories than this say nothing about how long one lives. */
const FEWEST_LIVES = 10

/** How early we are with one story, and how long it is still worth a post. */
export const StoryLead = z.object({
  /** Independent origins once reprints and agencies are counted as one; 1 means that nobody else has checked it. */
  origins: z.int(),
  /** When our community first spoke of it, and where. */
  spokenAt: instant.nullable(),
  spokenBy: z.enum(['link', 'words', 'below']).nullable(),
  threadId: id.nullable(),
  postedAt: instant.nullable(),
  postId: id.nullable(),
  /** Minutes before our community at which we saw it; negative when they told us. */
  leadMinutes: z.number().nullable(),
  wasFirst: z.boolean().nullable(),
  /** The competitor that told it first, and when. */
  rival: z.string().nullable(),
  rivalAt: instant.nullable(),
  /** Hours for which stories like this are still told; 0 when it is over, null when too few were seen to say so. */
  hoursLeft: z.number().nullable(),
})

export async function storyLead(
  app: Pick<App, 'db' | 'now'>,
  story: { id: string; workspaceId: string; sources: number; firstPublishedAt: Temporal.Instant; tellings: Telling[] },
): Promise<z.infer<typeof StoryLead>> {
  const now = app.now()
  const since = now.subtract({ hours: LIFE_DAYS * 24 })
  const [moments, life] = await Promise.all([
    momentsOf(app.db.read, story.workspaceId, story.id),
    usualLifeHours(app.db.read, story.workspaceId, since, FEWEST_LIVES),
  ])
  const lead = moments && leadOf(moments)
  return {
    origins: originsOf(story.tellings.map(tellerFrom)),
    spokenAt: moments?.firstSpoken ?? null,
    spokenBy: moments?.spokenBy ?? null,
    threadId: moments?.threadId ?? null,
    postedAt: moments?.posted ?? null,
    postId: moments?.postId ?? null,
    leadMinutes: lead?.leadMinutes ?? null,
    wasFirst: lead?.wasFirst ?? null,
    rival: moments?.rival ?? null,
    rivalAt: moments?.rivalTold ?? null,
    hoursLeft: life === null ? null : Math.max(0, life - story.firstPublishedAt.until(now).total('hours')),
  }
}
