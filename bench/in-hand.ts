import { OLGA } from '../journeys/desk.ts'

/** Calls as the desk's owner, and tells how many milliseconds the desk itself says it had each call in hand. */
export async function timesInHand({ url }: { url: string }) {
  const { email, password } = OLGA
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return async (key: string, input: Record<string, string>): Promise<number> => {
    const answer = await fetch(`${url}/api/v1${key.replace('GET ', '')}?${new URLSearchParams(input)}`, {
      headers: { cookie },
    })
    await answer.arrayBuffer()
    const told = /^desk;dur=([\d.]+)$/.exec(answer.headers.get('server-timing') ?? '')?.[1]
    if (!answer.ok || told === undefined) throw new Error(`${key} did not say how long it took: ${answer.status}`)
    return Number(told)
  }
}
