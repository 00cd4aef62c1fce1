import type { App } from '#app'
import { type Aim, figuresOf, goalsOf, USUAL, viewOf } from '#measure'
import type { Duty } from '../queue/decision.ts'

/** One duty's week against its goal; null when there is nothing to measure yet. */
export type Gauge = { duty: Duty; metric: Aim; value: number | null; goal: number; better: 'up' | 'down' }

const SHOWN: { duty: Duty; metric: Aim; better: 'up' | 'down' }[] = [
  { duty: 'watch', metric: 'stories_used', better: 'up' },
  { duty: 'publish', metric: 'posts_published', better: 'up' },
  { duty: 'converse', metric: 'first_reply_median', better: 'down' },
  { duty: 'grow', metric: 'link_clicks', better: 'up' },
  { duty: 'measure', metric: 'outcomes', better: 'up' },
]

/** The five duties, this week so far. */
export async function gaugesOf(app: App, workspaceId: string): Promise<Gauge[]> {
  const view = await viewOf(app, workspaceId, 'week', undefined)
  const [figures, goals] = await Promise.all([figuresOf(app, workspaceId, view), goalsOf(app.db.read, workspaceId)])
  return SHOWN.map(({ duty, metric, better }) => ({
    duty,
    metric,
    better,
    value: figures.find((figure) => figure.formula === metric)?.value ?? null,
    goal: goals.find((goal) => goal.channelId === null && goal.metric === metric)?.target ?? USUAL[metric],
  }))
}
