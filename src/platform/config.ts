import { resolve } from 'node:path'
import * as z from 'zod'

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  MEYDAN_DATA: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  MEYDAN_URL: z.url().optional(),
  MEYDAN_KEY: z.string().optional(),
  MEYDAN_ALLOW_ADDRESSES: z.string().default(''),
  MEYDAN_LOG: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Config = {
  port: number
  host: string
  /** Absolute path of the folder that holds the database, the media and the key. */
  dataFolder: string
  /** A Postgres server of the owner's; null means the embedded one. */
  databaseUrl: string | null
  /** The address people use; links in posts start with it. */
  url: string
  key: string | null
  /** Origins inside private networks that outgoing requests may reach, such as an own Mastodon server. */
  allowAddresses: string[]
  logLevel: z.infer<typeof Env>['MEYDAN_LOG']
}

/** Reads the environment once; everything else is given its configuration. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const e = Env.parse(env)
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder: resolve(e.MEYDAN_DATA),
    databaseUrl: e.DATABASE_URL ?? null,
    url: (e.MEYDAN_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    key: e.MEYDAN_KEY ?? null,
    allowAddresses: e.MEYDAN_ALLOW_ADDRESSES.split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    logLevel: e.MEYDAN_LOG,
  }
}
