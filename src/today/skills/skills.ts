/** What the work asks for. Each has evidence that is counted, or honestly none. */
export const SKILLS = [
  'answering',
  'conversation',
  'softening',
  'individual',
  'language',
  'mood',
  'informed',
  'company',
  'craft',
  'planning',
  'growth',
  'analytics',
  'headlines',
  'technical',
  'care',
  'borders',
] as const

export type Skill = (typeof SKILLS)[number]

/** `unit` says how the value is read; for `minutes` less is better. */
export type Measure = {
  unit: 'share' | 'minutes' | 'count' | 'mood'
  better: 'up' | 'down'
  /** From where on somebody works with help, alone, and leads: levels 2, 3 and 4. */
  from: readonly [number, number, number]
  /** Below so many pieces of work nothing is said. */
  fewest: number
}

/** Where the levels begin. A page compares with itself; these are only where to start from. */
export const MEASURES: Record<Skill, Measure> = {
  answering: { unit: 'minutes', better: 'down', from: [480, 120, 30], fewest: 10 },
  conversation: { unit: 'share', better: 'up', from: [0.1, 0.25, 0.4], fewest: 10 },
  softening: { unit: 'share', better: 'up', from: [0.4, 0.6, 0.75], fewest: 5 },
  individual: { unit: 'share', better: 'down', from: [0.4, 0.2, 0.1], fewest: 10 },
  language: { unit: 'share', better: 'up', from: [0.8, 0.9, 0.97], fewest: 10 },
  mood: { unit: 'mood', better: 'up', from: [-0.05, 0.05, 0.15], fewest: 5 },
  informed: { unit: 'share', better: 'up', from: [0.3, 0.5, 0.7], fewest: 5 },
  company: { unit: 'share', better: 'down', from: [0.05, 0.02, 0.01], fewest: 10 },
  craft: { unit: 'share', better: 'up', from: [0.4, 0.5, 0.6], fewest: 5 },
  planning: { unit: 'share', better: 'up', from: [0.7, 0.9, 0.98], fewest: 5 },
  growth: { unit: 'share', better: 'up', from: [0.2, 0.4, 0.6], fewest: 5 },
  analytics: { unit: 'share', better: 'up', from: [0.7, 0.9, 0.98], fewest: 5 },
  headlines: { unit: 'share', better: 'up', from: [0.6, 0.85, 0.95], fewest: 3 },
  technical: { unit: 'share', better: 'up', from: [0.5, 0.75, 0.9], fewest: 3 },
  care: { unit: 'share', better: 'up', from: [0.7, 0.9, 0.98], fewest: 5 },
  borders: { unit: 'share', better: 'up', from: [0.5, 0.8, 0.95], fewest: 3 },
}

export type Counted = { value: number | null; of: number }

/** 1 aware, 2 with help, 3 alone, 4 leads; null when there is too little work to say so. Setting the standard, 5, is no matter of counting. */
export function levelOf(skill: Skill, { value, of }: Counted): 1 | 2 | 3 | 4 | null {
  const { better, from, fewest } = MEASURES[skill]
  if (value === null || of < fewest) return null
  const reaches = (line: number) => (better === 'up' ? value >= line : value <= line)
  return reaches(from[2]) ? 4 : reaches(from[1]) ? 3 : reaches(from[0]) ? 2 : 1
}

const Z = 1.96

/** How sure a share is, by Wilson: of 9 in 10 the truth may be 0.6. */
export function interval(share: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const z2 = Z * Z
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The skill most worth an exercise: where one thinks more of oneself than the work shows, else the lowest. */
export function weakest(skills: readonly { skill: Skill; rated: number | null; level: number | null }[]): Skill | null {
  const known = skills.filter(({ level }) => level !== null)
  const [first] = known.toSorted(
    (a, b) => (b.rated ?? 0) - (b.level ?? 0) - ((a.rated ?? 0) - (a.level ?? 0)) || (a.level ?? 0) - (b.level ?? 0),
  )
  return first?.skill ?? null
}
