import type { Reader, Writer } from '#platform/database.ts'

/** Older gifts are forgotten; the decision itself stays as long as it is open. */
const MOST = 500

export type Given = { workspaceId: string; decision: string; by: string; note: string }

/** What colleagues gave to this person in these workspaces. */
export const givenTo = (db: Reader, ids: string[], accountId: string): Promise<Given[]> =>
  db
    .selectFrom('today.given as g')
    .innerJoin('desk.members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'g.workspace_id').onRef('m.account_id', '=', 'g.by_account'),
    )
    .select(['g.workspace_id as workspaceId', 'g.decision', 'm.name as by', 'g.note'])
    .where('g.to_account', '=', accountId)
    .where('g.workspace_id', 'in', ids)
    .orderBy('g.at', 'desc')
    .limit(MOST)
    .execute()

export const give = (
  tx: Writer,
  g: { workspaceId: string; decision: string; to: string; by: string; note: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('today.given')
    .values({
      workspace_id: g.workspaceId,
      decision: g.decision,
      to_account: g.to,
      by_account: g.by,
      note: g.note,
      at: g.at,
    })
    .onConflict((on) =>
      on.columns(['workspace_id', 'decision', 'to_account']).doUpdateSet({ by_account: g.by, note: g.note, at: g.at }),
    )
    .execute()

/** Takes back what one gave away. */
export const takeBack = (tx: Writer, workspaceId: string, decision: string, by: string) =>
  tx
    .deleteFrom('today.given')
    .where('workspace_id', '=', workspaceId)
    .where('decision', '=', decision)
    .where('by_account', '=', by)
    .execute()

export const forgetGiven = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('today.given').where('at', '<', before).execute()
