import * as z from 'zod'
import { openBakery } from '../journeys/bakery.ts'
import { figure, percentile } from './figure.ts'
import { fillInbox, RAREST_LABEL } from './fill-inbox.ts'
import { inDatabase } from './in-database.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 50
const ROUNDS = 200
const WARM_UP = 20
const LAST_PAGE = 400

type Wish = Record<string, string>

/** What is asked of the list, each by its name; every wish in turn. */
export const WISHES: Record<string, Wish[]> = {
  sorted: [{ sort: 'longest' }, { sort: 'newest' }, { preset: 'all' }, { preset: 'done' }, { preset: 'later' }],
  presets: ['unread', 'unassigned', 'mentions', 'overdue', 'screener'].map((preset) => ({ preset })),
  label: ['delivery', 'recipe', 'legal', RAREST_LABEL].flatMap((label) => [
    { label },
    { preset: 'all', label },
    { preset: 'done', label },
  ]),
  filter: [
    { mood: 'positive' },
    { lang: 'ru', intent: 'complaint' },
    { kind: 'message', mood: 'negative' },
    { preset: 'all', intent: 'praise' },
    { preset: 'done', kind: 'mention', lang: 'tr' },
  ],
  text: [
    'simit',
    'когда',
    'my order late',
    'kurabiyelerden',
    'сырниками заранее',
    'sandwich basket',
    '482',
    'пицца',
  ].map((find) => ({ find })),
  person: ['ayşe', 'ЯКОВЛЕВ', 'deniz çakır', 'freya hart', '@ксения', 'Güneş simit', 'иван захаров торт'].map(
    (find) => ({ find }),
  ),
}

const Page = z.object({
  items: z.array(z.object({ person: z.object({ id: z.string() }).nullable() })),
  next: z.string().nullable(),
})

/** The list of the inbox as the browser asks for it, with so many messages in a quarter as many conversations. */
export const inbox: Bench = async (n, opened) => {
  const bakery = await openBakery()
  opened.defer(bakery.close)
  await bakery.desk.program().stop()
  await inDatabase(bakery.desk, (inside) => fillInbox(inside, n))
  await bakery.desk.again()
  return measureInbox(bakery.call, n)
}

export async function measureInbox(call: Awaited<ReturnType<typeof openBakery>>['call'], n: number) {
  const page = (wish: Wish) => call('GET /inbox/threads', wish, Page)
  const times = async (wishes: readonly Wish[]): Promise<number[]> => {
    const found: number[] = []
    for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
      const took = await timed(() => page(wishes[i % wishes.length] ?? {}))
      if (i >= WARM_UP) found.push(took)
    }
    return found
  }

  const first = await times([{}])
  const [{ items }, far, number] = await farPages(page)
  const people = items.flatMap(({ person }) => (person ? [{ personId: person.id }] : []))
  const asked: Record<string, number[]> = {
    list: first,
    [`page-${number}`]: await times([far]),
    'whole-person': await times(people),
  }
  for (const [name, wishes] of Object.entries(WISHES)) asked[name] = await times(wishes)
  asked['text-deep'] = await times([await foundFar(page)])
  const counts: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) counts.push(await timed(() => call('GET /inbox/counts', {}, z.unknown())))
  const name = `inbox-${n >= 1_000_000 ? `${Math.round(n / 1_000_000)}m` : `${Math.round(n / 1_000)}k`}`
  return [
    figure(`${name}-list-p50`, percentile(first, 0.5), 'ms', LIMIT_MS, n),
    ...Object.entries({ ...asked, counts }).map(([what, took]) =>
      figure(`${name}-${what}-p95`, percentile(took, 0.95), 'ms', LIMIT_MS, n),
    ),
  ]
}

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await deed()
  return performance.now() - begun
}

type Ask = (wish: Wish) => Promise<z.infer<typeof Page>>

/** A page as far back as anybody turns, with what stands on the first one. */
async function farPages(page: Ask): Promise<[z.infer<typeof Page>, Wish, number]> {
  const first = await page({})
  let at: Wish = {}
  let number = 1
  for (let { next } = first; number < LAST_PAGE && next !== null; number += 1) {
    at = { next }
    const following = await page(at)
    next = following.next
  }
  return [first, at, number]
}

const DEEP = 60

async function foundFar(page: Ask): Promise<Wish> {
  const find = 'simit'
  let at: Wish = { find }
  for (let i = 0; i < DEEP; i += 1) {
    const { next } = await page(at)
    if (next === null) return at
    at = { find, next }
  }
  return at
}
