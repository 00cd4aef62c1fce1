import type { App } from '#app'
import type { Auth } from '#platform/auth.ts'
import type { Lang } from '#platform/words.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { hashOf, newSecret } from './secret.ts'
import { addInvitation, dropOwnerLinks, openInvitation, useInvitation } from './secrets.sql.ts'
import { addMember, anybodyThere, keepPreferences } from './workspaces.sql.ts'
import type { Role } from './role.ts'

const OWNER_LINK_HOURS = 24
const INVITATION_HOURS = 24 * 7

export type WelcomeRefusal = 'link-used' | 'e-mail-taken'

/** On a desk without people: a one-time link that makes its opener the owner. Null once somebody is there. */
export async function ownerLink(app: App): Promise<string | null> {
  if (await anybodyThere(app.db.read)) return null
  const { secret, hash } = newSecret('owner')
  const at = app.now()
  await app.db.write(async (tx) => {
    await dropOwnerLinks(tx)
    await addInvitation(tx, {
      hash,
      workspaceId: null,
      role: 'owner',
      email: null,
      at,
      ends: at.add({ hours: OWNER_LINK_HOURS }),
    })
  })
  return `${app.config.url}/welcome?key=${secret}`
}

/** A link that brings one person into the workspace with the given role. */
export async function invite(app: App, workspaceId: string, role: Role, email: string | null): Promise<string> {
  const { secret, hash } = newSecret('join')
  const at = app.now()
  await app.db.write((tx) =>
    addInvitation(tx, { hash, workspaceId, role, email, at, ends: at.add({ hours: INVITATION_HOURS }) }),
  )
  return `${app.config.url}/welcome?key=${secret}`
}

type Newcomer = { key: string; name: string; email: string; password: string; lang: Lang; zone: string }

/** Makes the account of somebody who holds a link; the link is spent only when the account was made. */
export async function welcome(app: App, auth: Auth, newcomer: Newcomer): Promise<Result<Nothing, WelcomeRefusal>> {
  const hash = hashOf(newcomer.key)
  const invitation = await openInvitation(app.db.read, hash, app.now())
  if (!invitation) return refused('link-used')
  const signedUp = await auth.signUp({ name: newcomer.name, email: newcomer.email, password: newcomer.password })
  if (signedUp === 'taken') return refused('e-mail-taken')
  const { account } = signedUp
  return app.db.write(async (tx) => {
    const used = await useInvitation(tx, hash, app.now())
    if (!used) return refused('link-used')
    await keepPreferences(tx, account.id, { lang: newcomer.lang, zone: newcomer.zone })
    if (used.workspaceId) {
      const { id: accountId, name, email } = account
      await addMember(tx, { workspaceId: used.workspaceId, accountId, name, email, role: used.role, at: app.now() })
    }
    return done({})
  })
}
