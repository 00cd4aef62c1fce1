import { pino } from 'pino'

export type Log = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'level'>

const SECRETS = ['token', 'password', 'authorization', 'cookie', 'credential', 'secret', 'key', 'apiKey']

/** JSON lines on standard error; anything named like a secret is blotted out, one and two levels deep. */
export const createLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    },
    pino.destination({ fd: 2, sync: false }),
  )
