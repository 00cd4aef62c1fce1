import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { programAt, run } from './machine.ts'
import { isOnNpm } from './packages.ts'

const VERSION = '6.65.0'
const folder = join(tmpdir(), `meydan-ghost-${VERSION}`)
const isInstalled = () => existsSync(join(folder, 'installed'))

/** Before its thirteenth edition the database had to be compiled for newer Nodes. */
const DATABASE = { 'better-sqlite3': '13.2.0' }

/** Ghost's own workspace holds all its parts to one edition of this one; its package on npm does not, and then letters are not sent. */
const DATES = { moment: '2.30.1' }

const about = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  overrides: z.record(z.string(), z.string()).default({}),
})

/** Why there is no Ghost to be had here; null where there is one. */
export async function withoutGhost(): Promise<string | null> {
  if (isInstalled()) return null
  const missing = ['npm', 'tar'].filter((name) => !programAt(name))
  if (missing.length > 0) return `this machine lacks ${missing.join(', ')}`
  return (await isOnNpm(`ghost@${VERSION}`)) ? null : 'it is not on this machine and npm does not offer it'
}

/** Where Ghost itself stands: installed from npm into the temporary folder, once, outside of this project for its size. */
export async function ghostProgram(): Promise<string> {
  const program = join(folder, 'package')
  if (isInstalled()) return program
  await mkdir(folder, { recursive: true })
  await run('npm', ['pack', `ghost@${VERSION}`], { cwd: folder })
  await run('tar', ['-xzf', `ghost-${VERSION}.tgz`], { cwd: folder })
  const file = join(program, 'package.json')
  const told = about.parse(JSON.parse(await readFile(file, 'utf8')))
  const changed = {
    ...told,
    dependencies: { ...told.dependencies, ...DATES },
    optionalDependencies: { ...told.optionalDependencies, ...DATABASE },
    overrides: { ...told.overrides, ...DATABASE, ...DATES },
  }
  await writeFile(file, JSON.stringify(changed))
  const quietly = ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']
  await run('npm', ['install', ...quietly], { cwd: program })
  await writeFile(join(folder, 'installed'), '')
  return program
}
