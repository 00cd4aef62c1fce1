import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker'
import * as z from 'zod'
import { pool, type Writer } from './database.ts'
import { addJob, beat, releaseEverything, releaseTheDead } from './jobs.sql.ts'
import type { Log } from './log.ts'

/** Work that outlives a request: cut off at any moment, it is run again. */
export type Job<P extends z.ZodType = z.ZodType> = {
  payload: P
  run: (payload: z.output<P>, signal: AbortSignal) => Promise<void>
}

export type JobList = Record<string, Job>

/** A job and when it recurs, in cron's five fields, UTC. */
export type Timetable = { job: string; cron: string }[]

export type Jobs = {
  /** Puts a job on the list in the same transaction as what it is about. One job per `key` waits at a time. */
  add: (tx: Writer, name: string, payload: unknown, wish?: { at?: Temporal.Instant; key?: string }) => Promise<void>
}

const MAX_ATTEMPTS = 12
const AT_ONCE = 8
/** An idle desk starts a job at most this late. */
const LOOK_EVERY_MILLISECONDS = 400
const BEAT_EVERY_MILLISECONDS = 5_000
const STOP_MILLISECONDS = 2_500

export const job = <P extends z.ZodType>(made: Job<P>): Job => ({
  payload: made.payload,
  run: (payload, signal) => made.run(made.payload.parse(payload), signal),
})

export const jobs: Jobs = {
  add: (tx, name, payload, wish = {}) => addJob(tx, name, payload, { ...wish, attempts: MAX_ATTEMPTS }),
}

/**
 * Works through the list until stopped. Jobs held by a process that was killed are taken up again: at once when this
 * process has the database to itself (`alone`), else when the dead one's heartbeat is missed.
 */
export async function startJobs(
  url: string,
  list: JobList,
  timetable: Timetable,
  options: { alone: boolean; log: Log },
): Promise<{ stop: () => Promise<void> }> {
  const pgPool = pool(url, { max: AT_ONCE + 2 }, options.log)
  const events: WorkerEvents = new EventEmitter()
  const ours = new Set<string>()
  events.on('pool:create', ({ workerPool }) => ours.add(workerPool.id))
  if (options.alone) await releaseEverything(pgPool)
  const runner = await run({
    pgPool,
    events,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    pollInterval: LOOK_EVERY_MILLISECONDS,
    taskList: Object.fromEntries(Object.entries(list).map(([name, made]) => [name, task(made)])),
    parsedCronItems: parseCronItems(timetable.map((line) => ({ task: line.job, match: line.cron }))),
    preset: {
      worker: {
        localQueue: { size: AT_ONCE + 1 },
        gracefulShutdownAbortTimeout: STOP_MILLISECONDS,
      },
    },
    logger: into(options.log),
  })
  const heart = setInterval(() => {
    beat(pgPool, [...ours])
      .then(() => releaseTheDead(pgPool))
      .catch((error: unknown) => options.log.warn({ error: String(error) }, 'the job list cannot be reached'))
  }, BEAT_EVERY_MILLISECONDS)
  return {
    stop: async () => {
      clearInterval(heart)
      await runner.stop()
      await pgPool.end()
    },
  }
}

/** What recurs never runs beside itself here, however long it takes: a turn that comes too early is left out. */
export function task(made: Job) {
  let recurs = false
  return async (payload: unknown, helpers: { abortSignal?: AbortSignal }) => {
    const isTurn = Turn.safeParse(payload).success
    if (isTurn && recurs) return
    if (isTurn) recurs = true
    try {
      await made.run(payload, helpers.abortSignal ?? new AbortController().signal)
    } finally {
      if (isTurn) recurs = false
    }
  }
}

/** As the timetable marks its jobs. */
const Turn = z.object({ _cron: z.object({ ts: z.string() }) })

const into = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error({ from: 'jobs' }, message)
    else if (level === 'warning') log.warn({ from: 'jobs' }, message)
    else log.debug({ from: 'jobs' }, message)
  })
