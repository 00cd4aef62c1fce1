import * as z from 'zod'
import type { Line } from '../network.ts'
import { partsOf } from './at-uri.ts'
import { call, placeOf } from './call.ts'
import { made, type Made, unmade, unmadeBy } from './made.ts'
import { recordShape, strongRef } from './shapes.ts'

const MAX_NAMES = 20

export const replyShape = z.object({ root: strongRef, parent: strongRef })
export const peopleShape = z.record(z.string(), z.string())

const answering = z.object({ reply: z.object({ root: strongRef }).optional() })

/** An answer names both what it answers and where the thread began, each in exactly one version. */
export async function threadOf(line: Line, targetId: string): Promise<Made> {
  const parts = partsOf(targetId)
  if (!parts) return unmade('not-found')
  const called = await call(placeOf(line), {
    does: 'com.atproto.repo.getRecord',
    query: Object.entries(parts),
    shape: recordShape,
  })
  if (!called.ok) return unmadeBy(called)
  const parent = { uri: called.value.uri, cid: called.value.cid }
  const above = answering.safeParse(called.value.value)
  return made({ root: above.data?.reply?.root ?? parent, parent }, called.rate)
}

/** Who stands behind the names of a text. A name nobody bears stays a word. */
export async function peopleNamed(line: Line, names: readonly string[]): Promise<Made> {
  const people: Record<string, string> = {}
  let rate = null
  for (const handle of names.slice(0, MAX_NAMES)) {
    const called = await call(placeOf(line), {
      does: 'com.atproto.identity.resolveHandle',
      query: [['handle', handle]],
      shape: z.object({ did: z.string() }),
    })
    if (called.ok) people[handle] = called.value.did
    else if (!called.certain || !['validation', 'not-found'].includes(called.error.reason)) return unmadeBy(called)
    rate = called.rate
  }
  return made(people, rate)
}
