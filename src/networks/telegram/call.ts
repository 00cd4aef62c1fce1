import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect } from '../call.ts'
import { formWith } from '../form.ts'
import { troubleOf } from './trouble.ts'

/** Where the Bot API of one bot answers. The token is part of every address, so no address of a call may leave this file. */
export type Bot = { http: Outgoing; server: string; token: string }

type Asked<Shape extends z.ZodType> = {
  /** Absent ones are left out. */
  says?: Record<string, unknown>
  files?: readonly { field: string; mime: string; bytes: Uint8Array }[]
  shape: Shape
}

/**
 * One request to the Bot API. A group that has become a supergroup answers with its new id and does nothing; then the same is asked
 * there, for the first request has certainly changed nothing.
 */
export async function call<Shape extends z.ZodType>(
  bot: Bot,
  method: string,
  asked: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const heard: Heard = { movedTo: null }
  const called = await once(bot, method, asked, heard)
  if (called.ok || heard.movedTo === null || asked.says?.['chat_id'] === undefined) return called
  return once(bot, method, { ...asked, says: { ...asked.says, chat_id: heard.movedTo } }, { movedTo: null })
}

type Heard = { movedTo: number | null }

const answered = z.object({ ok: z.literal(true), result: z.unknown() })

async function once<Shape extends z.ZodType>(
  { http, server, token }: Bot,
  method: string,
  { says = {}, files = [], shape }: Asked<Shape>,
  heard: Heard,
): Promise<Called<z.infer<Shape>>> {
  const given = Object.entries(says).filter(([, value]) => value !== undefined)
  const called = await ask(http, dialect(heard), {
    method: 'POST',
    url: `${server}/bot${token}/${method}`,
    ...(files.length > 0
      ? {
          form: formWith(
            given.map(([name, value]) => [name, asText(value)] as const),
            files,
          ),
        }
      : { json: Object.fromEntries(given) }),
    shape: answered,
  })
  if (!called.ok) return called
  const value = shape.safeParse(called.value.result)
  if (value.success) return { ...called, value: value.data }
  const error = {
    reason: 'protocol',
    about: { said: '' },
    retryAt: null,
    remote: { status: called.status, message: '' },
  } as const
  return { ok: false, error, certain: false, status: called.status, rate: null }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const complaint = z.object({
  description: z.string(),
  parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).optional(),
})

const dialect = (heard: Heard): Dialect => ({
  words: (body) => complaint.safeParse(body).data?.description ?? '',
  trouble: ({ status, said, body }) => {
    heard.movedTo = complaint.safeParse(body).data?.parameters?.migrate_to_chat_id ?? null
    return troubleOf(status, said)
  },
  // The Bot API never says how much is left, only that it was too much.
  rate: () => null,
  quiet: ({ body, at }) => {
    const seconds = complaint.safeParse(body).data?.parameters?.retry_after
    return seconds === undefined ? null : at.add({ milliseconds: Math.ceil(seconds * 1000) })
  },
})
