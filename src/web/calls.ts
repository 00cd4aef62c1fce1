import {
  type InfiniteData,
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type * as z from 'zod'
import { client, type Got, type Key, Problem, send, type Sent } from './client.ts'
import { problemSentence } from './kit/problem.tsx'
import { toast } from './kit/toast.tsx'
import { remember } from './undo.ts'
import { searchText } from './search.ts'

/** An item of the list that endpoint `K` answers with. */
export type ItemOf<R, K extends keyof R> = Got<R, K> extends { items: (infer T)[] } ? T : never

/** Cached answers, changed before the server has spoken. */
export type Cache<R> = {
  /** Changes every cached answer to `key`, whatever it was asked with. */
  patch: <K extends Key<R>>(key: K, change: (answer: Got<R, K>) => Got<R, K>) => void
  /** Changes items in every cached list of `key` (useList). */
  edit: <K extends Key<R>>(key: K, change: (item: ItemOf<R, K>) => ItemOf<R, K>) => void
  /** Takes items out of every cached list of `key` (useList). */
  drop: <K extends Key<R>>(key: K, gone: (item: ItemOf<R, K>) => boolean) => void
}

export type Deed<R, K extends Key<R>> = {
  /** Shows the outcome at once; taken back by itself when the server refuses. */
  optimistic?: (input: Sent<R, K>, cache: Cache<R>) => void
  /** The endpoints to ask again afterwards, for example `['GET /inbox/threads']`. */
  refresh?: readonly string[]
  /** What the toast says; no toast without it. */
  said?: (input: Sent<R, K>, got: Got<R, K>) => string
  /** The way back: puts Undo in the toast and the deed on the Z stack. */
  undo?: (input: Sent<R, K>, got: Got<R, K>) => Promise<unknown>
  onDone?: (got: Got<R, K>, input: Sent<R, K>) => void
  /** Without it a refusal is said in a toast. */
  onProblem?: (problem: Problem, input: Sent<R, K>) => void
}

/**
 * The calls of one slice, typed by its routes. Once per room `export const watch = calls<WatchRoutes>()`, then
 * `watch.useCall('GET /watch/stories/:id', { id })` in its screens.
 */
export function calls<R extends { [K in keyof R]: { input: z.ZodType; output: z.ZodType } }>() {
  /** One answer, kept in the cache and asked again when a deed or the stream says so. */
  function useCall<K extends Key<R>>(
    key: K,
    input: Sent<R, K>,
    given: { enabled?: boolean; everySeconds?: number } = {},
  ) {
    return useQuery<Got<R, K>, Problem>({
      queryKey: ['one', key, input],
      queryFn: ({ signal }) => send(key, input, signal),
      placeholderData: keepPreviousData,
      enabled: given.enabled ?? true,
      refetchInterval: given.everySeconds ? given.everySeconds * 1000 : false,
    })
  }

  /** A keyset list: the `items` read so far and `readOn()` for the next page. Its endpoint takes `next`. */
  function useList<K extends Key<R>>(key: K, input: Omit<Sent<R, K>, 'next'>, given: { enabled?: boolean } = {}) {
    const query = useInfiniteQuery<Page<ItemOf<R, K>>, Problem, InfiniteData<Page<ItemOf<R, K>>>, unknown[], string>({
      queryKey: ['list', key, input],
      queryFn: ({ pageParam, signal }) => send(key, { ...input, next: pageParam || undefined }, signal),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
      enabled: given.enabled ?? true,
    })
    const items: ItemOf<R, K>[] = query.data?.pages.flatMap((page) => page.items) ?? []
    const readOn = () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    }
    return {
      items,
      readOn,
      hasMore: query.hasNextPage,
      isPending: query.isPending,
      isFetching: query.isFetching,
      isReadingOn: query.isFetchingNextPage,
      problem: query.error,
      refetch: () => void query.refetch(),
    }
  }

  /** A deed: `const done = inbox.useDeed('POST /inbox/threads/:id/done', {…})`, then `done.run({ id })`. */
  function useDeed<K extends Key<R>>(key: K, deed: Deed<R, K> = {}) {
    const queries = useQueryClient()
    const askAgain = () => refresh(queries, deed.refresh ?? [])
    const mutation = useMutation<Got<R, K>, Problem, Sent<R, K>, Snapshot>({
      mutationFn: (input) => send(key, input),
      onMutate: async (input) => {
        if (!deed.optimistic) return []
        const { cache, before } = watchedCache<R>(queries)
        // A late answer to an older question would paint the old state over the new one.
        await Promise.all((deed.refresh ?? []).map((about) => queries.cancelQueries({ predicate: isAbout(about) })))
        deed.optimistic(input, cache)
        return before
      },
      onError: (problem, input, before) => {
        for (const [queryKey, data] of before ?? []) queries.setQueryData(queryKey, data)
        if (deed.onProblem) deed.onProblem(problem, input)
        else toast(problemSentence(problem), { tone: 'bad' })
      },
      onSuccess: (got, input) => {
        const { undo } = deed
        const text = deed.said?.(input, got)
        if (undo) {
          const wayBack = remember(text ?? '', () => undo(input, got).finally(askAgain))
          if (text !== undefined) toast(text, { undo: wayBack })
        } else if (text !== undefined) toast(text)
        deed.onDone?.(got, input)
      },
      onSettled: askAgain,
    })
    return {
      run: (input: Sent<R, K>) => mutation.mutate(input),
      runAndWait: (input: Sent<R, K>) => mutation.mutateAsync(input),
      isRunning: mutation.isPending,
      problem: mutation.error,
      reset: mutation.reset,
    }
  }

  return { call: client<R>(), useCall, useList, useDeed }
}

/** Asks again every cached answer and list of these endpoints. */
export function refresh(queries: QueryClient, keys: readonly string[]) {
  for (const key of keys) void queries.invalidateQueries({ predicate: isAbout(key) })
}

export const newQueries = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: toTheDoor }),
    mutationCache: new MutationCache({ onError: toTheDoor }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        retry: (count, error) => count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** A session that has ended: sign in and come back here. */
function toTheDoor(error: unknown) {
  if (!(error instanceof Problem) || error.status !== 401 || location.pathname === '/sign-in') return
  location.assign(`/sign-in${searchText({ to: location.pathname + location.search })}`)
}

type Page<T> = { items: T[]; next: string | null }
type Snapshot = [readonly unknown[], unknown][]

const isAbout =
  (key: string) =>
  (query: { queryKey: readonly unknown[] }): boolean =>
    query.queryKey[1] === key

/** A cache that remembers how every answer looked before it was first touched. */
function watchedCache<R>(queries: QueryClient): { cache: Cache<R>; before: Snapshot } {
  const before: Snapshot = []
  const keep = (kind: 'one' | 'list', key: string) => {
    before.push(...queries.getQueriesData({ queryKey: [kind, key] }))
  }
  const changePages = <T>(key: string, change: (items: T[]) => T[]) => {
    keep('list', key)
    queries.setQueriesData<InfiniteData<Page<T>>>(
      { queryKey: ['list', key] },
      (old) => old && { ...old, pages: old.pages.map((page) => ({ ...page, items: change(page.items) })) },
    )
  }
  const cache: Cache<R> = {
    patch: (key, change) => {
      keep('one', key)
      queries.setQueriesData<Got<R, typeof key>>({ queryKey: ['one', key] }, (old) =>
        old === undefined ? old : change(old),
      )
    },
    edit: (key, change) => changePages<ItemOf<R, typeof key>>(key, (items) => items.map(change)),
    drop: (key, gone) => changePages<ItemOf<R, typeof key>>(key, (items) => items.filter((item) => !gone(item))),
  }
  return { cache, before }
}
