import { type Asked, openSite, type Site, type Told } from '../../testing/site.ts'
import { sniff } from '../../testing/sniff.ts'
import type { Books } from './books.ts'
import { looking } from './look.ts'
import { type Method, Refusal } from './refusal.ts'
import { writing } from './write.ts'

const METHODS: Record<string, Method> = { ...looking, ...writing }
const EVENTS_AT_ONCE = 100
const LARGEST = 50 * 1_048_576

type Key = 'community' | 'user' | 'service'

/** Which keys open which methods; what is missing here is open to the community alone. */
const OPEN_TO: readonly (readonly [RegExp, readonly Key[]])[] = [
  [/^(?:users\.get|groups\.getById)$/, ['community', 'user', 'service']],
  [/^wall\.get/, ['user', 'service']],
  [/^(?:photos|likes|account|groups\.(?:un)?ban$)|^wall\.(?:edit|delete)/, ['user']],
  [/^wall\.(?:post|createComment)$/, ['community', 'user']],
]

/** The API of one community: it refuses with a status of success, as the real one does. */
export async function openApi(books: Books) {
  const site: Site = await openSite({
    sortOf,
    answer: (asked) => answer(books, asked, site.origin),
    quiet: () => refused(9, 'Flood control'),
    complaint: (status, words) => (status === 200 ? { error: words } : '<h1>Something broke</h1>'),
  })
  return site
}

function sortOf({ path }: Asked) {
  if (/\/(?:wall\.post|wall\.createComment|messages\.send)$/.test(path)) return 'publish'
  if (path === '/upload') return 'media'
  return path.endsWith('/groups.getLongPollServer') ? 'read' : null
}

const json = (body: unknown): Told => ({ status: 200, body })

const refused = (code: number, words: string): Told =>
  json({ error: { error_code: code, error_msg: words, request_params: [] } })

async function answer(books: Books, asked: Asked, origin: string): Promise<Told> {
  if (asked.path === '/lp') return listen(books, asked.query)
  if (asked.path === '/upload') return upload(books, asked)
  const name = asked.path.replace('/method/', '')
  const {
    access_token: token = '',
    v: version,
    ...said
  } = Object.fromEntries(new URLSearchParams(asked.body.toString()))
  const method = METHODS[name]
  if (!method || version === undefined) return refused(3, 'Unknown method passed')
  const key = keyOf(books, token)
  if (!key || (books.isRevoked && key === 'community'))
    return refused(5, 'User authorization failed: invalid access_token (4).')
  if (key === 'user' && books.isVkId) return refused(1051, 'Method is unavailable with this token type')
  const open = OPEN_TO.find(([names]) => names.test(name))?.[1] ?? ['community']
  if (!open.includes(key))
    return key === 'community'
      ? refused(27, 'Group authorization failed: method is unavailable with group auth.')
      : refused(28, 'Application authorization failed: method is unavailable with service token.')
  if (key === 'community' && name.startsWith('wall.') && !books.permissions.has('wall'))
    return refused(15, 'Access denied')
  if (books.wantsCaptcha && /^(?:wall\.(?:post|createComment)|messages\.send)$/.test(name))
    return refused(14, 'Captcha needed')
  try {
    return json({ response: method(books, said, origin) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.code, error.message)
  }
}

const keyOf = ({ tokens }: Books, token: string): Key | null =>
  token === tokens.community
    ? 'community'
    : token === tokens.user
      ? 'user'
      : token === tokens.service
        ? 'service'
        : null

/** 1: the place is too old. 2: the key is. 3: both. */
function listen(books: Books, asked: URLSearchParams): Told {
  if (asked.get('act') !== 'a_check' || !/^\d+$/.test(asked.get('wait') ?? '')) return json({ failed: 4 })
  if (asked.get('key') !== books.pollKey) return json({ failed: 2 })
  const ts = Number(asked.get('ts'))
  const events = books.since(ts, EVENTS_AT_ONCE)
  if (events === null) return json({ failed: 1, ts: books.ts })
  return json({ ts: String(ts + events.length), updates: events })
}

async function upload(books: Books, asked: Asked): Promise<Told> {
  const file = (await asked.form()).get('photo')
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
  if (!sniff(bytes)?.startsWith('image/') || bytes.length > LARGEST) return json({ server: 1, photo: '[]', hash: 'x' })
  const photo = JSON.stringify([{ photo: `upload-${books.uploads.size}` }])
  books.uploads.set(photo, { sizeBytes: bytes.length })
  return json({ server: 1, photo, hash: 'x' })
}
