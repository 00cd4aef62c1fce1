import type { Skill } from '../../skills/skills.ts'
import type { Duty } from '../decision.ts'
import type { Situation } from '../situation.ts'
import type { Made } from './made.ts'

/** The duty in which a skill is at work. */
const OF: Record<Skill, Duty> = {
  answering: 'converse',
  conversation: 'converse',
  softening: 'converse',
  individual: 'converse',
  language: 'converse',
  mood: 'converse',
  borders: 'converse',
  informed: 'watch',
  company: 'publish',
  craft: 'publish',
  planning: 'publish',
  headlines: 'publish',
  technical: 'publish',
  care: 'publish',
  growth: 'grow',
  analytics: 'measure',
}

/** Ten minutes a week for what one does worst: nobody waits for it, and nobody gets better without it. */
export function ownSkill({ exercise, monday }: Situation): Made[] {
  if (exercise === null) return []
  const { skill, level, of, whose } = exercise
  return [
    {
      // By name, because what one person has practised is not done for the others.
      id: `exercise:${skill}:${monday}:${whose}`.slice(0, 190),
      duty: OF[skill],
      href: `/craft?part=skills&exercise=${skill}`,
      look: '/craft?part=skills',
      about: { kind: 'exercise', skill, level, of },
      reasons: [{ reason: 'gap', points: level === 1 ? 25 : 20 }],
    },
  ]
}
