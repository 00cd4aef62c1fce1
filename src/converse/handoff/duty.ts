/** Whose duty begins where ours ends: press, advertising, the company's own site, the client's accounts, its support, its lawyer. */
export const DUTIES = ['pr', 'ads', 'site', 'account', 'support', 'lawyer'] as const

export type Duty = (typeof DUTIES)[number]

/** How soon somebody of this duty should answer, when nobody says otherwise. */
export const PATIENCE_HOURS: Record<Duty, number> = { pr: 4, ads: 48, site: 24, account: 24, support: 24, lawyer: 8 }
