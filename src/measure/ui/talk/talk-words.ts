import { useLingui } from '@lingui/react/macro'
import type { Talk } from './talk-screen.tsx'

type Part = Talk['figures'][number]['parts'][number]['part']

const SHARES: ReadonlySet<Part> = new Set([
  'within-1h',
  'within-4h',
  'within-8h',
  'within-24h',
  'later',
  'no-reaction',
  'members-first',
  'back-welcomed',
  'back-others',
])
const COUNTS: ReadonlySet<Part> = new Set([
  'questions',
  'by-members',
  'drawn-by-questions',
  'drawn-by-statements',
  'drawn-by-word',
  'same-post',
  'hidden',
  'deleted',
  'by-rule',
  'arriving',
  'handled',
  'spikes',
])

/** A part has the unit of its figure unless it counts or shares something. */
export const partUnit = (part: Part, unit: string): string =>
  SHARES.has(part) ? 'share' : COUNTS.has(part) ? 'count' : part === 'speed' ? 'minutes' : unit

/** What stands beside a figure. */
export function usePartNames(): Record<Part, string> {
  const { t } = useLingui()
  return {
    'slowest-tenth': t`slowest tenth`,
    office: t`in office hours`,
    'office-slowest-tenth': t`slowest tenth in office hours`,
    'within-1h': t`within 1 hour`,
    'within-4h': t`1 to 4 hours`,
    'within-8h': t`4 to 8 hours`,
    'within-24h': t`8 to 24 hours`,
    later: t`later than a day`,
    questions: t`open questions`,
    'by-members': t`answered by a member`,
    before: t`mood before`,
    after: t`mood after`,
    'no-reaction': t`without reaction`,
    'drawn-by-questions': t`words after one that asks`,
    'drawn-by-statements': t`words after one that does not`,
    'drawn-by-word': t`words after`,
    'members-first': t`questions a member answered first`,
    'back-welcomed': t`came back, greeted`,
    'back-others': t`came back, not greeted`,
    'same-post': t`under the same post`,
    hidden: t`hidden`,
    deleted: t`deleted`,
    'by-rule': t`by the rule`,
    arriving: t`coming in per hour`,
    handled: t`answered per hour`,
    spikes: t`noticed`,
    morning: t`mornings`,
    afternoon: t`afternoons`,
    evening: t`evenings and nights`,
    speed: t`your first answer after`,
  }
}
