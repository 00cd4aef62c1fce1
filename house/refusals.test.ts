import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

test('a refusal without its sentence in one of the languages does not compile', () => {
  assert.equal(compile(whole), 0)
  assert.notEqual(compile(whole.replace(", ru: 'Прошло.'", '')), 0)
  assert.notEqual(compile(whole.replace("refused('late')", "refused('early')")), 0)
})

const whole = `
import * as z from 'zod'
import { endpoint } from '#platform/endpoint.ts'
import { refused } from '#platform/result.ts'
import type { Words } from '#platform/words.ts'
const sorry: Words<'late'> = { late: { en: 'Late.', tr: 'Geç.', ru: 'Прошло.' } }
export const e = endpoint({ summary: '', may: 'see', input: z.object({}), output: z.object({}), sorry, run: async () => refused('late') })
`

/** Compiles one file with the project's own settings; the exit code tells. */
function compile(text: string): number | null {
  const folder = mkdtempSync(join(ROOT, 'house/trial-'))
  try {
    writeFileSync(join(folder, 'refusal.ts'), text)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['refusal.ts'] }),
    )
    return spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder]).status
  } finally {
    rmSync(folder, { recursive: true })
  }
}
