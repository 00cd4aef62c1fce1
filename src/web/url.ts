import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

type Schema<T> = { parse: (value: unknown) => T }

/**
 * The state of a screen, kept in its address: `const [url, setUrl] = useUrl(WatchUrl)` with a zod object whose values
 * are strings with `.optional()` or `.catch()`. `setUrl({ story: '7' })` changes what it names and keeps the rest;
 * undefined takes a name out. A step the reader may want to go Back from says `{ push: true }`.
 */
export function useUrl<T extends Record<string, unknown>>(schema: Schema<T>) {
  const url = schema.parse(useSearch({ strict: false }))
  const navigate = useNavigate()
  const setUrl = (change: Partial<T>, given: { push?: boolean } = {}) =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, ...change }),
      replace: !given.push,
    })
  return [url, setUrl] as const
}

/** A named part of the path: `usePathPart('id')` on `/compose/$id`. */
export function usePathPart(name: string): string {
  const parts: Record<string, unknown> = useParams({ strict: false })
  const part = parts[name]
  return typeof part === 'string' ? part : ''
}

/** Goes to another place of the desk: `go('/compose?story=7')`; `replace` leaves no step to come Back to. */
export function useGo() {
  const navigate = useNavigate()
  return (to: string, given: { replace?: boolean } = {}) => void navigate({ href: to, replace: given.replace ?? false })
}
