import type { Reader, Writer } from '#platform/database.ts'

/** One person's browser in one workspace; told again, it is still one. */
export const keepBrowser = (
  tx: Writer,
  o: {
    workspaceId: string
    accountId: string
    name: string
    address: string
    secret: string
    mark: string
    events: string[]
    lang: 'en' | 'tr' | 'ru'
    quietFrom: string | null
    quietTo: string | null
    at: Temporal.Instant
  },
) => {
  const wish = {
    name: o.name,
    address: o.address,
    secret: o.secret,
    events: o.events,
    lang: o.lang,
    quiet_from: o.quietFrom,
    quiet_to: o.quietTo,
  }
  return tx
    .insertInto('publish.outlets')
    .values({
      ...wish,
      workspace_id: o.workspaceId,
      account_id: o.accountId,
      way: 'push',
      mark: o.mark,
      made_at: o.at,
    })
    .onConflict((oc) =>
      oc
        .columns(['mark', 'account_id', 'workspace_id'])
        .where('mark', 'is not', null)
        .doUpdateSet({ ...wish, state: 'on', failures: 0, failing_since: null, said: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** The lines that say this browser is gone; it has come back. */
export const dropGone = (tx: Writer, o: { workspaceId: string; accountId: string; name: string }) =>
  tx
    .deleteFrom('publish.outlets')
    .where('workspace_id', '=', o.workspaceId)
    .where('account_id', '=', o.accountId)
    .where('way', '=', 'push')
    .where('state', '=', 'gone')
    .where('name', '=', o.name)
    .execute()

/** Throws the subscription away, unless the browser has taken a new one meanwhile. */
export const forgetBrowser = (
  tx: Writer,
  o: { id: string; mark: string | null; nowhere: string; said: string | null },
) =>
  tx
    .updateTable('publish.outlets')
    .set({ state: 'gone', address: o.nowhere, secret: null, mark: null, said: o.said })
    .where('id', '=', o.id)
    .where('mark', '=', o.mark)
    .execute()

/** Wherever a person had this browser told, it now has another address. */
export const moveBrowser = (
  tx: Writer,
  o: { accountId: string; was: string; mark: string; address: string; secret: string },
) =>
  tx
    .updateTable('publish.outlets')
    .set({
      mark: o.mark,
      address: o.address,
      secret: o.secret,
      state: 'on',
      failures: 0,
      failing_since: null,
      said: null,
    })
    .where('account_id', '=', o.accountId)
    .where('mark', '=', o.was)
    .returning('id')
    .execute()

/** Whether anybody is told in the browser with this mark, in any workspace. */
export const isToldAnywhere = async (db: Reader, mark: string): Promise<boolean> =>
  (await db.selectFrom('publish.outlets').select('id').where('mark', '=', mark).limit(1).executeTakeFirst()) !==
  undefined
