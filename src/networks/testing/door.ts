import type { Asked, Told } from './site.ts'

const KEPT = ['content-type', 'link', 'x-wp-total', 'retry-after', 'location']

/** Hands a request on to the server behind the door and its answer back, word for word. */
export async function passedOn(origin: string, { method, path, query, headers, body }: Asked): Promise<Told> {
  const { host: _, connection: __, 'content-length': ___, ...kept } = headers
  const words = query.size === 0 ? '' : `?${query}`
  const sent = method === 'GET' ? {} : { body: new Uint8Array(body) }
  // Small servers end a line without a word when they are done with it, so none is used twice.
  const asked = { method, headers: { ...kept, connection: 'close' }, redirect: 'manual', ...sent } as const
  const answer = await fetch(`${origin}${path}${words}`, asked).catch(() => null)
  if (!answer) return { status: 502, body: 'Bad gateway' }
  const told = KEPT.flatMap((name) => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { status: answer.status, headers: Object.fromEntries(told), body: await answer.bytes() }
}
