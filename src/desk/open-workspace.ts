import type { App } from '#app'
import type { Account } from '#platform/endpoint.ts'
import type { Lang } from '#platform/words.ts'
import { invite } from './welcome.ts'
import { isZone } from './zone.ts'
import { addMember, addWorkspace, firstOwner, removeWorkspace } from './workspaces.sql.ts'

type Wish = { name: string; zone: string; lang: Lang; practice: boolean; sample?: boolean | undefined }

/** Opens a workspace; whoever opens it is its owner, and one without anybody waits for whoever is invited. */
export const openWorkspace = (app: App, account: Account | null, wish: Wish): Promise<{ id: string }> =>
  app.db.write(async (tx) => {
    const at = app.now()
    const { id } = await addWorkspace(tx, { ...wish, at })
    if (account) {
      const { id: accountId, name, email } = account
      await addMember(tx, { workspaceId: id, accountId, name, email, role: 'owner', at })
    }
    return { id }
  })

/** What a later room does about workspaces of practice; main.ts hands it over. */
export const workspacesFor = (app: App) => ({
  open: (account: Account | null, wish: Wish) =>
    openWorkspace(app, account, { ...wish, zone: isZone(wish.zone) ? wish.zone : 'UTC' }),
  /** Only a workspace of practice can be taken away like this. */
  drop: async (id: string): Promise<void> => {
    await app.db.write((tx) => removeWorkspace(tx, id))
  },
  /** Whose desk this is, for what is done without a browser. */
  firstOwner: async () => {
    const owner = await firstOwner(app.db.read)
    if (!owner) return null
    const { id, name, email, lang, zone } = owner
    return { account: { id, name, email }, lang: lang ?? 'en', zone: zone ?? 'UTC' }
  },
  invite: (id: string): Promise<string> => invite(app, id, 'owner', null),
})
