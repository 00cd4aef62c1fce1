import * as z from 'zod'
import type { App } from '#app'
import { id, instant } from '#platform/endpoint.ts'
import { originsOf, tellerFrom } from '../group/origins.ts'
import type { Telling } from '../story/story.ts'
import { leadOf } from './lead.ts'
import { momentsOf } from './moments.sql.ts'
import { hoursLeft, usualLife } from './standing.ts'

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
  const [moments, life] = await Promise.all([
    momentsOf(app.db.read, story.workspaceId, story.id),
    usualLife(app, story.workspaceId),
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
    hoursLeft: hoursLeft(life, story.firstPublishedAt, app.now()),
  }
}
