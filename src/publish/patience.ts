import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import type { Log } from '#platform/log.ts'

const AGAIN_MILLISECONDS = 400

/** Repeats a deed until the database is back. Only for what is good to do twice; other faults are thrown at once. */
export async function insist<T>(deed: () => Promise<T>, signal: AbortSignal, log: Log): Promise<T> {
  for (let told = false; ; told = true) {
    try {
      return await deed()
    } catch (error) {
      if (!isAway(error) || signal.aborted) throw error
      if (!told)
        log.warn({ error: String(error) }, 'the database is away; what the networks answered is kept until it is back')
      await wait(AGAIN_MILLISECONDS, undefined, { signal }).catch(() => {})
    }
  }
}

const NODE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'ENOTFOUND'])
/** Connection lost, server shutting down or starting, too many clients. */
const POSTGRES_CODES = /^(?:08|57P|53[34]00|58)/
const SAID = /connection (?:terminated|ended|closed)|timeout exceeded when trying to connect|not queryable/i

/** Whether the database could not be reached, which passes, or refused the question, which does not. */
function isAway(error: unknown): boolean {
  if (error instanceof DatabaseError) return POSTGRES_CODES.test(error.code ?? '')
  if (error instanceof AggregateError) return error.errors.some(isAway)
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return NODE_CODES.has(code) || SAID.test(error.message) || isAway(error.cause)
}
