import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { ghostProgram } from './ghost-program.ts'
import { freePort, newFolder, started, until } from './machine.ts'

export const OUR_EMAIL = 'firin@posta.example'
const NEIGHBOUR = 'ayse@posta.example'
const OWNER = { name: 'Hatice Usta', email: 'hatice@posta.example', password: 'a long word nobody knows' }

/** A site that is set up once and copied for every world: the first start of Ghost makes more than a hundred tables. */
export async function prepareSite() {
  const program = await ghostProgram()
  const folder = newFolder('ghost')
  await cp(join(program, 'content'), join(folder, 'content'), { recursive: true })
  const server = await start(program, folder, null)
  const { origin } = server
  const setup = [{ ...OWNER, blogTitle: 'Köşe Fırın' }]
  await answered(await send('POST', `${origin}${ADMIN}/authentication/setup/`, '', { setup }))
  const ask = await asOwner(origin, origin)
  await ask('PUT', '/settings/', { settings: [{ key: 'comments_enabled', value: 'all' }] })
  const made = await ask('POST', '/integrations/?include=api_keys', { integrations: [{ name: 'Meydan' }] })
  const [ours] = integrations.parse(made).integrations
  const key = ours?.api_keys.find(({ type }) => type === 'admin')?.secret
  if (!ours || !key) throw new Error('Ghost gave no key')
  await joined(ask, 'Köşe Fırın', OUR_EMAIL)
  const ayse = await joined(ask, 'Ayşe Yılmaz', NEIGHBOUR)
  await server.end()
  return { program, folder, integration: ours.id, key, ayse, close: () => gone(folder) }
}

export type Template = Awaited<ReturnType<typeof prepareSite>>

/** A copy of the prepared site that believes to live at `home`. */
export async function openSiteAt(template: Template, home: string) {
  const folder = newFolder('ghost')
  await cp(template.folder, folder, { recursive: true })
  const server = await start(template.program, folder, home)
  const close = async () => {
    await server.end()
    await gone(folder)
  }
  const ask = await asOwner(server.origin, home)
  await firstPost(ask)
  return { origin: server.origin, ask, close }
}

/** Ghost fetches what it draws posts with when the first one is written, which takes it longer than any trial waits for. */
async function firstPost(ask: Owner): Promise<void> {
  const told = await ask('POST', '/posts/?source=html', { posts: [{ title: 'Merhaba', html: '<p>Merhaba</p>' }] })
  const [post] = z.object({ posts: z.array(z.object({ id: z.string(), updated_at: z.string() })) }).parse(told).posts
  if (!post) throw new Error('Ghost wrote no post')
  const { id, updated_at } = post
  await ask('PUT', `/posts/${id}/`, { posts: [{ status: 'published', updated_at }] })
  await ask('DELETE', `/posts/${id}/`)
}

export type Owner = Awaited<ReturnType<typeof asOwner>>

export async function joined(ask: Owner, name: string, email: string): Promise<string> {
  const told = await ask('POST', '/members/', { members: [{ name, email }] })
  const [member] = z.object({ members: z.array(z.object({ id: z.string() })) }).parse(told).members
  if (!member) throw new Error('nobody joined')
  return member.id
}

/** The door of the readers, opened by the link that Ghost would send by mail. */
export async function signedIn(origin: string, ask: Owner, member: string) {
  const told = await ask('GET', `/members/${member}/signin_urls/`)
  const [link] = z.object({ member_signin_urls: z.array(z.object({ url: z.string() })) }).parse(told).member_signin_urls
  const { pathname, search } = new URL(link?.url ?? '/', origin)
  const cookies = cookiesOf(await send('GET', `${origin}${pathname}${search}`))
  return async (method: string, path: string, json: unknown) =>
    answered(await send(method, `${origin}/members/api${path}`, cookies, json))
}

const ADMIN = '/ghost/api/admin'

/** Everything an owner does in the browser, which must stand on the page of the site itself; null where there is nothing. */
async function asOwner(origin: string, home: string) {
  const login = { username: OWNER.email, password: OWNER.password }
  let cookies = ''
  // While it is still starting, Ghost greets an owner and forgets her again.
  await until('the owner', async () => {
    cookies = cookiesOf(await send('POST', `${origin}${ADMIN}/session/`, '', login, home))
    return (await send('GET', `${origin}${ADMIN}/users/me/`, cookies, undefined, home)).ok
  })
  return async (method: string, path: string, json?: unknown) =>
    answered(await send(method, `${origin}${ADMIN}${path}`, cookies, json, home))
}

function send(method: string, url: string, cookie = '', json?: unknown, from = new URL(url).origin): Promise<Response> {
  return fetch(url, {
    method,
    redirect: 'manual',
    headers: { origin: from, cookie, 'content-type': 'application/json', connection: 'close' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
}

async function answered(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`Ghost refused: ${answer.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}

const cookiesOf = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const integrations = z.object({
  integrations: z.array(
    z.object({
      id: z.string(),
      api_keys: z.array(z.object({ type: z.string(), secret: z.string() })),
    }),
  ),
})

async function start(program: string, folder: string, home: string | null) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const settings = {
    NODE_ENV: 'development',
    url: home ?? origin,
    server__host: '127.0.0.1',
    server__port: String(port),
    database__client: 'better-sqlite3',
    database__connection__filename: join(folder, 'site.db'),
    database__useNullAsDefault: 'true',
    paths__contentPath: join(folder, 'content'),
    mail__transport: 'stub',
    privacy__useUpdateCheck: 'false',
    privacy__useGravatar: 'false',
  }
  // Ghost looks for its own parts in the folder it is started in.
  const server = started(process.execPath, ['index.js'], settings, program)
  await until('Ghost', () =>
    fetch(`${origin}${ADMIN}/site/`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return { origin, end: server.end }
}

const gone = (folder: string) => rm(folder, { recursive: true, force: true })
