import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const VERSION = '0.6.7'
const INSTALLS_MS = 600_000
const STARTS_MS = 120_000

export const PROGRAM = `@atproto/dev-env@${VERSION}`

const folder = join(tmpdir(), `meydan-atproto-${VERSION}`)

export const isInstalled = (): boolean => existsSync(join(folder, 'installed'))

/** Before its thirteenth edition this part had to be compiled, and it aborts on newer Nodes. */
const OVERRIDES = { 'better-sqlite3': '13.2.0' }

/** Installs the network's own server once, outside of this project for its size, and starts it on this machine alone. */
export async function startRealServer(): Promise<{ url: string; stop: () => void }> {
  await mkdir(folder, { recursive: true })
  const about = { private: true, type: 'module', dependencies: { '@atproto/dev-env': VERSION }, overrides: OVERRIDES }
  await writeFile(join(folder, 'package.json'), JSON.stringify(about))
  if (!isInstalled()) await install()
  await copyFile(fileURLToPath(import.meta.resolve('./pds.child.js')), join(folder, 'pds.child.js'))
  const child = spawn(process.execPath, ['pds.child.js'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LOG_ENABLED: 'false' },
  })
  const stop = () => void child.kill()
  const tired = setTimeout(stop, STARTS_MS)
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('http')) continue
    clearTimeout(tired)
    return { url: line, stop }
  }
  throw new Error('the server did not come up')
}

async function install(): Promise<void> {
  const npm = spawn('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    timeout: INSTALLS_MS,
  })
  const [code] = await once(npm, 'exit')
  if (code !== 0) throw new Error('the server could not be installed')
  await writeFile(join(folder, 'installed'), '')
}
