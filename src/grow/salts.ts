import { randomBytes } from 'node:crypto'
import type { App } from '#app'
import { saltOf } from './clicks.sql.ts'

const SALT_BYTES = 32
/** Around midnight yesterday, today and tomorrow are all somebody's day. */
const DAYS_AT_ONCE = 3

/** The day's salt; null while the database is away: then nobody can say whether a visitor is somebody new. */
export function createSalts(app: Pick<App, 'db' | 'log'>): (day: string) => Promise<Buffer | null> {
  const salts = new Map<string, Promise<Buffer | null>>()
  return (day) => {
    const cached = salts.get(day)
    if (cached) return cached
    const made = app.db
      .write((tx) => saltOf(tx, day, randomBytes(SALT_BYTES)))
      .catch((error: unknown) => {
        salts.delete(day)
        app.log.warn({ error: String(error) }, 'visitors cannot be told apart now')
        return null
      })
    salts.set(day, made)
    for (const other of salts.keys()) if (other < day && salts.size > DAYS_AT_ONCE) salts.delete(other)
    return made
  }
}
