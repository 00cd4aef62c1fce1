import type { Goal } from '#desk'
import type { Lesson } from '../fit/learn.ts'

/** Ways of telling a story; which one suits, the page, the hour and the community decide. */
export const ANGLES = ['answer', 'offer', 'own-side', 'explain', 'show', 'first', 'ask', 'short'] as const

export type Angle = (typeof ANGLES)[number]

/** Why this way, as data. */
export type Because =
  | { kind: 'goal'; goal: Goal }
  | { kind: 'look'; look: Look }
  | { kind: 'word'; word: string }
  | { kind: 'spoken' }
  | { kind: 'unspoken' }
  | { kind: 'rival'; name: string }
  | { kind: 'picture' }
  | { kind: 'no-picture' }
  | { kind: 'outcome'; lesson: Lesson }

/** How posts of a channel look to those who read them. */
export type Look = 'microblog' | 'channel' | 'wall' | 'blog' | 'forum' | 'visual'

export type Page = { goals: readonly Goal[]; look: Look; needsPicture: boolean }

export type Facts = {
  /** The word of ours that the headline speaks of. */
  word: string | null
  hasPicture: boolean
  /** Our community speaks of it already. */
  isSpoken: boolean
  /** The competitor that has it. */
  rival: string | null
  /** What posts about its strongest word have brought. */
  lesson: Lesson | null
}

/** Less than this of the usual, and the story gets a line instead of a post. */
const POOR = 0.75
const RICH = 1.25

/** How one page could tell a story, with the reasons. What the community and others did comes first, then the page's goal and its form. */
export function angleFor(page: Page, facts: Facts): { angle: Angle; because: Because[] } {
  const { look, goals } = page
  const form: Because[] = [{ kind: 'look', look }]
  const taught: Because[] =
    facts.lesson && (facts.lesson.times >= RICH || facts.lesson.times <= POOR)
      ? [{ kind: 'outcome', lesson: facts.lesson }]
      : []
  const wanted = (goal: Goal): Because[] => (goals.includes(goal) ? [{ kind: 'goal', goal }] : [])
  const chosen = (angle: Angle, because: Because[]) => ({ angle, because: [...because, ...taught] })

  if (facts.isSpoken) return chosen('answer', [{ kind: 'spoken' }, ...(look === 'blog' ? form : [])])
  if (facts.lesson && facts.lesson.times <= POOR) return chosen('short', form)
  if (facts.word !== null && goals.includes('sales'))
    return chosen('offer', [{ kind: 'word', word: facts.word }, ...wanted('sales')])
  if (facts.rival !== null) return chosen('own-side', [{ kind: 'rival', name: facts.rival }])
  if (look === 'visual' || page.needsPicture) {
    const picture: Because = { kind: facts.hasPicture ? 'picture' : 'no-picture' }
    return chosen('show', [...form, picture])
  }
  if (look === 'blog' || look === 'forum') return chosen('explain', [...form, ...wanted('image')])
  if (goals.includes('awareness') || goals.includes('recall'))
    return chosen('first', [{ kind: 'unspoken' }, ...wanted(goals.includes('awareness') ? 'awareness' : 'recall')])
  return chosen('ask', [...form, ...wanted('image')])
}
