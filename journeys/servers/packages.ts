import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder, programAt, run } from './machine.ts'

const PROBE_MS = 60_000

/** What WordPress runs on; these packages bring programs but start no service. */
const ON_THE_MACHINE = [
  { program: 'mariadbd', name: 'mariadb-server-core' },
  { program: 'mariadb', name: 'mariadb-client-core' },
  { program: 'php', name: 'php-cli' },
]
const WITH_PHP = ['php-mysql', 'php-gd']

export const mayInstall = (): boolean => process.getuid?.() === 0 && programAt('apt-get') !== null

/** Brings what is missing; false where the machine takes no packages. */
export async function installPrograms(): Promise<boolean> {
  const missing = ON_THE_MACHINE.filter(({ program }) => !programAt(program)).map(({ name }) => name)
  if (missing.length === 0) return true
  if (!mayInstall()) return false
  await run('apt-get', ['update', '-q'], { timeout: PROBE_MS }).catch(() => null)
  const wanted = [...missing, ...(missing.includes('php-cli') ? WITH_PHP : [])]
  for (const name of wanted) if (!(await hasPackage(name))) return false
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted])
  return true
}

/** Whether the distribution offers a package. */
export async function hasPackage(name: string, suite: string[] = []): Promise<boolean> {
  if (!programAt('apt-cache')) return false
  const told = await run('apt-cache', [...suite, 'policy', name], { timeout: PROBE_MS }).catch(() => null)
  const [, candidate = '(none)'] = /Candidate: (.+)/.exec(told?.stdout ?? '') ?? []
  return candidate !== '(none)'
}

/** A package of the distribution unpacked into a folder: nothing is installed and no service is started. */
export async function unpacked(name: string, folder: string, suite: string[] = []): Promise<string> {
  await run('apt-get', [...suite, 'download', name], { cwd: folder })
  await run('sh', ['-c', `dpkg -x ${name}_*.deb .`], { cwd: folder })
  return folder
}

/** The packages that were made for this distribution after it came out, asked for without a word to the machine's own lists; null where there are none. */
export async function backports(): Promise<string[] | null> {
  const [, codename] = /^VERSION_CODENAME=(\w+)$/m.exec(read('/etc/os-release')) ?? []
  const [, site] = /^URIs: *(http\S+)$/m.exec(read('/etc/apt/sources.list.d/debian.sources')) ?? []
  if (!codename || !site || !programAt('apt-get')) return null
  const folder = newFolder('backports')
  for (const part of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, part), { recursive: true })
  const source = join(folder, 'backports.sources')
  const signed = '/usr/share/keyrings/debian-archive-keyring.gpg'
  writeFileSync(
    source,
    `Types: deb\nURIs: ${site}\nSuites: ${codename}-backports\nComponents: main\nSigned-By: ${signed}\n`,
  )
  const settings = {
    'Dir::Etc::sourcelist': source,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
  }
  const suite = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  const updated = await run('apt-get', [...suite, 'update', '-q'], { timeout: PROBE_MS }).catch(() => null)
  return updated ? suite : null
}

/** Whether a program can be had from npm. */
export const isOnNpm = async (name: string): Promise<boolean> =>
  programAt('npm') !== null &&
  (await run('npm', ['view', name, 'version', '--fetch-retries=0'], { timeout: PROBE_MS }).then(
    () => true,
    () => false,
  ))

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
