import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Way } from './way.ts'

export const waysOfLink = (db: Reader, linkId: string): Promise<Way[]> =>
  db
    .selectFrom('grow.link_targets')
    .select(['place', 'url', 'device', 'weight'])
    .where('link_id', '=', linkId)
    .orderBy('place')
    .execute()

/** The other addresses of a link, all at once; their clicks so far stay with their places. */
export async function setWays(tx: Writer, linkId: string, ways: readonly Omit<Way, 'place'>[]): Promise<void> {
  await tx.deleteFrom('grow.link_targets').where('link_id', '=', linkId).execute()
  if (ways.length === 0) return
  await tx
    .insertInto('grow.link_targets')
    .values(ways.map(({ url, device, weight }, i) => ({ link_id: linkId, place: i + 1, url, device, weight })))
    .execute()
}

export const setEnd = (
  tx: Writer,
  workspaceId: string,
  id: string,
  end: { at: Temporal.Instant | null; afterUrl: string | null },
) =>
  tx
    .updateTable('grow.links')
    .set({ expires_at: end.at, after_url: end.afterUrl })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(['id', 'key'])
    .executeTakeFirst()

/** How often each address of the link was followed; 0 is the link's own. */
export const clicksByWay = (db: Reader, linkId: string, from: string) =>
  db
    .selectFrom('grow.targets_daily')
    .select(['place', sql<number>`sum(clicks)::int`.as('clicks')])
    .where('link_id', '=', linkId)
    .where('day', '>=', from)
    .groupBy('place')
    .orderBy('place')
    .execute()
