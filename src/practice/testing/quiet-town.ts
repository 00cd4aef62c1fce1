import type { TestContext } from 'node:test'
import * as z from 'zod'
import { byUsername, ourPage } from '../books.ts'
import { openTown, type TownWish } from '../open.ts'

const Told = z.looseObject({ id: z.string() })

/** A town whose neighbours wait to be told, and somebody who asks it things. */
export async function quietTown(t: TestContext, wish: Partial<TownWish> = {}) {
  const town = await openTown({
    port: 0,
    seed: 1,
    speed: 0,
    folder: null,
    now: Date.now,
    alive: false,
    rateLimit: null,
    ...wish,
  })
  t.after(town.close)
  const { books } = town.life

  async function ask(path: string, given: Asked = {}) {
    const { as = town.token, body, method = body === undefined ? 'GET' : 'POST', headers = {} } = given
    const form = body instanceof FormData || body instanceof URLSearchParams
    const answer = await fetch(new URL(path, town.url), {
      method,
      redirect: 'manual',
      headers: {
        ...(as === null ? {} : { authorization: `Bearer ${as}` }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') === true
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : null }
  }

  const publish = async (status: string, more: Record<string, unknown> = {}) =>
    Told.parse((await ask('/api/v1/statuses', { body: { status, ...more } })).json)

  /** A neighbour by name, as the town knows him. */
  const neighbour = (username: string) => {
    const one = byUsername(books, username)
    if (!one) throw new Error(`nobody is called ${username}`)
    return one
  }

  return { town, books, us: ourPage(books), ask, publish, neighbour }
}

type Asked = {
  /** The key it is asked with; null for a stranger. */
  as?: string | null
  method?: string
  body?: unknown
  headers?: Record<string, string>
}
