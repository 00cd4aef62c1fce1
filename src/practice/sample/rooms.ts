import { Hono } from 'hono'
import * as z from 'zod'
import type { App, Slice } from '#app'
import type { Account, Who } from '#platform/endpoint.ts'
import type { Lang } from '#platform/words.ts'

/** A picture as a person brings one in. */
export type Bring = (picture: { bytes: Uint8Array; name: string }) => Promise<string>

/** The duties of a desk as main.ts joins them, with what they do besides their routes. */
export type Duties = {
  slices: readonly Slice[]
  /** Takes a picture in and gives back its name there. */
  bring: (workspaceId: string, picture: { bytes: Uint8Array; name: string }) => Promise<string>
  /** Resolves when every click so far is written. */
  clicksWritten: () => Promise<void>
}

export type Call = <T>(key: string, input: Record<string, unknown>, shape: z.ZodType<T>) => Promise<T>

/** The hands of the owner in all rooms: what a browser could ask for is asked for here, by the same addresses. */
export type Hands = {
  who: Who
  call: Call
  /** The same where nothing is wanted back. */
  do: (key: string, input: Record<string, unknown>) => Promise<void>
  job: (name: string, payload: unknown) => Promise<void>
  bring: Bring
  /** Follows a short link as the browser of a stranger would; gives back where it led. */
  follow: (path: string, as: { userAgent: string; address: string; referrer: string }) => Promise<string | null>
  clicksWritten: () => Promise<void>
}

const UNTIL_MILLISECONDS = 600_000

export function handsIn(
  app: Pick<App, 'config'>,
  duties: Duties,
  given: { account: Account; lang: Lang; workspaceId: string },
): Hands {
  const { account, lang, workspaceId } = given
  const routes: Slice['routes'] = Object.assign({}, ...duties.slices.map((slice) => slice.routes))
  const jobs: Slice['jobs'] = Object.assign({}, ...duties.slices.map((slice) => slice.jobs))
  const who = { account, lang, workspaceId, role: 'owner' }
  const http = new Hono()
  for (const slice of duties.slices) slice.raw?.(http, nobodyIsReceived)
  // A room that waits for something that never comes would keep the whole sample waiting.
  const signal = AbortSignal.timeout(UNTIL_MILLISECONDS)

  const call: Call = async (key, input, shape) => {
    const endpoint = routes[key]
    if (!endpoint) throw new Error(`no room knows ${key}`)
    const result = await endpoint.run(await endpoint.input.parseAsync(input), { ...who, headers: new Headers() })
    if (!result.ok) throw new Error(`${key} was refused: ${result.reason} ${JSON.stringify(result.about)}`)
    return shape.parse(z.encode(endpoint.output, result.value))
  }
  return {
    who,
    call,
    do: async (key, input) => {
      await call(key, input, z.unknown())
    },
    job: async (name, payload) => {
      await jobs[name]?.run(payload, signal)
      if (signal.aborted) throw new Error(`the sample took longer than ${UNTIL_MILLISECONDS} ms`)
    },
    bring: (picture) => duties.bring(workspaceId, picture),
    follow: async (path, { userAgent, address, referrer }) => {
      const headers = { 'user-agent': userAgent, referer: referrer, 'x-forwarded-for': address }
      const neighbour = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
      const answer = await http.request(new URL(path, app.config.url).href, { headers }, neighbour)
      return answer.headers.get('location')
    },
    clicksWritten: duties.clicksWritten,
  }
}

/** Only short links are asked for by strangers; whatever wants to know who asks is told nobody. */
const nobodyIsReceived = {
  visitor: () => Promise.resolve({ account: null, lang: 'en' as const, headers: new Headers() }),
  member: () => Promise.resolve(null),
  may: () => false,
}
