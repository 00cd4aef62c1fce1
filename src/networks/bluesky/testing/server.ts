import { type Asked, openSite, type Told } from '../../testing/site.ts'
import { openBooks, US } from './books.ts'
import { indexOf } from './index.ts'
import { login } from './lexicon.ts'
import { Refusal, said } from './refusal.ts'
import { read, repoOf } from './repo.ts'
import { openSessions } from './sessions.ts'

export const PASSWORD = 'taze-simi-twob-eyaz'

type Method = {
  is: 'query' | 'procedure'
  key: 'none' | 'access' | 'refresh'
  /** Parameters a query knows; any other is a slip of ours. */
  asks?: readonly string[]
  run: (asking: Asked, did: string) => Told
}

/** A server of the AT Protocol with a handful of people, strict to the letter of the lexicons. */
export async function openServer() {
  const books = openBooks()
  const sessions = openSessions(new Map([[US, PASSWORD]]))
  const repo = repoOf(books)
  const index = indexOf(books)

  const sessionOf = (did: string) => ({ did, handle: books.people.get(did)?.handle, active: true })

  const METHODS: Record<string, Method> = {
    'com.atproto.server.describeServer': {
      is: 'query',
      key: 'none',
      run: () => said({ did: 'did:web:pds.test', availableUserDomains: ['.test'] }),
    },
    'com.atproto.server.createSession': {
      is: 'procedure',
      key: 'none',
      run: (asking) => {
        const { identifier, password } = read(login, asking)
        if (!sessions.mayLogIn()) throw new Refusal('RateLimitExceeded', 'Rate Limit Exceeded', 429)
        const person = [...books.people.values()].find(({ did, handle }) => [did, handle].includes(identifier))
        if (!person || !sessions.knows(person.did, password)) {
          throw new Refusal('AuthenticationRequired', 'Invalid identifier or password', 401)
        }
        return said({ ...sessionOf(person.did), ...sessions.open(person.did) })
      },
    },
    'com.atproto.server.refreshSession': {
      is: 'procedure',
      key: 'refresh',
      run: (_, did) => said({ ...sessionOf(did), ...sessions.open(did) }),
    },
    'com.atproto.server.getSession': { is: 'query', key: 'access', run: (_, did) => said(sessionOf(did)) },
    'com.atproto.identity.resolveHandle': {
      is: 'query',
      key: 'none',
      asks: ['handle'],
      run: ({ query }) => {
        const person = [...books.people.values()].find(({ handle }) => handle === query.get('handle'))
        if (!person) throw new Refusal('InvalidRequest', 'Unable to resolve handle')
        return said({ did: person.did })
      },
    },
    'com.atproto.repo.getRecord': { is: 'query', key: 'none', asks: ['repo', 'collection', 'rkey'], run: repo.get },
    'com.atproto.repo.putRecord': { is: 'procedure', key: 'access', run: repo.put },
    'com.atproto.repo.deleteRecord': { is: 'procedure', key: 'access', run: repo.remove },
    'com.atproto.repo.uploadBlob': { is: 'procedure', key: 'access', run: repo.upload },
    'app.bsky.actor.getProfile': { is: 'query', key: 'access', asks: ['actor'], run: index.profile },
    'app.bsky.feed.getPosts': { is: 'query', key: 'access', asks: ['uris'], run: index.posts },
    'app.bsky.feed.getPostThread': {
      is: 'query',
      key: 'access',
      asks: ['uri', 'depth', 'parentHeight'],
      run: index.thread,
    },
    'app.bsky.feed.getAuthorFeed': { is: 'query', key: 'access', asks: ['actor', 'filter', 'limit'], run: index.feed },
    'app.bsky.feed.searchPosts': { is: 'query', key: 'access', asks: ['q', 'sort', 'limit'], run: index.search },
    'app.bsky.notification.listNotifications': {
      is: 'query',
      key: 'access',
      asks: ['reasons', 'limit', 'cursor'],
      run: index.notifications,
    },
    'app.bsky.graph.muteActor': { is: 'procedure', key: 'access', run: index.mute },
    'app.bsky.graph.unmuteActor': { is: 'procedure', key: 'access', run: index.unmute },
  }

  function answer(asking: Asked): Told {
    const method = METHODS[asking.path.replace('/xrpc/', '')]
    if (!method) throw new Refusal('MethodNotImplemented', 'No such method here', 501)
    const verb = method.is === 'query' ? 'GET' : 'POST'
    if (asking.method !== verb) throw new Refusal('InvalidRequest', `Incorrect HTTP method, expected ${verb}`, 405)
    const strange = [...asking.query.keys()].find((name) => !method.asks?.includes(name))
    if (strange) throw new Refusal('InvalidRequest', `unknown parameter ${strange}`)
    return method.run(asking, method.key === 'none' ? '' : whose(asking, method.key))
  }

  function whose(asking: Asked, sort: 'access' | 'refresh'): string {
    const [, token] = /^Bearer (.+)$/.exec(asking.headers['authorization'] ?? '') ?? []
    if (!token) throw new Refusal('AuthMissing', 'Authentication Required', 401)
    const found = sessions.whose(token, sort)
    if ('did' in found) return found.did
    throw new Refusal(
      found.refusal,
      found.refusal === 'ExpiredToken' ? 'Token has expired' : 'Token could not be verified',
    )
  }

  const site = await openSite({
    answer: (asking) => {
      try {
        const told = answer(asking)
        return { ...told, headers: { ...told.headers, ...RATE() } }
      } catch (cause) {
        if (cause instanceof Refusal) return cause.told
        throw cause
      }
    },
    sortOf: ({ path }) => {
      if (path === '/xrpc/com.atproto.repo.putRecord') return 'publish'
      if (path === '/xrpc/com.atproto.repo.uploadBlob') return 'media'
      return path.startsWith('/xrpc/app.bsky.') ? 'read' : null
    },
    complaint: (status, message) => ({ error: NAMES.get(status) ?? 'InternalServerError', message }),
    reset: (until) => ({ ...RATE(until), 'ratelimit-remaining': '0' }),
  })
  return { ...site, books, sessions }
}

const NAMES = new Map([
  [429, 'RateLimitExceeded'],
  [502, 'UpstreamFailure'],
])

const RATE = (until = new Date(Date.now() + 300_000)): Record<string, string> => ({
  'ratelimit-limit': '3000',
  'ratelimit-remaining': '2999',
  'ratelimit-reset': String(Math.round(until.getTime() / 1000)),
  'ratelimit-policy': '3000;w=300',
})
