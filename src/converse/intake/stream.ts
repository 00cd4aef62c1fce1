import type { App } from '#app'
import type { Channel } from '#desk'
import type { Item } from '#networks'
import { ingestRead } from '../ingest.ts'
import { readAhead } from './read-ahead.ts'

/**
 * Takes in what a stream brings, batch after batch: while one is written the next is read. Only for networks that do not take what
 * they told for kept when they are asked for more; pages are taken in one by one. A batch that cannot be written is told as lost.
 */
export function intakeOf(app: App, channel: Channel, lost: (error: unknown) => void) {
  let writing: Promise<void> = Promise.resolve()
  return {
    /** Comes back when the batch before is written and the writing of this one has begun. */
    take: async (items: readonly Item[]): Promise<void> => {
      const readings = await readAhead(app, channel, items).catch(() => new Map())
      await writing
      writing = ingestRead(app, channel, items, readings).catch(lost)
    },
    done: () => writing,
  }
}
