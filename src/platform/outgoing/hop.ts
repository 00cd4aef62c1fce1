import type { Dispatcher } from 'undici'
import type { Lane, Lanes } from './lanes.ts'

export type HopAsk = {
  lanes: Lanes
  url: URL
  method: Dispatcher.HttpMethod
  headers: Record<string, string>
  body: string | Uint8Array | null
  timeoutMs: number
  maxBytes: number
  signal: AbortSignal | null
}

/** `take` gives the body once: what has waited for it is old by then, and would hold it for long. */
export type HopAnswer = { status: number; headers: Record<string, string>; take: () => Buffer }

/** `sent` is true from the moment the first byte may have left; only when it is false is it certain that the other side knows nothing. */
export type HopFailure = { error: Error; sent: boolean }

class TooLarge extends Error {
  readonly code = 'TOO_LARGE'
}

class TookTooLong extends Error {
  readonly code = 'TOOK_TOO_LONG'
}

/** One request, one answer; no redirect is followed and nothing is tried twice. */
export function hop(ask: HopAsk): Promise<HopAnswer | HopFailure> {
  return new Promise((resolve) => {
    let line: Dispatcher.DispatchController | null = null
    let settled = false
    let status = 0
    let headers: Record<string, string> = {}
    let size = 0
    let chunks: Buffer[] = []

    const settle = (result: HopAnswer | HopFailure) => {
      if (settled) return
      settled = true
      clearTimeout(deadline)
      ask.signal?.removeEventListener('abort', onAbort)
      resolve(result)
    }
    const take = () => {
      const raw = chunks.length === 1 ? (chunks[0] ?? EMPTY) : Buffer.concat(chunks)
      chunks = []
      return raw
    }
    const giveUp = (error: Error) => {
      settle({ error, sent: line !== null })
      line?.abort(error)
    }
    const onAbort = () => giveUp(new TookTooLong('no longer wanted'))
    const deadline = setTimeout(() => giveUp(new TookTooLong('no full answer in time')), ask.timeoutMs)
    if (ask.signal?.aborted) return onAbort()
    ask.signal?.addEventListener('abort', onAbort)

    // One that waited for its lane past its deadline does not need it any more.
    ask.lanes.take(ask.url.origin, (lane) => (settled ? lane.free() : dispatch(lane)))

    function dispatch({ agent, free }: Lane) {
      agent.dispatch(
        {
          origin: ask.url.origin,
          path: ask.url.pathname + ask.url.search,
          method: ask.method,
          headers: ask.headers,
          body: ask.body,
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        {
          onRequestStart(controller) {
            // A request that waited in the queue past its deadline is stopped here, before it writes anything.
            if (settled) return controller.abort(new TookTooLong('no longer wanted'))
            line = controller
          },
          onResponseStart(_controller, code, received) {
            status = code
            headers = plainHeaders(received)
            if (Number(headers['content-length'] ?? 0) > ask.maxBytes && ask.method !== 'HEAD')
              giveUp(new TooLarge('too large'))
          },
          onResponseData(_controller, chunk) {
            size += chunk.length
            if (size > ask.maxBytes) return giveUp(new TooLarge('too large'))
            chunks.push(chunk)
          },
          onResponseEnd() {
            free()
            settle({ status, headers, take })
          },
          onResponseError(_controller, error) {
            free()
            settle({ error, sent: line !== null })
          },
        },
      )
    }
  })
}

const EMPTY = Buffer.alloc(0)

function plainHeaders(received: Record<string, string | string[] | undefined>): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined) plain[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return plain
}
