import { failed } from '../call.ts'
import type { Reader } from '../network.ts'
import { listen } from './listen.ts'
import { pullUpdates } from './updates.ts'

/** All that happens comes in one queue that only one reader may empty; nothing older than it can be asked for. */
export const read: Reader = {
  streams: ['inbox'],
  pull: (line, _, cursor) => pullUpdates(line, cursor),
  context: () => Promise.resolve(failed('unsupported')),
  look: () => Promise.resolve(failed('unsupported')),
  listen,
}
