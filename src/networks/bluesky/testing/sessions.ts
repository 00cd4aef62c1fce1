import { randomBytes } from 'node:crypto'

const ACCESS_MS = 2 * 3_600_000
const REFRESH_MS = 90 * 86_400_000
const LOGINS = 30
const LOGINS_MS = 300_000

type Key = { did: string; sort: 'access' | 'refresh'; ends: number }

/** App passwords and the keys they open: two hours and ninety days, and thirty logins in five minutes. */
export function openSessions(passwords: Map<string, string>) {
  const keys = new Map<string, Key>()
  const logins: number[] = []

  const key = (did: string, sort: Key['sort'], ms: number) => {
    const ends = Date.now() + ms
    const claims = { scope: `com.atproto.${sort}`, sub: did, exp: Math.floor(ends / 1000) }
    const token = [{ typ: 'at+jwt', alg: 'HS256' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat(randomBytes(32).toString('base64url'))
      .join('.')
    keys.set(token, { did, sort, ends })
    return token
  }

  return {
    open: (did: string) => ({ accessJwt: key(did, 'access', ACCESS_MS), refreshJwt: key(did, 'refresh', REFRESH_MS) }),
    mayLogIn(): boolean {
      const now = Date.now()
      while (logins[0] !== undefined && now - logins[0] > LOGINS_MS) logins.shift()
      return logins.push(now) <= LOGINS
    },
    logins: () => logins.length,
    knows: (did: string, password: string) => passwords.get(did) === password,
    /** Whose key it is; the name of the refusal when it is nobody's any more. */
    whose(token: string, sort: Key['sort']): { did: string } | { refusal: 'InvalidToken' | 'ExpiredToken' } {
      const found = keys.get(token)
      if (!found || found.sort !== sort) return { refusal: 'InvalidToken' }
      return found.ends < Date.now() ? { refusal: 'ExpiredToken' } : { did: found.did }
    },
    /** Two hours pass for the short keys, or ninety days for all of them. */
    age(sorts: readonly Key['sort'][]): void {
      for (const one of keys.values()) if (sorts.includes(one.sort)) one.ends = 0
    },
    revoke(): void {
      keys.clear()
      passwords.clear()
    },
  }
}
