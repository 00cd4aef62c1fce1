import type { App } from '#app'
import { originsOf, tellerFrom } from '../group/origins.ts'
import { levelOf, type AlertRule } from './alert.ts'
import { tellingsOfMany } from './trial.sql.ts'

const DAYS = 7
/** More stories than this interrupt nobody any more; they drown him. */
const MOST_STORIES = 100
const SAMPLES = 3

/** How often a rule would have interrupted in the last days, with the newest of those stories; reprints count as they do for alerts. */
export async function wouldHaveFired(
  app: Pick<App, 'db' | 'now'>,
  workspaceId: string,
  rule: AlertRule,
): Promise<{
  days: number
  count: number
  isMore: boolean
  samples: { id: string; title: string; lang: string | null }[]
}> {
  const since = app.now().subtract({ hours: 24 * DAYS })
  const rows = await tellingsOfMany(app.db.read, { workspaceId, since, ...rule, limit: MOST_STORIES })
  const told = [...Map.groupBy(rows, ({ storyId }) => storyId).values()]
  const fired = told.flatMap((tellings) => {
    const [first] = tellings
    return first && levelOf(originsOf(tellings.map(tellerFrom)), rule) > 0
      ? [{ id: first.storyId, title: first.storyTitle, lang: first.storyLang }]
      : []
  })
  return { days: DAYS, count: fired.length, isMore: told.length === MOST_STORIES, samples: fired.slice(0, SAMPLES) }
}
