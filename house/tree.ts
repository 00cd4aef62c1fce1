import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The house as the laws see it: paths from its root, and what stands in them. */
export type Tree = ReadonlyMap<string, string>

/** One place where a law is broken. */
export type Breach = { path: string; what: string }

export type Law = { says: string; breaches: (tree: Tree) => Breach[]; planted: Tree }

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROOMS_TO_READ = ['src', 'house', 'journeys', 'bench', 'bin', '.ci']
const TEXT = /\.(ts|tsx|js|css|sql|po|md|html|json|sh)$|\/run$/

export async function readTree(): Promise<Tree> {
  const rooms = await Promise.all(
    ROOMS_TO_READ.map((folder) =>
      readdir(join(ROOT, folder), { recursive: true }).then(
        (files) => files.map((file) => `${folder}/${file}`),
        () => [],
      ),
    ),
  )
  const roots = (await readdir(ROOT)).filter((file) => file.endsWith('.md') || file.endsWith('.config.ts'))
  const paths = [...rooms.flat(), ...roots].filter((path) => TEXT.test(path))
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(ROOT, path), 'utf8')] as const))
  return new Map(texts)
}

/** A small tree for the test of a law. */
export const plant = (files: Record<string, string>): Tree => new Map(Object.entries(files))

export const isCode = (path: string) => /^src\/.*\.tsx?$/.test(path)
export const isTest = (path: string) => /\.(test|trial)\.tsx?$|\/testing\/|test-server\.ts$|trial[\w-]*\.ts$/.test(path)
export const roomOf = (path: string) => path.match(/^src\/([\w-]+)\//)?.[1] ?? null
export const isUi = (path: string) => /^src\/[\w-]+\/ui\//.test(path)

export type Import = { of: string; names: string; typeOnly: boolean; lazy: boolean }

/** What a file takes from elsewhere. A list of names that are all types counts as types only. */
export function importsOf(text: string): Import[] {
  const still = [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s*'([^']+)'/gm)].map(
    ([, type, names = '', of = '']) => ({ of, names, typeOnly: Boolean(type) || allTypes(names), lazy: false }),
  )
  const bare = [...text.matchAll(/^import\s+'([^']+)'/gm)].map(([, of = '']) => ({
    of,
    names: '',
    typeOnly: false,
    lazy: false,
  }))
  const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, of = '']) => ({
    of,
    names: '',
    typeOnly: false,
    lazy: true,
  }))
  return [...still, ...bare, ...lazy]
}

const allTypes = (names: string) =>
  names.startsWith('{') &&
  names
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '))

/** The room an import leads to, whichever way it is written; null for packages and for the file's own folder tree outside src. */
export function target(path: string, of: string): { room: string; path: string } | null {
  if (of.startsWith('#platform/')) return { room: 'platform', path: `src/${of.slice(1)}` }
  if (of.startsWith('#web/')) return { room: 'web', path: `src/${of.slice(1)}` }
  if (of === '#app') return { room: 'app', path: 'src/app.ts' }
  if (of.startsWith('#')) return { room: of.slice(1), path: `src/${of.slice(1)}/public.ts` }
  if (!of.startsWith('.')) return null
  const led = posix.normalize(posix.join(posix.dirname(path), of))
  const room = roomOf(led)
  return room ? { room, path: led } : null
}
