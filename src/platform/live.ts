import pg from 'pg'
import * as z from 'zod'
import type { Writer } from './database.ts'
import { notify } from './live.sql.ts'
import type { Log } from './log.ts'

/** Something open browsers should know at once: what kind of thing changed, and which. */
export type LiveEvent = { workspaceId: string; kind: string; id?: string | undefined }

export type Live = {
  /** Told when the transaction commits, to every process and every open browser of the workspace. */
  tell: (tx: Writer, event: LiveEvent) => Promise<void>
  /** Hears the events of all workspaces until the returned function is called. */
  hear: (listener: (event: LiveEvent) => void) => () => void
  close: () => Promise<void>
}

const CHANNEL = 'meydan_live'
const AGAIN_MILLISECONDS = 1_000
const Event = z.object({ workspaceId: z.string(), kind: z.string(), id: z.string().optional() })

/** One listening connection per process, reopened whenever it is lost. */
export function openLive(url: string, log: Log): Live {
  const listeners = new Set<(event: LiveEvent) => void>()
  let client: pg.Client | null = null
  let closed = false

  async function listen() {
    if (closed) return
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    const again = () => {
      if (client !== next) return
      client = null
      setTimeout(listen, AGAIN_MILLISECONDS).unref()
    }
    client = next
    next.on('error', again)
    next.on('end', again)
    next.on('notification', ({ payload }) => {
      const event = Event.parse(JSON.parse(payload ?? '{}'))
      for (const listener of listeners) listener(event)
    })
    await next
      .connect()
      .then(() => next.query(`listen ${CHANNEL}`))
      .catch((error: unknown) => {
        log.warn({ error: String(error) }, 'the live stream lost the database')
        again()
      })
  }
  void listen()

  return {
    tell: (tx, event) => notify(tx, CHANNEL, JSON.stringify(event)),
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      closed = true
      const last = client
      client = null
      await last?.end()
    },
  }
}
