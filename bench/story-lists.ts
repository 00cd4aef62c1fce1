import * as z from 'zod'
import { becomeOwner, type Caller, openDeskAtHand } from '../journeys/desk.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { fillWatch } from './fill-watch.ts'
import { inDatabase } from './in-database.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 30
const ROUNDS = 200
const WARM_UP = 20
const FAR = 100

type Wish = Record<string, string>

/** What is asked of the list, each by its name; every wish in turn. Sources and queries are told by their size in front. */
const WISHES: Record<string, Wish[]> = {
  best: [{ lane: 'signals' }],
  newest: [{ lane: 'everything' }],
  lanes: [{ lane: 'kept' }, { lane: 'muted' }],
  unread: [
    { lane: 'everything', unread: 'true' },
    { lane: 'signals', unread: 'true' },
  ],
  source: ['1', '40', '500', '999'].flatMap((source) => [
    { lane: 'everything', source },
    { lane: 'signals', source },
    { lane: 'kept', source },
  ]),
  search: [
    'belediye',
    'совет',
    'the council',
    'fiyat zam',
    's299999',
    's1234',
    'поезд снег',
    'птица',
    'vapur hat',
    'x',
  ].map((find) => ({ lane: 'everything', find })),
  'search-best': ['belediye', 'council', 'поезд', 'fırın'].map((find) => ({ lane: 'signals', find })),
}

const Page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() })
const Queries = z.object({ queries: z.array(z.object({ id: z.string() })) })

/** The lists of Watch as the browser asks for them, with so many items in some 300,000 stories of half a year. */
export const storyLists: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  const call = await becomeOwner(desk, 'UTC')
  await desk.program().stop()
  await inDatabase(desk, (inside) => fillWatch(inside, n))
  await desk.again()
  return measured(call, n)
}

async function measured(call: Caller, n: number): Promise<Figure[]> {
  const list = (wish: Wish) => call('GET /watch/stories', wish, Page)
  const { queries } = await call('GET /watch/queries', {}, Queries)
  const [story] = (await list({ lane: 'everything' })).items
  const since = Temporal.Now.instant().subtract({ hours: 24 }).toString()
  const asked: Record<string, (() => Promise<unknown>)[]> = {
    ...Object.fromEntries(
      Object.entries(WISHES).map(([name, wishes]) => [name, wishes.map((wish) => () => list(wish))]),
    ),
    query: queries.map(
      ({ id }) =>
        () =>
          list({ lane: 'everything', query: id }),
    ),
    [`page-${FAR}`]: [await farPage(list)],
    story: [() => call('GET /watch/stories/:id', { id: story?.id ?? '' }, z.unknown())],
    // What any call takes on this machine at this time.
    nothing: [() => call('GET /watch/mutes', {}, z.unknown())],
    fresh: [() => call('GET /watch/fresh', { lane: 'signals', since }, z.unknown())],
  }
  const name = `stories-${n >= 1_000_000 ? `${Math.round(n / 1_000_000)}m` : `${Math.round(n / 1_000)}k`}`
  const figures: Figure[] = []
  for (const [what, deeds] of Object.entries(asked))
    figures.push(figure(`${name}-${what}-p95`, percentile(await times(deeds), 0.95), 'ms', LIMIT_MS, n))
  return figures
}

/** So many of each; a list of wishes is as slow as its slowest. */
async function times(deeds: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const found: number[] = []
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const begun = performance.now()
    await deeds[i % deeds.length]?.()
    if (i >= WARM_UP) found.push(performance.now() - begun)
  }
  return found
}

/** A page as far back as anybody turns. */
async function farPage(list: (wish: Wish) => Promise<z.infer<typeof Page>>): Promise<() => Promise<unknown>> {
  let wish: Wish = { lane: 'everything' }
  for (let number = 1; number < FAR; number += 1) {
    const { next } = await list(wish)
    if (next === null) break
    wish = { lane: 'everything', next }
  }
  return () => list(wish)
}
