import type { App } from '#app'
import type { Db } from '#platform/database.ts'
import { communityWords } from './community.sql.ts'
import { examplesOf } from './examples.sql.ts'
import type { Taste } from './fit.ts'
import { learn } from './learn.ts'
import { learnLiking } from './liking.ts'
import { outcomesOf } from './outcomes.sql.ts'

export type Learnt = Pick<Taste, 'lessons' | 'liking' | 'community'>

/** What our community cared for a year ago says little of today. */
const LEARNT_FROM = 400
const KEPT_FROM = 300
const LOOKED_AT = 3_000
const LOOKED_DAYS = 30
/** What was read and not kept by then was passed over. */
const PASSED_HOURS = 24
/** So long what was learnt holds, unless somebody taught us meanwhile. */
const HOLDS_MINUTES = 10
const MOST_WORKSPACES = 100

const kept = new WeakMap<Db, Map<string, { learnt: Learnt; at: Temporal.Instant }>>()

/** What outcomes, choices and the community have taught; learning takes a while, so it holds for some minutes. */
export async function learntOf(app: Pick<App, 'db' | 'now'>, workspaceId: string): Promise<Learnt> {
  const now = app.now()
  const before = kept.get(app.db)?.get(workspaceId)
  if (before && Math.abs(before.at.until(now).total('minutes')) < HOLDS_MINUTES) return before.learnt
  const [outcomes, examples, words] = await Promise.all([
    outcomesOf(app.db.read, workspaceId, LEARNT_FROM),
    examplesOf(app.db.read, workspaceId, {
      since: now.subtract({ hours: 24 * LOOKED_DAYS }),
      until: now.subtract({ hours: PASSED_HOURS }),
      most: KEPT_FROM,
      looked: LOOKED_AT,
    }),
    communityWords(app.db.read, workspaceId),
  ])
  const learnt = {
    lessons: learn(outcomes),
    liking: learnLiking(examples),
    community: new Map(words.map(({ stem, threads }) => [stem, threads])),
  }
  const all = kept.get(app.db) ?? new Map<string, { learnt: Learnt; at: Temporal.Instant }>()
  kept.set(app.db, all)
  if (all.size >= MOST_WORKSPACES) all.clear()
  all.set(workspaceId, { learnt, at: now })
  return learnt
}

/** Somebody taught us something: it is learnt anew when it is needed next. */
export const forgetLearnt = (db: Db, workspaceId: string) => kept.get(db)?.delete(workspaceId)
