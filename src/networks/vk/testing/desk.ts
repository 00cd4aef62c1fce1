import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import type { DraftMedia, Intent, Item, Line, PreparedPart } from '../../network.ts'
import { vk } from '../vk.ts'
import { openVk } from './open.ts'

/** A desk that is connected to a VK of its own, with every key or with the community's alone. */
export async function deskIn(t: TestContext, keys: 'all' | 'community' = 'all') {
  const world = await openVk()
  const http = createOutgoing({ allow: world.origins, now: world.now, log: createLog('silent') })
  t.after(async () => {
    await http.close()
    await world.close()
  })
  const credential = keys === 'all' ? world.credential : { token: world.books.tokens.community }
  const met = await vk.connect(http, world.settings, credential)
  assert.ok(met.ok, JSON.stringify(met))
  const line: Line = { http, account: met.value, credential }
  let cursor: string | null = null

  /** Reads on from where reading ended, until nothing more waits. */
  async function pull(): Promise<Item[]> {
    const items: Item[] = []
    for (let more = true; more;) {
      const page = await vk.read?.pull(line, 'inbox', cursor)
      assert.ok(page?.ok, JSON.stringify(page))
      items.push(...page.value.items)
      cursor = page.value.cursor
      more = page.value.more
    }
    return items
  }

  const intend = (text: string, draft: Partial<Intent['draft']> = {}, target: Intent['target'] = null): Intent => ({
    key: `key of ${text}`,
    draft: { title: null, text, warning: null, language: null, visibility: 'public', media: [], poll: null, ...draft },
    target,
    notBefore: world.now(),
    lastSentAt: null,
    taken: [],
  })

  async function send(intent: Intent) {
    const prepared = await vk.publish?.prepare(line, intent, [])
    assert.ok(prepared)
    const parts: PreparedPart[] = prepared.parts
    if (prepared.state !== 'ready') return prepared
    const outcome = await vk.publish?.commit(line, intent, parts)
    assert.ok(outcome)
    return outcome
  }

  async function post(text: string, draft: Partial<Intent['draft']> = {}, target: Intent['target'] = null) {
    const outcome = await send(intend(text, draft, target))
    assert.ok(outcome.state === 'live', JSON.stringify(outcome))
    return outcome.ref
  }

  return { ...world, kept: world.post, http, line, credential, pull, intend, send, post }
}

/** The beginning of a picture is enough for the fake, and different lengths tell them apart. */
export function picture(sizeBytes: number): DraftMedia {
  const bytes = Buffer.alloc(sizeBytes)
  bytes.write('\x89PNG', 'latin1')
  return { id: String(sizeBytes), mime: 'image/png', sizeBytes, alt: '', address: null, bytes: async () => bytes }
}
