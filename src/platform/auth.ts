import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import * as z from 'zod'
import { pool } from './database.ts'
import type { Account } from './endpoint.ts'
import type { Log } from './log.ts'

/** Accounts, passwords and sessions; which workspaces an account works in is the desk's to say. */
export type Auth = {
  /** Answers everything below /api/auth. */
  handle: (request: Request) => Promise<Response>
  /** The signed-in account of a request's cookie. */
  accountOf: (headers: Headers) => Promise<Account | null>
  /** Makes an account and gives back the headers that sign its browser in; refused when the e-mail is taken. */
  signUp: (person: {
    name: string
    email: string
    password: string
  }) => Promise<{ account: Account; headers: Headers } | 'taken'>
  close: () => Promise<void>
}

const SESSION_DAYS = 30
const DAY_SECONDS = 86_400
/** So long a cookie that was good is good without a look; asking for each call anew takes longer than most calls. */
const KNOWN_SECONDS = 30
const KNOWN_MOST = 1_000
export const PASSWORD_LENGTH = { min: 8, max: 128 }

const SignedUp = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) })

export function openAuth(wish: { url: string; address: string; secret: string; log: Log }): Auth {
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: pool(wish.url, { max: 4 }, wish.log) }),
  })
  const auth = betterAuth({
    baseURL: wish.address,
    basePath: '/api/auth',
    secret: wish.secret,
    database: { db: db.withSchema('auth'), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: false,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    // The public sign-up route stays shut: accounts come from the owner's link and from invitations.
    disabledPaths: ['/sign-up/email'],
    session: {
      expiresIn: SESSION_DAYS * DAY_SECONDS,
    },
    trustedOrigins: (request) => [wish.address, ...sameHost(request)],
    advanced: { useSecureCookies: wish.address.startsWith('https:'), cookiePrefix: 'meydan' },
    logger: { level: 'error', log: (_level, message) => wish.log.warn({ from: 'sign-in' }, message) },
    telemetry: { enabled: false },
  })
  let known = new Map<string, { account: Account; until: number }>()
  return {
    handle: async (request) => {
      const answer = await auth.handler(request)
      // Whoever signs out is out at once; who was looked up before that is written where nobody reads any more.
      if (request.method !== 'GET') known = new Map()
      return answer
    },
    accountOf: async (headers) => {
      const cookie = headers.get('cookie')
      if (cookie === null) return null
      const here = known
      const before = here.get(cookie)
      if (before && before.until > performance.now()) return before.account
      const session = await auth.api.getSession({ headers })
      if (!session) return null
      const account = { id: session.user.id, name: session.user.name, email: session.user.email }
      if (here.size >= KNOWN_MOST) here.clear()
      here.set(cookie, { account, until: performance.now() + KNOWN_SECONDS * 1000 })
      return account
    },
    signUp: async (person) => {
      const answer = await auth.api.signUpEmail({ body: person, asResponse: true })
      if (!answer.ok) return 'taken'
      return { account: SignedUp.parse(await answer.json()).user, headers: answer.headers }
    },
    close: () => db.destroy(),
  }
}

/** A desk on one's own machine is reached as localhost, 127.0.0.1 or a name of the local network alike. */
function sameHost(request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}
