import { sql } from 'kysely'
import type { Writer } from './database.ts'

/**
 * Until the transaction ends rows are found by walking the index for each of them. Merging many sums into a large table, the planner
 * would rather read all of the table, of which they are the last day.
 */
export const walkIndexes = (tx: Writer) =>
  sql`select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
    set_config('enable_seqscan', 'off', true)`.execute(tx)
