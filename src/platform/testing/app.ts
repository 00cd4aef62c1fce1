import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { Hono } from 'hono'
import type { App, Slice } from '#app'
import { configWith } from './config.ts'
import { openDatabase } from '../database.ts'
import type { Permission } from '../endpoint.ts'
import { mount } from '../http/mount.ts'
import { jobs } from '../jobs.ts'
import { openLive } from '../live.ts'
import { createLog } from '../log.ts'
import { openMail } from '../mail.ts'
import { createOutgoing } from '../outgoing.ts'
import { createVault } from '../vault.ts'
import { langFrom } from '../words.ts'
import { freshDatabase } from './database.ts'

/** A real desk without its pages: fresh database, real jobs table, a clock the test may turn. */
export async function testApp(
  t: TestContext,
  networks: App['networks'],
  given?: string,
): Promise<App & { clock: Clock }> {
  // Dropped with the file: a database waits for its last connection, and a test closes them in no set order.
  const url = given ?? (await freshDatabase())
  const log = createLog('silent')
  const db = openDatabase(url, log)
  const live = openLive(url, log)
  const clock = createClock()
  const outgoing = createOutgoing({ allow: [], now: clock.now, log })
  const dataFolder = mkdtempSync(join(tmpdir(), 'meydan-data-'))
  t.after(async () => {
    await Promise.all([db.close(), live.close(), outgoing.close()])
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const config = configWith({ MEYDAN_DATA: dataFolder })
  const vault = createVault([Buffer.alloc(32, 7)])
  const mail = openMail({ server: config.mailServer, from: config.mailFrom, log })
  return { db, jobs, live, mail, networks, outgoing, vault, config, log, now: clock.now, clock }
}

export type Clock = {
  now: () => Temporal.Instant
  pass: (time: Temporal.DurationLike) => void
}

/** Goes with the real one until the test lets time pass. */
function createClock(): Clock {
  let ahead = Temporal.Duration.from({ seconds: 0 })
  return {
    now: () => Temporal.Now.instant().add(ahead),
    pass: (time) => {
      ahead = ahead.add(time)
    },
  }
}

/** A slice over real requests, as one person of one workspace who may do what `may` says. */
export function callSlice(
  slice: Pick<Slice, 'routes' | 'raw'>,
  who: {
    workspaceId: string
    accountId?: string
    name?: string
    role?: string
    may?: (permission: Permission) => boolean
  },
) {
  const http = new Hono()
  const account = { id: who.accountId ?? 'account', name: who.name ?? 'Olga', email: 'olga@example.org' }
  const reception = {
    visitor: (request: Request) =>
      Promise.resolve({ account, lang: langFrom(request.headers.get('accept-language')), headers: request.headers }),
    member: (visitor: { lang: 'en' | 'tr' | 'ru' }) =>
      Promise.resolve({ account, lang: visitor.lang, workspaceId: who.workspaceId, role: who.role ?? 'owner' }),
    may: (_: unknown, permission: Permission) => who.may?.(permission) ?? true,
  }
  slice.raw?.(http, reception)
  mount(http, slice.routes, reception)
  return async (
    key: string,
    input: Record<string, unknown> = {},
    lang = 'en',
  ): Promise<{ status: number; body: unknown }> => {
    const [method = 'GET', pattern = ''] = key.split(' ')
    const rest = { ...input }
    const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    const asks = method === 'GET' || method === 'DELETE'
    const query = asks
      ? `?${new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))}`
      : ''
    const response = await http.request(`/api/v1${path}${query}`, {
      method,
      headers: { 'accept-language': lang, ...(asks ? {} : { 'content-type': 'application/json' }) },
      ...(asks ? {} : { body: JSON.stringify(rest) }),
    })
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
}
