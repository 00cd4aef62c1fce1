import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Figure } from './figure.ts'

const FILE = fileURLToPath(new URL('RESULTS.md', import.meta.url))
const BYTES_PER_GIB = 2 ** 30
const HEAD = ['Figure', 'Value', 'Limit', 'Ratio', 'n', 'Day', 'Command']

const WORDS = `# What the desk takes

The latest figures, held against their limits: a ratio below 1 is within the limit. Every command prints its figures as JSON
lines; with \`--keep\` they are written here as well. \`npm run bench\` runs all of them in about a quarter of an hour. The machine
should have nothing else to do.
`

const NOTES = `
\`memory-…\` adds up the resident memory of the desk, of Postgres and of its guard as each process reports it, so what Postgres'
processes share is counted many times; \`…-once\` counts it once. It is the middle of a whole minute, \`…-peak\` the most in it:
every minute the desk looks after itself, with more connections for some ten seconds. \`redirect-crowd\` is 500 clicks a second.
\`deliveries-…\` is held against the time the network itself needs: n posts of 50 ms each, 50 at once. The other limits are what
a person notices: a link opens, a list is there.
`

/** Writes figures into the table of results, over older ones of the same name. */
export function keepResults(command: string, figures: readonly Figure[]) {
  const rows = new Map(readRows().map((row) => [row[0] ?? '', row]))
  for (const found of figures) rows.set(found.bench, rowOf(found, command))
  writeFileSync(FILE, [WORDS, `Machine: ${machine()}.\n`, table([...rows.values()]), NOTES].join('\n'))
}

const rowOf = ({ bench, value, unit, limit, ratio, n }: Figure, command: string): string[] => [
  bench,
  `${value} ${unit}`,
  `${limit} ${unit}`,
  String(ratio),
  String(n),
  Temporal.Now.plainDateISO('UTC').toString(),
  `\`${command}\``,
]

function readRows(): string[][] {
  const cells = linesOfFile()
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').slice(1, -1))
  return cells.slice(2).map((row) => row.map((cell) => cell.trim()))
}

function linesOfFile(): string[] {
  try {
    return readFileSync(FILE, 'utf8').split('\n')
  } catch {
    return []
  }
}

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
