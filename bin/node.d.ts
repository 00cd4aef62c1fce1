export const FLAGS: readonly string[]
export function findNode(): string | null
