import * as z from 'zod'
import type { App } from '#app'
import { channelById, membersOf } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS } from '#platform/words.ts'
import { freezesNow } from '#publish'
import { ThreadRow } from '../shapes.ts'
import { crisisById, crisisPage, keepStatement, logOf, ownStatements } from './crises.sql.ts'
import { callCrisis, close, freezeAll, giveRole, lift, note, openIt, rolesOf } from './deeds.ts'
import { Sight, sightOf, stepsOf, waitingRows } from './see-crisis.ts'
import { MOMENTS, STATEMENTS } from './statements.words.ts'
import { ROLES, STEPS } from './steps.ts'
import { sorry } from './words.ts'

const PAGE = 30
const step = z.enum(STEPS.map((one) => one.step))

const Crisis = z.object({
  id,
  channelId: id.nullable(),
  state: z.enum(['alert', 'open', 'closed', 'calm']),
  name: z.string(),
  level: z.enum(['alert', 'page']),
  score: z.number(),
  usual: z.number(),
  counted: z.number(),
  beganAt: instant,
  noticedAt: instant,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
})

/** The crisis room: what is going on, what to do in the first hour, what was decided. */
export const crisisRoutes = (app: App) => ({
  'GET /inbox/crises': endpoint({
    summary: 'Crises, the newest first; those in state alert wait for somebody to look',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(Crisis),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const rows = await crisisPage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({ items: rows, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /inbox/crises/:id': endpoint({
    summary:
      'One crisis: its course, where it began, who spreads it, who still waits, what is to be done by when, the log',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      crisis: Crisis,
      sight: Sight,
      waiting: z.array(ThreadRow),
      steps: z.array(z.object({ step, dueAt: instant, doneAt: instant.nullable(), doneBy: z.string().nullable() })),
      roles: z.array(z.object({ role: z.enum(ROLES), accountId: z.string().nullable() })),
      team: z.array(z.object({ id: z.string(), name: z.string() })),
      log: z.array(
        z.object({
          id,
          at: instant,
          by: z.string(),
          kind: z.enum([
            'noticed',
            'opened',
            'decision',
            'statement',
            'step',
            'role',
            'frozen',
            'lifted',
            'worse',
            'closed',
            'calm',
          ]),
          text: z.string(),
        }),
      ),
      isFrozen: z.boolean(),
      lesson: z.string(),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const crisis = await crisisById(app.db.read, workspaceId, wish.id)
      if (!crisis) return refused('no-such-crisis')
      const isOver = crisis.closedAt !== null
      const kept = isOver ? Sight.safeDecode(JSON.parse(JSON.stringify(crisis.report ?? EMPTY))) : null
      const [sight, waiting, log, members, freezes] = await Promise.all([
        kept?.success ? kept.data : sightOf(app, workspaceId, crisis),
        isOver ? [] : waitingRows(app, workspaceId, crisis),
        logOf(app.db.read, crisis.id),
        membersOf(app.db.read, workspaceId),
        freezesNow(app, workspaceId),
      ])
      const roles = rolesOf(crisis.roles)
      return done({
        crisis,
        sight,
        waiting,
        steps: stepsOf(log, crisis.noticedAt),
        roles: ROLES.map((role) => ({ role, accountId: roles[role] ?? null })),
        team: members.map(({ accountId, name }) => ({ id: accountId, name })),
        log,
        isFrozen: freezes.some((freeze) => freeze.id === crisis.freezeId),
        lesson: crisis.lesson,
      })
    },
  }),

  'POST /inbox/crises': endpoint({
    summary: 'Call a crisis that no count has noticed',
    may: 'answer',
    input: z.object({ name: z.string().trim().min(1).max(120), channelId: id.nullable().default(null) }),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      if (wish.channelId !== null && !(await channelById(app, app.db.read, who.workspaceId, wish.channelId)))
        return refused('no-such-crisis')
      return callCrisis(app, who, wish)
    },
  }),

  'POST /inbox/crises/:id/open': endpoint({
    summary: 'Look at an alert and take it for a crisis, with a name',
    may: 'answer',
    input: z.object({ id, name: z.string().trim().min(1).max(120) }),
    output: nothing,
    sorry,
    run: (wish, who) => openIt(app, who, wish.id, wish.name),
  }),

  'POST /inbox/crises/:id/log': endpoint({
    summary: 'Write a decision, a statement or a finished step into the log',
    may: 'answer',
    input: z.discriminatedUnion('kind', [
      z.object({ id, kind: z.literal('decision'), text: z.string().trim().min(1).max(2_000) }),
      z.object({ id, kind: z.literal('statement'), text: z.string().trim().min(1).max(5_000) }),
      z.object({ id, kind: z.literal('step'), text: step }),
    ]),
    output: nothing,
    sorry,
    run: ({ id: crisisId, ...entry }, who) => note(app, who, crisisId, entry),
  }),

  'PUT /inbox/crises/:id/roles/:role': endpoint({
    summary: 'Say who leads, who speaks, who finds out and who watches; null lets the role go',
    may: 'answer',
    input: z.object({ id, role: z.enum(ROLES), accountId: z.string().max(100).nullable() }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const member = (await membersOf(app.db.read, who.workspaceId)).find(
        ({ accountId }) => accountId === wish.accountId,
      )
      if (wish.accountId !== null && !member) return refused('no-such-member')
      return giveRole(app, who, wish.id, { ...wish, name: member?.name ?? '-' })
    },
  }),

  'POST /inbox/crises/:id/freeze': endpoint({
    summary: 'Hold everything that is planned; answers still go out',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => freezeAll(app, who, wish.id),
  }),

  'POST /inbox/crises/:id/lift': endpoint({
    summary: 'Let posts go out again; those that missed their hour become drafts',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => lift(app, who, wish.id),
  }),

  'POST /inbox/crises/:id/close': endpoint({
    summary: 'Close a crisis with what was learnt, or call an alert calm; its report is kept as it stood',
    may: 'answer',
    input: z.object({ id, state: z.enum(['closed', 'calm']), lesson: z.string().trim().max(5_000).default('') }),
    output: nothing,
    sorry,
    run: ({ id: crisisId, ...end }, who) => close(app, who, crisisId, end),
  }),

  'GET /inbox/statements': endpoint({
    summary: 'Holding statements in three languages; {page}, {matter}, {hour} and {contact} are to be filled in',
    may: 'see',
    input: nothing,
    output: z.object({
      statements: z.array(
        z.object({ moment: z.enum(MOMENTS), lang: z.enum(LANGS), text: z.string(), isOwn: z.boolean() }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const own = await ownStatements(app.db.read, workspaceId)
      const statements = MOMENTS.flatMap((moment) =>
        LANGS.map((lang) => {
          const kept = own.find((one) => one.moment === moment && one.lang === lang)
          return { moment, lang, text: kept?.text ?? STATEMENTS[moment][lang], isOwn: kept !== undefined }
        }),
      )
      return done({ statements })
    },
  }),

  'PUT /inbox/statements/:moment/:lang': endpoint({
    summary: 'Keep a holding statement in the words of the house',
    may: 'answer',
    input: z.object({ moment: z.enum(MOMENTS), lang: z.enum(LANGS), text: z.string().trim().min(1).max(2_000) }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write((tx) => keepStatement(tx, { workspaceId, ...wish, at: app.now() }))
      return done({})
    },
  }),
})

const EMPTY: z.input<typeof Sight> = {
  course: [],
  stepMinutes: 0,
  first: null,
  channels: [],
  people: [],
  touched: { threads: 0, waiting: 0, answered: 0, people: 0, messages: 0 },
}
