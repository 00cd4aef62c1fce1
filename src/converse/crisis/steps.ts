/** What is done in the first hour, and by when; minutes from the moment it was noticed. */
export const STEPS = [
  { step: 'look', minutes: 10 },
  { step: 'freeze', minutes: 10 },
  { step: 'roles', minutes: 10 },
  { step: 'verify', minutes: 30 },
  { step: 'grade', minutes: 30 },
  { step: 'tell-inside', minutes: 30 },
  { step: 'first-word', minutes: 60 },
  { step: 'answer-each', minutes: 60 },
  { step: 'next-word', minutes: 60 },
] as const

/** Who does what while it lasts. */
export const ROLES = ['lead', 'voice', 'facts', 'watch'] as const
