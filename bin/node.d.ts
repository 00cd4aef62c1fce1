export const FLAGS: readonly string[]
export function findNode(): string | null

/** Where Node keeps the program as it has understood it. */
export const KEPT: string
