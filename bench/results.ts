import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Figure } from './figure.ts'

const FILE = fileURLToPath(new URL('RESULTS.md', import.meta.url))
const BYTES_PER_GIB = 2 ** 30
const HEAD = ['Figure', 'Value', 'Limit', 'Ratio', 'n', 'Day', 'Command']

/** Writes figures into the first table of the results, over older ones of the same name; whatever else stands there stays. */
export function keepResults(command: string, figures: readonly Figure[]) {
  const lines = readFileSync(FILE, 'utf8').split('\n')
  const begin = lines.findIndex(isRow)
  const end = lines.findIndex((line, at) => at > begin && !isRow(line))
  const old = lines.slice(begin + 2, end).map((line) => line.split('|').slice(1, -1))
  const rows = new Map(old.map((row) => [row[0]?.trim() ?? '', row.map((cell) => cell.trim())]))
  for (const found of figures) rows.set(found.bench, rowOf(found, command))
  const told = [...around(lines.slice(0, begin)), table([...rows.values()]), ...around(lines.slice(end))]
  writeFileSync(FILE, told.join('\n'))
}

const around = (some: readonly string[]) =>
  some.map((line) => (line.startsWith('Machine: ') ? `Machine: ${machine()}.` : line))

const isRow = (line: string) => line.startsWith('| ')

const rowOf = ({ bench, value, unit, limit, ratio, n }: Figure, command: string): string[] => [
  bench,
  `${value} ${unit}`,
  `${limit} ${unit}`,
  String(ratio),
  String(n),
  Temporal.Now.plainDateISO('UTC').toString(),
  `\`${command}\``,
]

/** Padded as the formatter wants it. */
function table(rows: readonly string[][]): string {
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function machine(): string {
  const system = /^NAME="?(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform
  return `${availableParallelism()} cores, ${Math.round(totalmem() / BYTES_PER_GIB)} GiB, ${system}`
}
