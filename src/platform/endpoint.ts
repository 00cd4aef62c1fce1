import * as z from 'zod'
import type { Result } from './result.ts'
import type { Lang, Words } from './words.ts'

/** What a member may do; roles are sets of these (desk/role.ts). */
export type Permission = 'see' | 'draft' | 'publish' | 'answer' | 'measure' | 'manage' | 'own'

export type Account = { id: string; name: string; email: string }

/** Somebody at work in one workspace. */
export type Who = { account: Account; lang: Lang; workspaceId: string; role: string }

/** Somebody at the door, signed in or not, in no workspace yet. */
export type Visitor = { account: Account | null; lang: Lang; headers: Headers }

/** A route as data: the browser's client, the OpenAPI document and the server are all made from it. */
export type Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  summary: string
  may: Permission | 'anyone' | 'signed-in'
  input: I
  output: O
  sorry: Words<string>
  // A method, so that a map may hold endpoints of every input.
  run(input: z.output<I>, who: Who & Visitor): Promise<Result<z.output<O>, string>>
}

/** The map of a slice: `'GET /stories/:id'` to the endpoint that answers it. */
export type Routes = Record<string, Endpoint>

type InWorkspace<I extends z.ZodType, O extends z.ZodType, R extends string> = {
  summary: string
  may: Permission
  input: I
  output: O
  sorry: Words<NoInfer<R>>
  run: (input: z.output<I>, who: Who) => Promise<Result<z.output<O>, R>>
}

/** A route for members of a workspace who hold the permission `may`. */
export const endpoint = <I extends z.ZodType, O extends z.ZodType, R extends string = never>(
  e: InWorkspace<I, O, R>,
): Endpoint<I, O> => ({ ...e, sorry: { ...e.sorry } })

type AtTheDoor<I extends z.ZodType, O extends z.ZodType, R extends string> = {
  summary: string
  may: 'anyone' | 'signed-in'
  input: I
  output: O
  sorry: Words<NoInfer<R>>
  run: (input: z.output<I>, visitor: Visitor) => Promise<Result<z.output<O>, R>>
}

/** A route outside any workspace: signing in, first start, choosing a workspace. */
export const openEndpoint = <I extends z.ZodType, O extends z.ZodType, R extends string = never>(
  e: AtTheDoor<I, O, R>,
): Endpoint<I, O> => ({ ...e, sorry: { ...e.sorry } })

/** An instant: ISO 8601 in UTC outside, Temporal.Instant inside. */
export const instant = z.codec(z.iso.datetime(), z.instanceof(Temporal.Instant), {
  decode: (text) => Temporal.Instant.from(text),
  encode: (moment) => moment.toString(),
})

export const id = z.string().regex(/^\d{1,19}$/)

/** A page of a list and where the next one starts; `next` is opaque and null on the last page. */
export const paged = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

export const nothing = z.object({})
