import * as z from 'zod'
import type { App } from '#app'
import { PASSWORD_LENGTH, type Auth } from '#platform/auth.ts'
import { nothing, openEndpoint } from '#platform/endpoint.ts'
import { sorryNoMail } from '#platform/mail.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS } from '#platform/words.ts'
import { openWorkspace } from './open-workspace.ts'
import { ROLES } from './role.ts'
import { hashOf } from './secret.ts'
import { openInvitation } from './secrets.sql.ts'
import { welcome } from './welcome.ts'
import { trialLetter } from './trial-letter.ts'
import { sorry } from './words.ts'
import { keepPreferences, preferencesOf, workspacesOf } from './workspaces.sql.ts'
import { isZone } from './zone.ts'

const lang = z.enum(LANGS)
const name = z.string().trim().min(1).max(80)
const Workspace = z.object({
  id: z.string(),
  name: z.string(),
  zone: z.string(),
  lang,
  practice: z.boolean(),
  /** Made up, to look around in. */
  sample: z.boolean(),
  role: z.enum(ROLES),
})

/** Getting in: the first owner's link, invitations, one's own preferences, one's workspaces. */
export const accountRoutes = (app: App, auth: Auth) => ({
  'GET /welcome': openEndpoint({
    summary: 'What a one-time link is for',
    may: 'anyone',
    input: z.object({ key: z.string() }),
    output: z.object({ role: z.enum(ROLES), email: z.string().nullable(), workspaceName: z.string().nullable() }),
    sorry,
    run: async ({ key }) => {
      const invitation = await openInvitation(app.db.read, hashOf(key), app.now())
      if (!invitation) return refused('link-used')
      const { role, email, workspaceName } = invitation
      return done({ role, email, workspaceName })
    },
  }),

  'POST /welcome': openEndpoint({
    summary: 'Make an account with a one-time link; sign in afterwards at /api/auth/sign-in/email',
    may: 'anyone',
    input: z.object({
      key: z.string(),
      name,
      email: z.email(),
      password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
      lang,
      zone: z.string(),
    }),
    output: nothing,
    sorry,
    run: async (newcomer) =>
      isZone(newcomer.zone) ? welcome(app, auth, newcomer) : refused('not-a-zone', { zone: newcomer.zone }),
  }),

  'GET /me': openEndpoint({
    summary: 'Who is signed in, how they like the desk, and where they work',
    may: 'signed-in',
    input: nothing,
    output: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      lang: lang.nullable(),
      zone: z.string().nullable(),
      look: z.record(z.string(), z.unknown()),
      workspaces: z.array(Workspace),
    }),
    sorry,
    run: async (_, { account }) => {
      const me = account ?? { id: '', name: '', email: '' }
      const [preferences, workspaces] = await Promise.all([
        preferencesOf(app.db.read, me.id),
        workspacesOf(app.db.read, me.id),
      ])
      const look = z.record(z.string(), z.unknown()).catch({}).parse(preferences?.look)
      return done({ ...me, lang: preferences?.lang ?? null, zone: preferences?.zone ?? null, look, workspaces })
    },
  }),

  'PUT /me/preferences': openEndpoint({
    summary: 'Keep the language, time zone and look (theme, density, shortcuts)',
    may: 'signed-in',
    input: z.object({ lang, zone: z.string(), look: z.record(z.string(), z.unknown()).optional() }),
    output: nothing,
    sorry,
    run: async (wish, { account }) => {
      if (!isZone(wish.zone)) return refused('not-a-zone', { zone: wish.zone })
      await app.db.write((tx) => keepPreferences(tx, account?.id ?? '', wish))
      return done({})
    },
  }),

  'POST /me/letter': openEndpoint({
    summary: 'Send a letter to oneself, to see that mail from this desk arrives',
    may: 'signed-in',
    input: nothing,
    output: z.object({ address: z.string() }),
    sorry: sorryNoMail,
    run: async (_, visitor) => {
      const me = visitor.account ?? { name: '', email: '' }
      const to = { name: me.name, address: me.email }
      const sent = await app.mail.send(trialLetter(to, visitor.lang, app.now()))
      return sent.ok ? done({ address: to.address }) : sent
    },
  }),

  'POST /workspaces': openEndpoint({
    summary: 'Open a workspace for a brand; its maker becomes the owner',
    may: 'signed-in',
    input: z.object({ name, zone: z.string(), lang, practice: z.boolean().default(false) }),
    output: z.object({ id: z.string() }),
    sorry,
    run: async (wish, { account }) => {
      if (!isZone(wish.zone)) return refused('not-a-zone', { zone: wish.zone })
      return done(await openWorkspace(app, account, wish))
    },
  }),
})
