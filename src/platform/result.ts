/** What a deed gives back: its value, or a refusal that can be said to a person. Faults are thrown instead. */
export type Result<T, R extends string = never> = Done<T> | Refused<R>

export type Done<T> = { ok: true; value: T }

/** `about` fills the {placeholders} of the refusal's sentence, such as a limit or a name. */
export type Refused<R extends string> = { ok: false; reason: R; about?: Facts }

export type Facts = Record<string, string | number>

export const done = <T>(value: T): Done<T> => ({ ok: true, value })

export const refused = <const R extends string>(reason: R, about?: Facts): Refused<R> =>
  about ? { ok: false, reason, about } : { ok: false, reason }

/** What a deed gives back that has nothing to tell. */
export type Nothing = Record<string, never>
