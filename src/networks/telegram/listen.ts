import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { failed, replyOf } from '../call.ts'
import type { Ear, Line, Reply } from '../network.ts'
import { call } from './call.ts'
import { botOf } from './place.ts'

const EVERY_MS = 1_000

const queueShape = z.object({ url: z.string(), pending_update_count: z.number() })

const ENDED = { ok: true, value: 'ended', rate: null } as const

/**
 * A bell at the queue: when it grows, somebody has said something and the pages are read on. Waiting inside of `getUpdates` would
 * be told sooner, but only after everything that has been read is given up, and what was read a moment ago is the only witness of
 * a post whose receipt was lost. Looking at the length takes nothing away and disturbs nobody who reads.
 */
export async function listen(line: Line, ear: Ear, signal: AbortSignal): Promise<Reply<'ended'>> {
  const bot = botOf(line)
  let length: number | null = null
  let ringsAgain = false
  while (!signal.aborted) {
    const looked = await call(bot, 'getWebhookInfo', { shape: queueShape })
    if (signal.aborted) break
    if (!looked.ok) return replyOf(looked)
    // Telegram tells somebody else, and nothing is left for us.
    if (looked.value.url !== '') return failed('other-reader')
    const { pending_update_count: now } = looked.value
    const rings = length === null || now > length
    // What comes while the pages are read may not make the queue longer than before.
    if (rings || ringsAgain) ear.up()
    ringsAgain = rings && length !== null
    length = now
    await wait(EVERY_MS, undefined, { signal }).catch(() => null)
  }
  return ENDED
}
