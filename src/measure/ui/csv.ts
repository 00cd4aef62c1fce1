/** Gives the rows to the reader as a file that spreadsheets of all three languages open as it is. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]) {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  // The mark at the beginning tells a spreadsheet that the letters are UTF-8.
  const file = new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS)
}

const KEPT_MILLISECONDS = 10_000

/** A text that begins like a formula would be computed by the spreadsheet. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
