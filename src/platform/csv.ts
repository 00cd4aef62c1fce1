/** What spreadsheets would run as a formula begins with one of these; the apostrophe in front makes it words again. */
const FORMULA = /^[=+\-@\t\r]/

/** A cell as a spreadsheet may safely open it. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The same cell as a person wrote it. */
export const unguarded = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text)

/** One line of a CSV file as RFC 4180 has it; a number is no formula, whatever it begins with. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(plain(cell)) : quoted(guarded(cell)))).join(',')}\r\n`

/** A number that the database keeps in four bytes holds seven digits; what comes after them is noise. */
export const plain = (value: number): number =>
  Math.fround(value) === value && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value

const quoted = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
