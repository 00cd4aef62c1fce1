import { parseArgs } from 'node:util'
import * as z from 'zod'
import { createCabinets } from '#networks'

/** `targeting compile --to NAME FILE`: one audience of ours in, one cabinet's form and what it cannot say out. */
export function targetingCompileCommand(words: string[], read: (file: string | undefined) => string): string {
  const { values, positionals } = parseArgs({
    args: words,
    options: { to: { type: 'string' } },
    allowPositionals: true,
  })
  const cabinets = createCabinets()
  const to = z.enum(cabinets.names).parse(values.to)
  return JSON.stringify(cabinets.compile(to, JSON.parse(read(positionals[0]))))
}
