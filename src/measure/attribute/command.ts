import { parseArgs } from 'node:util'
import * as z from 'zod'
import { attribute, ATTRIBUTION_MODELS } from './attribute.ts'
import { pathFrom } from './paths.ts'

const MAX_ORDER = 4

const Wish = z.object({
  models: z
    .string()
    .transform((list) => (list === 'all' ? [...ATTRIBUTION_MODELS] : list.split(',').map((name) => name.trim())))
    .pipe(z.array(z.enum(ATTRIBUTION_MODELS))),
  order: z.coerce.number().int().min(1).max(MAX_ORDER),
})

/** `attribute --models all`: lines of paths in, a line per model and touchpoint out. */
export function attributeCommand(words: string[], lines: readonly string[]): string[] {
  const { values } = parseArgs({
    args: words,
    options: { models: { type: 'string', default: 'all' }, order: { type: 'string', default: '1' } },
  })
  const { models, order } = Wish.parse(values)
  return attribute(lines.map(pathFrom), models, { order }).map((credit) => JSON.stringify(credit))
}
