import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { openBakery } from './bakery.ts'

const Made = z.object({ id: z.string() })
const Problem = z.object({ type: z.string(), title: z.string() })
const Post = z.object({ version: z.number(), state: z.string(), wallTime: z.string().nullable(), zone: z.string() })

export const ZONE = 'Europe/Istanbul'

/** Olga at the bakery's desk, with posts planned by day and hour. */
export async function openOlga(t: TestContext, wish: Parameters<typeof openBakery>[1] = {}) {
  const bakery = await openBakery(t, wish)
  const { workspaceId, app } = bakery
  const call = callSlice(bakery.slice, { workspaceId })
  const ask = async (key: string, input: Record<string, unknown> = {}, lang = 'en') => {
    const { status, body } = await call(key, input, lang)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }
  const refusal = async (key: string, input: Record<string, unknown> = {}) => {
    const { status, body } = await call(key, input)
    assert.notEqual(status, 200, JSON.stringify(body))
    return Problem.parse(body)
  }
  const draft = async (text: string) => Made.parse(await ask('POST /publish/posts', { text })).id
  const plan = async (text: string, wallTime: string, zone = ZONE) => {
    const id = await draft(text)
    await ask('POST /publish/posts/:id/schedule', { id, version: 1, wallTime, zone })
    return id
  }
  /** A day so many days from today, by the clock of the shop. */
  const day = (ahead: number) => app.now().toZonedDateTimeISO(ZONE).toPlainDate().add({ days: ahead }).toString()
  const read = async (id: string) => Post.parse(await ask('GET /publish/posts/:id', { id }))
  return { ...bakery, ask, refusal, draft, plan, day, read }
}
