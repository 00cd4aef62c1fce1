import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { TrialWorld } from '#networks/trial'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import sharp from 'sharp'
import type { Credential, DraftMedia, Intent, Line, Network, PreparedPart } from '../../network.ts'

/** A desk that is connected to a world of one of these networks. */
export async function deskAt(t: TestContext, world: TrialWorld, more: Credential = {}) {
  const http = createOutgoing({ allow: world.origins, now: world.now, log: createLog('silent') })
  t.after(async () => {
    await http.close()
    await world.close()
  })
  const credential = { ...world.credential, ...more }
  const met = await world.network.connect(http, world.settings, credential)
  assert.ok(met.ok, JSON.stringify(met))
  const line: Line = { http, account: met.value, credential }
  const { publish, read, act, measure } = partsOf(world.network)

  const intend = (text: string, media: readonly DraftMedia[] = [], target: Intent['target'] = null): Intent => ({
    key: `key of ${text}`,
    draft: {
      title: null,
      text,
      warning: null,
      language: null,
      visibility: 'public',
      media: media.map((one) => ({ ...one, address: world.shows?.(one) ?? null })),
      poll: null,
      place: null,
    },
    target,
    notBefore: world.now(),
    lastSentAt: null,
    taken: [],
  })

  /** Prepares as the ledger does, giving back what stood ready, and publishes; looks again at once instead of waiting. */
  async function send(intent: Intent, stored: PreparedPart[] = []) {
    let parts = stored
    for (let step = 0; step < 20; step += 1) {
      const prepared = await publish.prepare(line, intent, parts)
      parts = prepared.parts
      if (prepared.state === 'ready') return { outcome: await publish.commit(line, intent, parts), parts }
      if (prepared.state !== 'processing') return { outcome: prepared, parts }
    }
    throw new Error('the upload was never ready')
  }

  async function post(text: string, media: readonly DraftMedia[] = []) {
    const { outcome } = await send(intend(text, media))
    assert.ok(outcome.state === 'live', JSON.stringify(outcome))
    return outcome.ref
  }

  return { http, line, credential, publish, read, act, measure, intend, send, post }
}

function partsOf({ publish, read, act, measure }: Network) {
  assert.ok(publish && read && act && measure)
  return { publish, read, act, measure }
}

/** A small real picture in the format that is asked for. */
export async function picture(id: string, format: 'png' | 'webp' | 'jpeg' = 'png', alt = ''): Promise<DraftMedia> {
  const bytes = await sharp({ create: { width: 48, height: 40, channels: 3, background: 'saddlebrown' } })
    .toFormat(format)
    .toBuffer()
  return { id, mime: `image/${format}`, sizeBytes: bytes.length, alt, address: null, bytes: async () => bytes }
}

/** The beginning of a video is enough for a fake. */
export function film(id = 'film'): DraftMedia {
  const bytes = Buffer.alloc(900, 1)
  bytes.write('\0\0\0\x18ftypisom', 'latin1')
  return { id, mime: 'video/mp4', sizeBytes: bytes.length, alt: '', address: null, bytes: async () => bytes }
}
