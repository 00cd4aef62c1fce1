import * as z from 'zod'
import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS } from '#platform/words.ts'
import { makeApiKey } from './api-key.ts'
import { auditPage, record } from './audit.sql.ts'
import { ROLES } from './role.ts'
import { apiKeysOf, revokeApiKey } from './secrets.sql.ts'
import { invite } from './welcome.ts'
import { sorry } from './words.ts'
import { changeWorkspace, lockOwners, membersOf, removeMember, setRole, workspaceById } from './workspaces.sql.ts'
import { isZone } from './zone.ts'

const lang = z.enum(LANGS)
const AUDIT_PAGE = 50

/** A workspace always has somebody who may do everything. */
async function isLastOwner(tx: Writer, workspaceId: string, accountId: string): Promise<boolean> {
  const owners = await lockOwners(tx, workspaceId)
  return owners.length === 1 && owners[0]?.accountId === accountId
}

/** The workspace itself: its name and hours, its people, its programs' keys, and who did what. */
export const teamRoutes = (app: App) => ({
  'GET /workspace': endpoint({
    summary: 'The workspace at work in',
    may: 'see',
    input: nothing,
    output: z.object({
      id,
      name: z.string(),
      zone: z.string(),
      lang,
      practice: z.boolean(),
      /** Made up, to look around in. */
      sample: z.boolean(),
      siteMetric: z.string(),
    }),
    sorry,
    run: async (_, who) => {
      const workspace = await workspaceById(app.db.read, who.workspaceId)
      return workspace ? done(workspace) : refused('not-found')
    },
  }),

  'PUT /workspace': endpoint({
    summary: 'Change the name, time zone, language and the one figure of the site',
    may: 'manage',
    input: z.object({
      name: z.string().trim().min(1).max(80),
      zone: z.string(),
      lang,
      siteMetric: z.string().max(200),
    }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      if (!isZone(wish.zone)) return refused('not-a-zone', { zone: wish.zone })
      await app.db.write(async (tx) => {
        await changeWorkspace(tx, who.workspaceId, wish)
        await record(tx, who, 'workspace.changed', wish, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'desk.workspace' })
      })
      return done({})
    },
  }),

  'GET /workspace/members': endpoint({
    summary: 'The people who work here and their roles',
    may: 'see',
    input: nothing,
    output: z.object({
      members: z.array(
        z.object({
          accountId: z.string(),
          name: z.string(),
          email: z.string(),
          role: z.enum(ROLES),
          joinedAt: instant,
        }),
      ),
    }),
    sorry,
    run: async (_, who) => done({ members: await membersOf(app.db.read, who.workspaceId) }),
  }),

  'POST /workspace/invitations': endpoint({
    summary: 'Make a one-time link that brings one person in, valid for seven days',
    may: 'own',
    input: z.object({ role: z.enum(ROLES), email: z.email().nullable().default(null) }),
    output: z.object({ link: z.string() }),
    sorry,
    run: async ({ role, email }, who) => {
      const link = await invite(app, who.workspaceId, role, email)
      await app.db.write((tx) => record(tx, who, 'member.invited', { role, email }, app.now()))
      return done({ link })
    },
  }),

  'DELETE /workspace/members/:accountId': endpoint({
    summary: 'Take somebody out of the workspace',
    may: 'own',
    input: z.object({ accountId: z.string() }),
    output: nothing,
    sorry,
    run: ({ accountId }, who) =>
      app.db.write(async (tx) => {
        if (await isLastOwner(tx, who.workspaceId, accountId)) return refused('last-owner')
        if (!(await removeMember(tx, who.workspaceId, accountId))) return refused('not-found')
        await record(tx, who, 'member.removed', { accountId }, app.now())
        return done({})
      }),
  }),

  'PUT /workspace/members/:accountId': endpoint({
    summary: 'Give somebody another role',
    may: 'own',
    input: z.object({ accountId: z.string(), role: z.enum(ROLES) }),
    output: nothing,
    sorry,
    run: ({ accountId, role }, who) =>
      app.db.write(async (tx) => {
        if (role !== 'owner' && (await isLastOwner(tx, who.workspaceId, accountId))) return refused('last-owner')
        if (!(await setRole(tx, who.workspaceId, accountId, role))) return refused('not-found')
        await record(tx, who, 'member.role', { accountId, role }, app.now())
        return done({})
      }),
  }),

  'GET /workspace/keys': endpoint({
    summary: 'The API keys of programs',
    may: 'manage',
    input: nothing,
    output: z.object({
      keys: z.array(z.object({ id, name: z.string(), start: z.string(), role: z.enum(ROLES), madeAt: instant })),
    }),
    sorry,
    run: async (_, who) => done({ keys: await apiKeysOf(app.db.read, who.workspaceId) }),
  }),

  'POST /workspace/keys': endpoint({
    summary: 'Make an API key; it is shown this one time',
    may: 'manage',
    input: z.object({
      name: z.string().trim().min(1).max(60),
      role: z.enum(['manager', 'author', 'analyst', 'client']),
    }),
    output: z.object({ id, key: z.string() }),
    sorry,
    run: async (wish, who) => done(await makeApiKey(app, who, wish)),
  }),

  'DELETE /workspace/keys/:id': endpoint({
    summary: 'Make an API key worthless',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const revoked = await revokeApiKey(tx, who.workspaceId, wish.id, app.now())
        if (!revoked) return refused('not-found')
        await record(tx, who, 'key.revoked', { id: wish.id }, app.now())
        return done({})
      }),
  }),

  'GET /workspace/audit': endpoint({
    summary: 'Who did what, newest first',
    may: 'manage',
    input: z.object({ next: id.optional() }),
    output: paged(
      z.object({
        id,
        deed: z.string(),
        about: z.record(z.string(), z.unknown()),
        at: instant,
        by: z.string().nullable(),
      }),
    ),
    sorry,
    run: async ({ next }, who) => {
      const rows = await auditPage(app.db.read, who.workspaceId, next ?? null, AUDIT_PAGE)
      const items = rows.map((row) => ({ ...row, about: z.record(z.string(), z.unknown()).parse(row.about) }))
      return done({ items, next: rows.length === AUDIT_PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),
})
