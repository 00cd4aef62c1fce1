import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Line, Page, Reply, SpokenItem } from '../network.ts'
import { headOf } from './items.ts'
import { ofChannel, threads } from './list.ts'

/** A second, and who is known of those that were said in it: YouTube dates to the second only. */
const edgeShape = z.object({ at: z.string(), ids: z.array(z.string()) })
type Edge = z.infer<typeof edgeShape>

/**
 * Comments come newest first, so a walk goes down from the top to the last one known. `below` is where it is on its way, `top` what the
 * next walk will go down to. What arrives meanwhile lies above and is left to it; what is pushed onto a later page by it is known.
 */
const cursorShape = z.object({
  since: edgeShape.nullable(),
  top: edgeShape.nullable(),
  below: edgeShape.nullable(),
  token: z.string().nullable(),
})
type Cursor = z.infer<typeof cursorShape>

export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? null : cursorShape.parse(JSON.parse(stored))
  const called = await threads(line, ofChannel(line), cursor?.token ?? null)
  if (!called.ok) return replyOf(called)
  const { items, nextPageToken = null } = called.value
  const heads = items.map((thread) => headOf(thread, line.account))
  const { since = null, below = null } = cursor ?? {}
  const fresh = heads.filter((item) => isAbove(item, since) && isBelow(item, below))
  const top = edgeAt(heads, cursor?.top ?? null)
  const isAtEnd = nextPageToken === null || heads.some((item) => !isAbove(item, since))
  // The very first page is where we begin; what came before we were here is not asked for.
  const more = cursor !== null && !isAtEnd
  const next: Cursor = more
    ? { since, top, below: edgeBelow(fresh, below), token: nextPageToken }
    : { since: joined(top, since), top: null, below: null, token: null }
  return { ok: true, value: { items: fresh.toReversed(), cursor: JSON.stringify(next), more }, rate: called.rate }
}

const order = (item: SpokenItem, edge: Edge) => Temporal.Instant.compare(item.at, Temporal.Instant.from(edge.at))

const isAbove = (item: SpokenItem, edge: Edge | null) =>
  edge === null || order(item, edge) > 0 || (order(item, edge) === 0 && !edge.ids.includes(item.key))

const isBelow = (item: SpokenItem, edge: Edge | null) =>
  edge === null || order(item, edge) < 0 || (order(item, edge) === 0 && !edge.ids.includes(item.key))

/** The newest second, with everybody met in it so far. */
function edgeAt(items: readonly SpokenItem[], known: Edge | null): Edge | null {
  const [first] = items
  const at = known?.at ?? first?.at.toString()
  if (at === undefined) return null
  return { at, ids: [...(known?.ids ?? []), ...keysAt(items, at)] }
}

function edgeBelow(fresh: readonly SpokenItem[], known: Edge | null): Edge | null {
  const last = fresh.at(-1)
  if (!last) return known
  const at = last.at.toString()
  return { at, ids: [...(known?.at === at ? known.ids : []), ...keysAt(fresh, at)] }
}

const keysAt = (items: readonly SpokenItem[], at: string) =>
  items.filter((item) => item.at.toString() === at).map(({ key }) => key)

/** A walk that met nothing newer knows what was known before. */
function joined(top: Edge | null, since: Edge | null): Edge | null {
  if (!top || !since) return top ?? since
  const [a, b] = [Temporal.Instant.from(top.at), Temporal.Instant.from(since.at)]
  const newer = Temporal.Instant.compare(a, b)
  if (newer === 0) return { at: top.at, ids: [...new Set([...since.ids, ...top.ids])] }
  return newer > 0 ? top : since
}
