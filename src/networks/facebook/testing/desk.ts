import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import type { Credential, DraftMedia, Intent, Line, Outcome } from '../../network.ts'
import { facebook } from '../facebook.ts'
import { openFacebook } from './open.ts'

/** A desk that is connected to a page of its own. */
export async function deskIn(t: TestContext, more: Credential = {}) {
  const world = await openFacebook()
  const http = createOutgoing({ allow: world.origins, now: world.now, log: createLog('silent') })
  t.after(async () => {
    await http.close()
    await world.close()
  })
  const credential = { ...world.credential, ...more }
  const met = await facebook.connect(http, world.settings, credential)
  assert.ok(met.ok, JSON.stringify(met))
  const line: Line = { http, account: met.value, credential }
  const { publish, read, act, measure } = parts()

  const intend = (text: string, draft: Partial<Intent['draft']> = {}, target: Intent['target'] = null): Intent => ({
    key: `key of ${text}`,
    draft: {
      title: null,
      text,
      warning: null,
      language: null,
      visibility: 'public',
      media: [],
      poll: null,
      place: null,
      ...draft,
    },
    target,
    notBefore: world.now(),
    lastSentAt: null,
    taken: [],
  })

  async function send(intent: Intent): Promise<Outcome> {
    const prepared = await publish.prepare(line, intent, [])
    if (prepared.state === 'processing') throw new Error('the upload is not ready')
    if (prepared.state !== 'ready') return prepared
    return publish.commit(line, intent, prepared.parts)
  }

  async function post(text: string, draft: Partial<Intent['draft']> = {}) {
    const outcome = await send(intend(text, draft))
    assert.ok(outcome.state === 'live', JSON.stringify(outcome))
    return outcome.ref
  }

  return { ...world, kept: world.post, http, line, publish, read, act, measure, intend, send, post }
}

function parts() {
  const { publish, read, act, measure } = facebook
  assert.ok(publish && read && act && measure)
  return { publish, read, act, measure }
}

/** The beginning of a video is enough for the fake. */
export function video(sizeBytes: number): DraftMedia {
  const bytes = Buffer.alloc(sizeBytes, 1)
  bytes.write('\0\0\0\x18ftypisom', 'latin1')
  return { id: 'film', mime: 'video/mp4', sizeBytes, alt: '', address: null, bytes: async () => bytes }
}
