import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKeys, createVault } from '#platform/vault.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { Client } from 'pg'
import type { DraftMedia } from '#networks'
import { HEADINGS } from '../../src/publish/bulk/export.ts'
import * as z from 'zod'
import { doNow } from '../chores.ts'
import { becomeOwner } from '../desk.ts'
import { freePort, startProgram } from '../started.ts'
import type { Place } from './seek.ts'

const Api = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
const strings = z.record(z.string(), z.string())
/** Everything as text. */
const Rows = z.array(
  z.record(
    z.string(),
    z.unknown().transform((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  ),
)
type Rows = (sql: string) => Promise<Record<string, string>[]>

export type DeskUnderWatch = Awaited<ReturnType<typeof openDeskUnderWatch>>

/** A desk as people run it, of which everything is kept that leaves it: its log, its answers, its stream, its jobs. */
export async function openDeskUnderWatch(origins: readonly string[]) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'meydan-watched-'))
  const database = await freshDatabase()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const program = startProgram([], {
    MEYDAN_DATA: dataFolder,
    DATABASE_URL: database,
    PORT: String(port),
    MEYDAN_LOG: 'debug',
    // The made-up networks live on this machine as well, and fetch their pictures here.
    MEYDAN_ALLOW_ADDRESSES: [...origins, url].join(','),
  })
  await program.line('Meydan is open at')
  const ownerLink = await program.line('/welcome?key=')
  const db = new Client({ connectionString: database })
  await db.connect()
  // Jobs are gone once they are done.
  await db.query(`create schema watched`)
  await db.query(`create table watched.jobs (id bigserial, payload text)`)
  await db.query(`create function watched.keep() returns trigger language plpgsql as $$
    begin insert into watched.jobs (payload) values (new::text); return new; end $$`)
  await db.query(`create trigger watched after insert or update on graphile_worker._private_jobs
    for each row execute function watched.keep()`)

  const answers: Place[] = []
  const call = await becomeOwner({ url, ownerLink }, 'Europe/Istanbul')
  const { key } = await call('POST /workspace/keys', { name: 'watch', role: 'manager' }, z.object({ key: z.string() }))
  const headers = { authorization: `Bearer ${key}` }
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const told = JSON.stringify(Object.fromEntries(answer.headers))
    answers.push({ name: `answer to ${method} ${path} (${answer.status})`, text: `${told}\n${text}` })
    return { status: answer.status, text }
  }
  const tries = (method: string, path: string, input: Record<string, unknown>) =>
    send(method, `/api/v1${path}`, method === 'GET' ? undefined : input)

  const stream = { text: '' }
  const listening = new AbortController()
  const hear = async () => {
    const { body } = await fetch(`${url}/api/v1/live`, { headers, signal: listening.signal })
    for await (const chunk of body ?? []) stream.text += Buffer.from(chunk).toString()
  }
  const heard = hear().catch(() => null)

  const rows: Rows = async (sql) => Rows.parse((await db.query(sql)).rows)
  const [workspace] = await rows('select id from desk.workspaces')

  return {
    workspaceId: workspace?.['id'] ?? '',
    rows,
    tries,
    asks: async <T>(method: string, path: string, input: Record<string, unknown>, shape: z.ZodType<T>): Promise<T> => {
      const { status, text } = await tries(method, path, input)
      if (status !== 200) throw new Error(`${method} ${path} was refused: ${text}`)
      return shape.parse(JSON.parse(text))
    },
    /** Brings a file into the library; gives back its id. */
    brings: async ({ mime, bytes }: Pick<DraftMedia, 'mime' | 'bytes'>): Promise<string> => {
      const body = new FormData()
      body.append('file', new File([new Uint8Array(await bytes())], 'simit', { type: mime }))
      const answer = await fetch(`${url}/api/v1/publish/media`, {
        method: 'POST',
        headers: { ...headers, 'meydan-upload': '1' },
        body,
      })
      return z.object({ id: z.string() }).parse(await answer.json()).id
    },
    knocks: (path: string, body: string) => send('POST', path, body),
    /** Does one job behind the scenes to its end, whatever that is. */
    work: (name: string, payload: Record<string, unknown>) => doNow(database, name, payload),
    /** Every key the desk holds for its channels at this moment, those included that it has fetched by itself. */
    keysHeld: async () => {
      const vault = createVault(await readKeys(dataFolder, null))
      const sealed = await rows(
        `select credential as sealed from desk.channels union all select sealed from desk.sign_ins`,
      )
      const texts = sealed.map((row) => vault.open(row['sealed'] ?? ''))
      return texts.flatMap((text) => secretsIn(JSON.parse(text)))
    },
    /** The keys of a channel are old enough to be exchanged at the next call. */
    makeOld: async () => {
      const vault = createVault(await readKeys(dataFolder, null))
      for (const { id, credential } of await rows('select id, credential from desk.channels')) {
        const held = strings.parse(JSON.parse(vault.open(credential ?? '')))
        if (!('until' in held)) continue
        const old = vault.seal(JSON.stringify({ ...held, until: '2020-01-01T00:00:00Z' }))
        await db.query('update desk.channels set credential = $1 where id = $2', [old, id])
      }
    },
    /** Asks for everything that can be asked for. */
    askEverything: async () => {
      const { text } = await send('GET', '/api/openapi.json')
      const { paths } = Api.parse(JSON.parse(text))
      const gets = Object.entries(paths).flatMap(([path, ways]) => ('get' in ways ? [path] : []))
      for (const path of gets) for (const filled of await fillings(path, rows)) await send('GET', `/api/v1${filled}`)
      for (const path of ['/', '/channels', '/healthz', '/readyz', '/metrics']) await send('GET', path)
      for (const what of Object.keys(HEADINGS)) await send('GET', `/api/v1/publish/export/${what}.csv`)
      return gets.length
    },
    /** Everything that has left the desk so far, and all it has written down. */
    places: async (): Promise<Place[]> => [
      { name: 'log', text: program.complaints() },
      { name: 'stream', text: stream.text },
      ...answers,
      ...(await tables(rows)),
    ],
    close: async () => {
      listening.abort()
      await heard
      await db.end()
      await program.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
    keyFile: () => readFileSync(join(dataFolder, 'key'), 'utf8'),
  }
}

const secretsIn = (held: unknown): string[] => {
  if (typeof held === 'string') return [held]
  if (typeof held !== 'object' || held === null) return []
  // When a key ends, where somebody lives, the name of our program there and what was typed in the open is no secret.
  return Object.entries(held).flatMap(([name, value]) => (OPEN.has(name) ? [] : secretsIn(value)))
}

const OPEN = new Set([
  'until',
  'settings',
  'server',
  'returnTo',
  'user',
  'handle',
  'login',
  'name',
  'state',
  'clientId',
])

/** A path with the ids of things that are there. */
async function fillings(path: string, rows: Rows): Promise<string[]> {
  if (!path.includes('{')) return [path]
  const table = TABLES.find(([start]) => path.startsWith(start))?.[1]
  if (table === undefined) return []
  const ids = await rows(`select id from ${table} order by id desc limit 20`)
  return ids.map(({ id }) => path.replaceAll(/\{\w+\}/g, id ?? ''))
}

const TABLES = [
  ['/channels/', 'desk.channels'],
  ['/publish/deliveries/', 'publish.deliveries'],
  ['/publish/posts/', 'publish.posts'],
  ['/inbox/threads/', 'converse.threads'],
  ['/inbox/people/', 'desk.people'],
] as const

/** Every row of every table as text. */
async function tables(rows: Rows): Promise<Place[]> {
  const all = await rows(`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
    from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
  const texts: Place[] = []
  for (const { name } of all) {
    const [row] = await rows(`select coalesce(string_agg(t::text, E'\\n'), '') as text from ${name} t`)
    texts.push({ name: `table ${name}`, text: row?.['text'] ?? '' })
  }
  return texts
}
