import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { freePort, type Started, startProgram } from './started.ts'

export type DeskAtHand = {
  url: string
  dataFolder: string
  program: () => Started
  /** The one-time link of the first start. */
  ownerLink: string
  /** Starts it again on the same data after it was killed or stopped. */
  again: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * A desk in a process and a folder of its own, open and waiting for its owner. It brings its own database, as on a machine where nobody
 * has set anything up, unless `env` names one on the server of the run, which is there much sooner.
 */
export async function openDeskAtHand(env: Record<string, string> = {}): Promise<DeskAtHand> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'meydan journey-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const start = () => startProgram([], { MEYDAN_DATA: dataFolder, PORT: String(port), ...env })
  let program = start()
  await program.line('Meydan is open at')
  const ownerLink = await program.line('/welcome?key=')
  return {
    url,
    dataFolder,
    program: () => program,
    ownerLink,
    again: async () => {
      program = start()
      await program.line('Meydan is open at')
    },
    stop: async () => {
      await program.stop()
      // The database may live elsewhere, behind a link: see makeHome. A desk on a server of the owner's has none of its own.
      const own = join(dataFolder, 'postgres')
      const folders = existsSync(own) ? [realpathSync(own), dataFolder] : [dataFolder]
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export const OLGA = { name: 'Olga', email: 'olga@example.org', password: 'simit-at-seven' }

export type Caller = <T>(key: string, input: Record<string, unknown>, shape: z.ZodType<T>) => Promise<T>

/** Goes in by the owner's link over the API, opens a workspace, and gives back how to call as its owner. */
export async function becomeOwner(
  desk: Pick<DeskAtHand, 'url' | 'ownerLink'>,
  zone = 'Europe/Istanbul',
): Promise<Caller> {
  const { call, signIn } = callerAt(desk.url)
  await call('POST /welcome', { ...OLGA, key: keyIn(desk.ownerLink), lang: 'en', zone }, z.unknown())
  await signIn(OLGA)
  await call('POST /workspaces', { name: 'Fırın', zone, lang: 'en' }, z.unknown())
  return call
}

/** Somebody whom the owner brings in as another owner; gives back how to call as them. */
export async function bringIn(
  desk: Pick<DeskAtHand, 'url'>,
  owner: Caller,
  person: typeof OLGA & { lang: 'en' | 'tr' | 'ru' },
  zone = 'Europe/Istanbul',
): Promise<Caller> {
  const { link } = await owner('POST /workspace/invitations', { role: 'owner' }, z.object({ link: z.string() }))
  const { call, signIn } = callerAt(desk.url)
  await call('POST /welcome', { ...person, key: keyIn(link), zone }, z.unknown())
  await signIn(person)
  return call
}

const keyIn = (link: string) => new URL(link).searchParams.get('key')

/** Calls a desk over its API, as nobody until somebody signs in. */
function callerAt(url: string) {
  let cookie = ''
  const send = async (method: string, path: string, body: unknown): Promise<Response> =>
    fetch(url + path, {
      method,
      headers: { cookie, origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const call: Caller = async (key, input, shape) => {
    const [method = 'GET', pattern = ''] = key.split(' ')
    const rest: Record<string, unknown> = { ...input }
    const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return value
    })
    const asks = method === 'GET' || method === 'DELETE'
    const query = asks
      ? `?${new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))}`
      : ''
    const answer = await send(method, `/api/v1${path}${query}`, asks ? undefined : rest)
    if (!answer.ok) throw new Error(`${key} was refused: ${await answer.text()}`)
    return shape.parse(await answer.json())
  }
  const signIn = async ({ email, password }: { email: string; password: string }) => {
    const signedIn = await send('POST', '/api/auth/sign-in/email', { email, password })
    if (!signedIn.ok) throw new Error(`signing in was refused: ${await signedIn.text()}`)
    cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }
  return { call, signIn }
}
