import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import type { DraftMedia, Intent, Item, Line } from '../../network.ts'
import { telegram } from '../telegram.ts'
import { openTelegram } from './open.ts'

/** A desk that is connected to a Telegram of its own. */
export async function deskIn(t: TestContext) {
  const world = await openTelegram()
  const http = createOutgoing({ allow: world.origins, now: world.now, log: createLog('silent') })
  t.after(async () => {
    await http.close()
    await world.close()
  })
  const met = await telegram.connect(http, world.settings, world.credential)
  assert.ok(met.ok)
  const line: Line = { http, account: met.value, credential: world.credential }
  let cursor: string | null = null

  /** Reads on from where reading ended, until nothing more waits. */
  async function pull(): Promise<Item[]> {
    const items: Item[] = []
    for (let more = true; more;) {
      const page = await telegram.read?.pull(line, 'inbox', cursor)
      assert.ok(page?.ok, JSON.stringify(page))
      items.push(...page.value.items)
      cursor = page.value.cursor
      more = page.value.more
    }
    return items
  }

  const intend = (text: string, draft: Partial<Intent['draft']> = {}, target: Intent['target'] = null): Intent => ({
    key: text,
    draft: { title: null, text, warning: null, language: null, visibility: 'public', media: [], poll: null, ...draft },
    target,
    notBefore: world.now(),
    lastSentAt: null,
    taken: [],
  })

  async function post(text: string, draft: Partial<Intent['draft']> = {}, target: Intent['target'] = null) {
    const outcome = await telegram.publish?.commit(line, intend(text, draft, target), [])
    assert.ok(outcome?.state === 'live', JSON.stringify(outcome))
    return outcome.ref
  }

  return { ...world, kept: world.post, http, line, pull, intend, post }
}

/** The beginning of a picture or a video is enough for the fake, and different lengths tell them apart. */
export function file(kind: 'image/png' | 'video/mp4', sizeBytes: number): DraftMedia {
  const bytes = Buffer.alloc(sizeBytes)
  bytes.write(kind === 'image/png' ? '\x89PNG' : '\0\0\0\x18ftypisom', 'latin1')
  return { id: String(sizeBytes), mime: kind, sizeBytes, alt: '', address: null, bytes: async () => bytes }
}
