import * as z from 'zod'

export const MODES = ['none', 'optional', 'required'] as const

export const STEPS_MOST = 5

/** One round of looking: `team` is anybody who may publish, `client` anybody with a link or a client's account. */
export const Step = z.object({ name: z.string().trim().max(60), by: z.enum(['team', 'client']) })

export type Step = z.infer<typeof Step>

/** Who has to agree before posts of a channel go out. */
export type Rule = { mode: (typeof MODES)[number]; steps: Step[]; fourEyes: boolean }

export type Rules = { workspace: Rule; channels: ReadonlyMap<string, Rule> }

/** As long as nobody has said otherwise: asking is possible, and one look of the team is enough. */
export const UNTOLD: Rule = { mode: 'optional', steps: [{ name: '', by: 'team' }], fourEyes: false }

export const ruleFor = ({ workspace, channels }: Rules, channelId: string): Rule => channels.get(channelId) ?? workspace

/** The rule a post for several channels is asked under: the strictest, and of equally strict ones the longest. */
export function strictest(rules: Rules, channelIds: readonly string[]): Rule {
  const wanted = channelIds.map((id) => ruleFor(rules, id))
  const ranked = wanted.toSorted(
    (a, b) => MODES.indexOf(b.mode) - MODES.indexOf(a.mode) || b.steps.length - a.steps.length,
  )
  return ranked[0] ?? rules.workspace
}

export type Mark = {
  step: number
  deed: 'asked' | 'approved' | 'changes' | 'taken-back' | 'withdrawn' | 'voided' | 'restored'
  hash: string
}

export type Standing = { state: 'asked' | 'approved' | 'changes' | 'withdrawn'; step: number }

/** Where a post stands, from everything that was said about it. What was said of other words no longer counts. */
export function standing(steps: number, marks: readonly Mark[], hash: string): Standing {
  const lastAsked = marks.findLastIndex(({ deed }) => deed === 'asked')
  const ended = marks.slice(lastAsked + 1).findLast(({ deed }) => deed === 'withdrawn' || deed === 'changes')
  if (ended) return { state: ended.deed === 'changes' ? 'changes' : 'withdrawn', step: ended.step }
  const open = Array.from({ length: steps }, (_, i) => i + 1).find((step) => !isApproved(marks, step, hash))
  return open === undefined ? { state: 'approved', step: steps } : { state: 'asked', step: open }
}

/** Whether every step has agreed to exactly this content. */
export const agreed = (steps: number, marks: readonly Mark[], hash: string | null): boolean =>
  hash !== null && standing(steps, marks, hash).state === 'approved'

function isApproved(marks: readonly Mark[], step: number, hash: string): boolean {
  const last = marks.findLast(
    (mark) => mark.step === step && mark.hash === hash && (mark.deed === 'approved' || mark.deed === 'taken-back'),
  )
  return last?.deed === 'approved'
}
