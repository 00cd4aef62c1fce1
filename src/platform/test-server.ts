import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from './log.ts'
import { openPostgres, type Postgres } from './postgres.ts'

let postgres: Postgres | undefined

/** One Postgres for the whole test run; the test files find it by their environment. */
export async function globalSetup() {
  postgres = await openTestPostgres()
  process.env['MEYDAN_TEST_POSTGRES'] = postgres.url
}

export async function globalTeardown() {
  await postgres?.close()
}

/** A Postgres in a folder of its own, gone with the process that opened it. */
export const openTestPostgres = (): Promise<Postgres> =>
  openPostgres({ folder: mkdtempSync(join(tmpdir(), 'meydan-test-')), log: createLog('warn'), durable: false })
