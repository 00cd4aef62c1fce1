import { randomBytes } from 'node:crypto'
import type { App } from '#app'
import { saltOf } from './clicks.sql.ts'

const SALT_BYTES = 32
/** Around midnight yesterday, today and tomorrow are all somebody's day. */
const DAYS_AT_ONCE = 3

export type Salts = {
  /** The day's salt; null while the database is away: then nobody can say whether a visitor is somebody new. */
  of: (day: string) => Promise<Buffer | null>
  /** The same without waiting; null before somebody waited for it. */
  known: (day: string) => Buffer | null
}

export function createSalts(app: Pick<App, 'db' | 'log'>): Salts {
  const asked = new Map<string, Promise<Buffer | null>>()
  const known = new Map<string, Buffer>()

  async function ask(day: string): Promise<Buffer | null> {
    try {
      const salt = await app.db.write((tx) => saltOf(tx, day, randomBytes(SALT_BYTES)))
      known.set(day, salt)
      return salt
    } catch (error) {
      asked.delete(day)
      app.log.warn({ error: String(error) }, 'visitors cannot be told apart now')
      return null
    }
  }

  return {
    known: (day) => known.get(day) ?? null,
    of: (day) => {
      const before = asked.get(day)
      if (before) return before
      const made = ask(day)
      asked.set(day, made)
      for (const other of asked.keys())
        if (other < day && asked.size > DAYS_AT_ONCE) {
          asked.delete(other)
          known.delete(other)
        }
      return made
    },
  }
}
