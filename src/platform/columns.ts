/**
 * Columns of many rows as Postgres reads arrays. The driver would look for what it has to escape in every number; a word here is
 * looked at once.
 */
export const numbers = (list: readonly (number | string | null | undefined)[]): string =>
  `{${list.map((value) => value ?? 'null').join(',')}}`

export const words = (list: readonly (string | null)[]): string =>
  `{${list.map((value) => (value === null ? 'null' : quoted(value))).join(',')}}`

const quoted = (word: string): string => `"${/["\\]/.test(word) ? word.replaceAll(/["\\]/g, String.raw`\$&`) : word}"`
