/** The manager of the page, and everybody at whom that duty ends. */
export const ROLE_DUTIES = ['smm', 'pr', 'ads', 'site', 'account', 'support', 'lawyer'] as const

export type RoleDuty = (typeof ROLE_DUTIES)[number]

/** Which of the beginnings of words are worth a rule: what is too short would catch everything. */
const SHORTEST = 3

export const ruleWords = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim()).filter((word) => word.length >= SHORTEST)),
]
