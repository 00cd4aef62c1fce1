import * as z from 'zod'
import { openBakery } from '../journeys/bakery.ts'
import { figure, percentile } from './figure.ts'
import { fillInbox } from './fill-inbox.ts'
import { inDatabase } from './in-database.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 50
const SEARCH_LIMIT_MS = 100
const ROUNDS = 200
const WARM_UP = 20
const LAST_PAGE = 400
const SEARCHES = ['simit', 'когда', 'nerede', 'order late', 'спасибо']

const Page = z.object({ items: z.array(z.unknown()), next: z.string().nullable() })

/** The list of the inbox as the browser asks for it, with so many messages in a fifth as many conversations. */
export const inboxList: Bench = async (n, opened) => {
  const bakery = await openBakery()
  opened.defer(bakery.close)
  await bakery.desk.program().stop()
  await inDatabase(bakery.desk, (inside) => fillInbox(inside, n))
  await bakery.desk.again()

  const page = (input: Record<string, string>) => bakery.call('GET /inbox/threads', input, Page)
  const time = async (input: Record<string, string>): Promise<number> => {
    const begun = performance.now()
    const { items } = await page(input)
    if (items.length === 0) throw new Error(`nothing is listed for ${JSON.stringify(input)}`)
    return performance.now() - begun
  }
  const times = async (inputs: Iterable<Record<string, string>>): Promise<number[]> => {
    const found: number[] = []
    for (const input of inputs) found.push(await time(input))
    return found
  }

  await times(repeat({}, WARM_UP))
  const first = await times(repeat({}, ROUNDS))
  let at: Record<string, string> = {}
  let number = 1
  for (let following = await page(at); number < LAST_PAGE && following.next !== null; number++) {
    const next = { next: following.next }
    following = await page(next)
    if (following.items.length === 0) break
    at = next
  }
  const far = await times(repeat(at, ROUNDS))
  const found = await times(SEARCHES.flatMap((find) => repeat({ find }, ROUNDS / SEARCHES.length)))
  return [
    figure('inbox-list-100k-p50', percentile(first, 0.5), 'ms', LIMIT_MS, n),
    figure('inbox-list-100k-p95', percentile(first, 0.95), 'ms', LIMIT_MS, n),
    figure(`inbox-list-100k-page-${number}-p95`, percentile(far, 0.95), 'ms', LIMIT_MS, n),
    figure('inbox-list-100k-search-p95', percentile(found, 0.95), 'ms', SEARCH_LIMIT_MS, n),
  ]
}

const repeat = <T>(input: T, times: number): T[] => Array.from({ length: times }, () => input)
