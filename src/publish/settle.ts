import type { App } from '#app'
import { markChannel, parkChannel, stateAfter } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Given } from './given.ts'
import { noteChanges } from './live/note-changes.ts'
import { insist } from './patience.ts'
import { tellLost, tellSettled } from './notices/tell.ts'
import { release } from './release.ts'
import { settle, type Told } from './settle.sql.ts'
import { tellBrowsers } from './tell-browsers.ts'

const BATCH = 200
const SOON_MILLISECONDS = 60
const NEWS: ReadonlySet<string> = new Set(['live', 'failed', 'unknown', 'held'])

/** Collects outcomes and writes them many at a time; while the database is away they wait here. */
export function openSettling(app: App, given: Given, owner: string, channelId: string, signal: AbortSignal) {
  let waiting: Told[] = []
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  function add(told: Told) {
    waiting.push(told)
    if (waiting.length >= BATCH) flush()
    else timer ??= setTimeout(flush, SOON_MILLISECONDS)
  }

  function flush() {
    if (timer) clearTimeout(timer)
    timer = null
    const batch = waiting
    waiting = []
    if (batch.length > 0) writing = writing.then(() => write(batch))
  }

  async function write(batch: Told[]) {
    try {
      await insist(() => app.db.write((tx) => keep(tx, batch)), signal, app.log)
    } catch (error) {
      if (batch.length === 1 || signal.aborted) {
        // The lease will end and the network will be asked: late knowledge, but no second post.
        app.log.error({ error: String(error), deliveries: batch.map(({ id }) => id) }, 'outcomes could not be written')
        return
      }
      for (const told of batch) await write([told])
    }
  }

  async function keep(tx: Writer, batch: Told[]) {
    const moved = await settle(tx, owner, batch, app.now())
    const changed = await noteChanges(app, tx, moved)
    const news = moved.filter(({ state, aboutId }) => aboutId === null && NEWS.has(state))
    if (news.length > 0) await given.settled(tx, news)
    await tellSettled(app, tx, moved)
    await release(app, tx, moved)
    await noteChannel(tx, batch)
    await tellBrowsers(app, tx, [...moved, ...changed])
  }

  async function noteChannel(tx: Writer, batch: Told[]) {
    const notes = batch.flatMap(({ move }) => move.channel ?? [])
    const trouble = notes.flatMap((note) => ('trouble' in note ? note.trouble : []))[0]
    if (trouble) {
      await markChannel(tx, channelId, stateAfter(trouble), trouble)
      await tellLost(app, tx, channelId, trouble)
    }
    const until = latest(notes.flatMap((note) => ('parkUntil' in note ? note.parkUntil : [])))
    if (until) await parkChannel(tx, channelId, until)
  }

  return {
    add,
    /** Waits until everything that was told is written. */
    done: async () => {
      flush()
      await writing
    },
  }
}

const latest = (moments: Temporal.Instant[]) => moments.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1)
