import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { refresh } from './calls.ts'

/** Something changed in the workspace: `{ kind: 'converse.thread', id: '7' }`. */
export type LiveEvent = { kind: string; id?: string }

export type LiveState = 'live' | 'connecting' | 'paused' | 'offline'

/** What happens together is one change; then so long a pause, that nobody asks without end while a crowd talks. */
const TOGETHER_MILLISECONDS = 40
const PAUSE_MILLISECONDS = 600

let state: LiveState = 'connecting'
let paused = false
const listeners = new Set<(event: LiveEvent) => void>()
const watchers = new Set<() => void>()

/** One stream per open desk; closes with the function given back. Once, in the shell. */
export function openLive(workspaceId: string, queries: QueryClient): () => void {
  let wasOpen = false
  const source = new EventSource(`/api/v1/live?workspace=${encodeURIComponent(workspaceId)}`)
  const settle = () =>
    become(paused ? 'paused' : navigator.onLine ? (source.readyState === 1 ? 'live' : 'connecting') : 'offline')
  source.addEventListener('open', () => {
    // Whatever happened while the stream was away is unknown: ask for what is on the screen.
    if (wasOpen) void queries.invalidateQueries({ type: 'active' })
    wasOpen = true
    settle()
  })
  source.addEventListener('error', settle)
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const event = eventIn(message.data)
    if (!event || paused) return
    void queries.invalidateQueries({ type: 'inactive', refetchType: 'none' })
    for (const listener of listeners) listener(event)
  })
  addEventListener('online', settle)
  addEventListener('offline', settle)
  return () => {
    source.close()
    removeEventListener('online', settle)
    removeEventListener('offline', settle)
  }
}

/** Does something when anything of the kind changes: at once the first time, then no more often than every pause. */
export function useLiveCalmly(kind: string, deed: () => void) {
  const done = useEffectEvent(deed)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = -PAUSE_MILLISECONDS
    const listener = (event: LiveEvent) => {
      if (!event.kind.startsWith(kind)) return
      timer ??= setTimeout(
        () => {
          timer = undefined
          last = performance.now()
          done()
        },
        Math.max(TOGETHER_MILLISECONDS, last + PAUSE_MILLISECONDS - performance.now()),
      )
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      clearTimeout(timer)
    }
  }, [kind])
}

/** Asks these endpoints again when something of the kind changes. */
export function useLiveRefresh(kind: string, keys: readonly string[]) {
  const queries = useQueryClient()
  useLiveCalmly(kind, () => refresh(queries, keys))
}

export const useLiveState = (): LiveState => useSyncExternalStore(watch, () => state)

/** Holds the desk still, so that nothing moves under the reader (WCAG 2.2.2); going on asks for everything again. */
export function pauseLive(pause: boolean, queries: QueryClient) {
  paused = pause
  become(pause ? 'paused' : 'live')
  if (!pause) void queries.invalidateQueries({ type: 'active' })
}

function become(next: LiveState) {
  state = next
  for (const tell of watchers) tell()
}

function watch(tell: () => void) {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

function eventIn(data: string): LiveEvent | null {
  const told: unknown = JSON.parse(data)
  if (typeof told !== 'object' || told === null || !('kind' in told) || typeof told.kind !== 'string') return null
  return 'id' in told && typeof told.id === 'string' ? { kind: told.kind, id: told.id } : { kind: told.kind }
}
