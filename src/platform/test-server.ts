import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEPT } from '../../bin/node.js'
import { createLog } from './log.ts'
import { openPostgres, type Postgres } from './postgres.ts'

const MEMORY = '/dev/shm'
const ROOMY_BYTES = 2 ** 31

let postgres: Postgres | undefined

/** One Postgres for the whole test run; the test files find it by their environment, and each begins with what Node kept. */
export async function globalSetup() {
  process.env['NODE_COMPILE_CACHE'] ??= KEPT
  postgres = await openTestPostgres()
  process.env['MEYDAN_TEST_POSTGRES'] = postgres.url
}

export async function globalTeardown() {
  await postgres?.close()
}

/** A Postgres in a folder of its own, gone with the process that opened it. */
export const openTestPostgres = (): Promise<Postgres> =>
  openPostgres({
    folder: testFolder(),
    log: createLog('warn'),
    durable: false,
  })

/** A folder for a test database: in memory, which is ten times faster, unless there is next to none of it as in many containers. */
export function testFolder(): string {
  const { bavail, bsize } = existsSync(MEMORY) ? statfsSync(MEMORY) : { bavail: 0, bsize: 0 }
  return mkdtempSync(join(bavail * bsize > ROOMY_BYTES ? MEMORY : tmpdir(), 'meydan-test-'))
}
