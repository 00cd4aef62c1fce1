import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import { troubleOf } from './trouble.ts'

const VERSION = '5.199'
const PATIENCE_MS = 30_000
/** The limit of requests is counted by the second, so a second later it is over. */
const TOO_MANY_A_SECOND = 6

/** One key on one server; which key a method wants is known by whoever asks. */
export type Place = { http: Outgoing; server: string; token: string }

type Says = Readonly<Record<string, string | number | undefined>>

/** One method of the API. The key travels in the body, so that no address ever holds it. */
export async function call<Shape extends z.ZodType>(
  { http, server, token }: Place,
  method: string,
  { says = {}, shape }: { says?: Says; shape: Shape },
): Promise<Called<z.infer<Shape>>> {
  const given = Object.entries(says).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  const body = new URLSearchParams([...given, ['access_token', token], ['v', VERSION]])
  const called = await ask(http, dialectOf(method), {
    method: 'POST',
    url: `${server}/method/${method}`,
    form: { type: 'application/x-www-form-urlencoded', bytes: new TextEncoder().encode(body.toString()) },
    timeoutMs: PATIENCE_MS,
    shape: answered,
  })
  if (!called.ok) return called
  const value = shape.safeParse(called.value.response)
  return value.success ? { ...called, value: value.data } : garbled(called.status)
}

/** Servers beside the API, for uploads and for waiting; their addresses are given by the API and hold a key of their own. */
export const callBeside = <Shape extends z.ZodType>(
  http: Outgoing,
  asked: { url: string; form?: Form; shape: Shape },
): Promise<Called<z.infer<Shape>>> => ask(http, dialectOf(''), { method: asked.form ? 'POST' : 'GET', ...asked })

const answered = z.object({ response: z.unknown().refine((response) => response !== undefined) })

const garbled = (status: number): Called<never> => ({
  ok: false,
  error: { reason: 'protocol', about: { said: '' }, retryAt: null, remote: { status, message: '' } },
  certain: false,
  status,
  rate: null,
})

const complaint = z.object({ error: z.object({ error_code: z.number(), error_msg: z.string() }) })

const codeIn = (body: unknown): number | null => complaint.safeParse(body).data?.error.error_code ?? null

const dialectOf = (method: string): Dialect => ({
  words: (body) => complaint.safeParse(body).data?.error.error_msg ?? '',
  // Here a refusal comes with a status of success.
  refuses: (body) => codeIn(body) !== null,
  trouble: ({ status, body, said }) => troubleOf(status, codeIn(body), said, method),
  rate: () => null,
  quiet: ({ body, at }) => (codeIn(body) === TOO_MANY_A_SECOND ? at.add({ seconds: 1 }) : null),
})
