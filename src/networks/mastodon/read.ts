import type { Reader } from '../network.ts'
import { replyOf } from '../call.ts'
import { call } from './call.ts'
import { pullInbox } from './inbox.ts'
import { goneItem, itemOf } from './items.ts'
import { listen } from './listen.ts'
import { placeOf } from './place.ts'
import { contextShape, statusShape } from './shapes.ts'
import { pullThreads } from './threads.ts'

export const read: Reader = {
  streams: ['inbox', 'threads'],
  pull: (line, stream, cursor) => (stream === 'threads' ? pullThreads(line, cursor) : pullInbox(line, cursor)),

  async context(line, refId) {
    const called = await call(placeOf(line), {
      path: `/api/v1/statuses/${encodeURIComponent(refId)}/context`,
      shape: contextShape,
    })
    if (!called.ok) return replyOf(called)
    const { ancestors, descendants } = called.value
    const root = ancestors[0]?.id ?? refId
    const items = [...ancestors, ...descendants].map((status) =>
      itemOf(status, line.account, status.id === root ? null : root),
    )
    return { ok: true, value: items, rate: called.rate }
  },

  async look(line, refId) {
    const called = await call(placeOf(line), {
      path: `/api/v1/statuses/${encodeURIComponent(refId)}`,
      shape: statusShape,
    })
    if (called.ok) return { ok: true, value: itemOf(called.value, line.account), rate: called.rate }
    return called.error.reason === 'not-found'
      ? { ok: true, value: goneItem(refId), rate: called.rate }
      : replyOf(called)
  },

  listen,
}
