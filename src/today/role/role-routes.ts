import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { keepRoleLine } from './keep-line.ts'
import { ROLE_DUTIES } from './role-card.ts'
import { USUAL_MATTERS } from './role-card.words.ts'
import { ageingOf, cardOf, contactsOf, keepCard, linesOf } from './role.sql.ts'

const duty = z.enum(ROLE_DUTIES)
const count = z.number()
const matters = z.array(z.string().trim().max(300)).max(20)

/** The role: what is the page manager's matter here, what is not, and whose it is then. */
export const roleRoutes = (app: App) => ({
  'GET /today/role': endpoint({
    summary: 'The role card: whose matter is what, who they are, and how what was handed to them fares',
    may: 'see',
    input: nothing,
    output: z.object({
      title: z.string(),
      purpose: z.string(),
      reportsTo: z.string(),
      lines: z.array(
        z.object({
          duty,
          matters,
          /** True while these are the usual ones that nobody has changed. */
          usual: z.boolean(),
          words: z.array(z.string()),
          ruleId: id.nullable(),
          people: z.array(z.object({ id, name: z.string(), email: z.string() })),
          open: count,
          late: count,
          oldest: instant.nullable(),
          answered: count,
          medianHours: count.nullable(),
        }),
      ),
    }),
    sorry: {},
    run: async (_, { workspaceId, lang }) => {
      const { read } = app.db
      const [card, lines, contacts, ageing] = await Promise.all([
        cardOf(read, workspaceId),
        linesOf(read, workspaceId),
        contactsOf(read, workspaceId),
        ageingOf(read, workspaceId, app.now()),
      ])
      return done({
        title: card?.title ?? '',
        purpose: card?.purpose ?? '',
        reportsTo: card?.reportsTo ?? '',
        lines: ROLE_DUTIES.map((name) => {
          const line = lines.find((one) => one.duty === name)
          const fares = ageing.find((one) => one.duty === name)
          return {
            duty: name,
            matters: line?.matters ?? USUAL_MATTERS[name][lang],
            usual: line === undefined,
            words: line?.words ?? [],
            ruleId: line?.ruleId ?? null,
            people: contacts.filter((contact) => contact.duty === name),
            open: fares?.open ?? 0,
            late: fares?.late ?? 0,
            oldest: fares?.oldest ?? null,
            answered: fares?.answered ?? 0,
            medianHours: fares?.medianHours ?? null,
          }
        }),
      })
    },
  }),

  'PUT /today/role': endpoint({
    summary: 'Say what the role is called here, what it is for and to whom it answers',
    may: 'manage',
    input: z.object({
      title: z.string().trim().max(120),
      purpose: z.string().trim().max(1_000),
      reportsTo: z.string().trim().max(120),
    }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const at = app.now()
      await app.db.write(async (tx) => {
        await keepCard(tx, { ...wish, workspaceId: who.workspaceId, by: who.account.id, at })
        await record(tx, who, 'role.changed', { title: wish.title }, at)
      })
      return done({})
    },
  }),

  'PUT /today/role/:duty': endpoint({
    summary: 'Say whose matter something is; words of a border become a rule of the inbox that labels what is theirs',
    may: 'manage',
    input: z.object({ duty, matters, words: z.array(z.string().trim().max(80)).max(40) }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      await keepRoleLine(app, who, { ...wish, lang: who.lang })
      return done({})
    },
  }),
})
