import { resolve } from 'node:path'
import * as z from 'zod'
import { done, refused, type Result } from './result.ts'
import type { Words } from './words.ts'

const KEY_BYTES = 32

const listed = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const isOrigin = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '')
const isKey = (text: string) => Buffer.from(text, 'base64').length === KEY_BYTES

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  MEYDAN_DATA: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  MEYDAN_URL: z.url().optional(),
  MEYDAN_KEY: z
    .string()
    .refine((text) => listed(text).every(isKey))
    .optional(),
  MEYDAN_ALLOW_ADDRESSES: z
    .string()
    .default('')
    .refine((text) => listed(text).every(isOrigin)),
  MEYDAN_MAIL: z
    .string()
    .refine((text) => /^smtps?:$/.test(URL.parse(text)?.protocol ?? ''))
    .optional(),
  MEYDAN_MAIL_FROM: z
    .string()
    .regex(/^[^@\r\n]*[^@\s<>]+@[^@\s<>]+>?$/)
    .optional(),
  MEYDAN_WRITER: z.string().refine(isOrigin).optional(),
  MEYDAN_WRITER_MODEL: z.string().min(1).default('default'),
  MEYDAN_WRITER_KEY: z.string().min(1).optional(),
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
  /** The owner's mail server with its key; null means that no letters are sent. */
  mailServer: string | null
  /** Whom letters come from. */
  mailFrom: string
  /** An endpoint of the owner's that proposes wordings, in the manner of OpenAI; null means that nothing is proposed. */
  writer: { url: string; model: string; key: string | null } | null
  logLevel: z.infer<typeof Env>['MEYDAN_LOG']
}

/** What a setting looks like when it is right. */
const EXAMPLES: Record<keyof z.infer<typeof Env>, string> = {
  PORT: '8080',
  HOST: '127.0.0.1',
  MEYDAN_DATA: '/srv/meydan',
  DATABASE_URL: 'postgres://meydan@localhost/meydan',
  MEYDAN_URL: 'https://desk.example.org',
  MEYDAN_KEY: '`openssl rand -base64 32`',
  MEYDAN_ALLOW_ADDRESSES: 'http://10.0.0.5:3000,http://10.0.0.6:3000',
  MEYDAN_MAIL: 'smtp://name:password@mail.example.org:587',
  MEYDAN_MAIL_FROM: 'Meydan <desk@example.org>',
  MEYDAN_WRITER: 'http://localhost:11434/v1',
  MEYDAN_WRITER_MODEL: 'gemma3',
  MEYDAN_WRITER_KEY: 'the key of the endpoint',
  MEYDAN_LOG: 'info',
}

const isSetting = (name: unknown): name is keyof typeof EXAMPLES => typeof name === 'string' && name in EXAMPLES

const SECRET = new Set(['MEYDAN_KEY', 'DATABASE_URL', 'MEYDAN_MAIL', 'MEYDAN_WRITER_KEY'])

/** Reads the environment once; everything else is given its configuration. What a key says is never repeated. */
export function readConfig(env: Record<string, string | undefined>): Result<Config, 'bad-setting'> {
  const read = Env.safeParse(env)
  if (!read.success) {
    const name = read.error.issues.map(({ path }) => path[0]).find(isSetting) ?? 'PORT'
    const value = SECRET.has(name) ? '…' : (env[name] ?? '')
    return refused('bad-setting', { name, value, example: EXAMPLES[name] })
  }
  const e = read.data
  const url = (e.MEYDAN_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, '')
  return done({
    port: e.PORT,
    host: e.HOST,
    dataFolder: resolve(e.MEYDAN_DATA),
    databaseUrl: e.DATABASE_URL ?? null,
    url,
    key: e.MEYDAN_KEY ?? null,
    allowAddresses: listed(e.MEYDAN_ALLOW_ADDRESSES),
    mailServer: e.MEYDAN_MAIL ?? null,
    mailFrom: e.MEYDAN_MAIL_FROM ?? `Meydan <desk@${new URL(url).hostname}>`,
    writer: e.MEYDAN_WRITER
      ? { url: e.MEYDAN_WRITER.replace(/\/$/, ''), model: e.MEYDAN_WRITER_MODEL, key: e.MEYDAN_WRITER_KEY ?? null }
      : null,
    logLevel: e.MEYDAN_LOG,
  })
}

export const sorry: Words<'bad-setting'> = {
  'bad-setting': {
    en: 'The setting {name}={value} is not understood. It should look like {example}',
    tr: '{name}={value} ayarı anlaşılmadı. Şöyle görünmeli: {example}',
    ru: 'Настройка {name}={value} непонятна. Она должна выглядеть так: {example}',
  },
}
