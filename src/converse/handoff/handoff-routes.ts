import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, openEndpoint, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS } from '#platform/words.ts'
import { spoken } from '../messages.sql.ts'
import { spoken as spokenShape } from '../shapes.ts'
import { talkPage } from '../talk.sql.ts'
import { sorry } from './words.ts'
import { borderOf } from './borders.ts'
import { addContact, changeContact, contactPage, removeContact } from './contacts.sql.ts'
import { comeBack, isOver } from './come-back.ts'
import { DUTIES, PATIENCE_HOURS } from './duty.ts'
import { Frozen } from './freeze-context.ts'
import { handOff } from './hand-off.ts'
import {
  closeHandoff,
  handoffById,
  handoffByLink,
  handoffPage,
  handoffsOfThread,
  countReminder,
} from './handoffs.sql.ts'
import type { HandoffRow, Kept } from './handoffs.sql.ts'
import { addressOf, linkHash } from './link.ts'
import { see } from './see.ts'

const PAGE = 50
/** What a person wrote last decides whose matter it is. */
const LATELY = 8
const duty = z.enum(DUTIES)
const contact = {
  name: z.string().trim().min(1).max(120),
  duty,
  email: z.union([z.email().max(200), z.literal('')]),
  lang: z.enum(LANGS),
}

const Handoff = z.object({
  id,
  threadId: id,
  duty,
  ask: z.string(),
  byName: z.string(),
  contactName: z.string(),
  preview: z.string(),
  previewLang: spokenShape,
  sentBy: z.enum(['mail', 'link']),
  mailedAt: instant.nullable(),
  madeAt: instant,
  dueAt: instant,
  endsAt: instant,
  openedAt: instant.nullable(),
  reminded: z.number(),
  remindedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  answer: z.string().nullable(),
  closedAt: instant.nullable(),
})

/** As the team sees it: the sealed link and what the letter needs stay here. */
function told(row: HandoffRow) {
  const { linkSealed: _l, workspaceId: _w, contactEmail: _e, contactLang: _g, channelName: _c, ...shown } = row
  return { ...shown, previewLang: spoken(row.previewLang) }
}

/** Where our duty ends: the people beyond it, what was given to them, and what came back. */
export const handoffRoutes = (app: App) => ({
  'GET /inbox/contacts': endpoint({
    summary: 'People outside the desk to whom conversations are handed off',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(z.object({ id, ...contact })),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const items = await contactPage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /inbox/contacts': endpoint({
    summary: 'Write somebody into the register',
    may: 'answer',
    input: z.object(contact),
    output: z.object({ id }),
    sorry,
    run: async (wish, { workspaceId }) =>
      done(await app.db.write((tx) => addContact(tx, workspaceId, wish, app.now()))),
  }),

  'PUT /inbox/contacts/:id': endpoint({
    summary: 'Change somebody of the register',
    may: 'answer',
    input: z.object({ id, ...contact }),
    output: nothing,
    sorry,
    run: async ({ id: contactId, ...wish }, { workspaceId }) => {
      const changed = await app.db.write((tx) => changeContact(tx, workspaceId, contactId, wish, app.now()))
      return changed ? done({}) : refused('no-such-contact')
    },
  }),

  'DELETE /inbox/contacts/:id': endpoint({
    summary: 'Take somebody out of the register; what was handed to them stays',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      const removed = await app.db.write((tx) => removeContact(tx, workspaceId, wish.id, app.now()))
      return removed ? done({}) : refused('no-such-contact')
    },
  }),

  'GET /inbox/handoffs': endpoint({
    summary: 'What was handed off: awaited, come back, or all',
    may: 'see',
    input: z.object({
      state: z.enum(['open', 'answered', 'all']).default('open'),
      next: z.string().max(120).optional(),
    }),
    output: paged(Handoff),
    sorry,
    run: async ({ state, next }, { workspaceId }) => {
      const rows = await handoffPage(app.db.read, { workspaceId, state, after: afterFrom(next), limit: PAGE })
      const last = rows.at(-1)
      return done({ items: rows.map(told), next: rows.length === PAGE && last ? nextOf(state, last) : null })
    },
  }),

  'GET /inbox/threads/:id/handoffs': endpoint({
    summary: 'To whom a conversation was handed off, and whose matter it seems to be',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      handoffs: z.array(Handoff),
      /** Whose matter it seems to be, by which words, and how soon they should answer; null when it is ours. */
      suggestion: z.object({ duty, words: z.string(), dueHours: z.number() }).nullable(),
      mayMail: z.boolean(),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const handoffs = await handoffsOfThread(app.db.read, workspaceId, wish.id)
      const talk = await talkPage(app.db.read, wish.id, null, LATELY)
      const theirs = talk.filter(({ ours, deletedAt }) => !ours && deletedAt === null)
      const border = borderOf(theirs.map(({ text, lang }) => ({ text, lang: spoken(lang) })))
      return done({
        handoffs: handoffs.map(told),
        suggestion: border && { ...border, dueHours: PATIENCE_HOURS[border.duty] },
        mayMail: app.mail.ready,
      })
    },
  }),

  'POST /inbox/threads/:id/handoffs': endpoint({
    summary: 'Hand a conversation off, frozen as it stands; it comes back with the answer or when its hour has passed',
    may: 'answer',
    input: z.object({
      id,
      contactId: id,
      ask: z.string().trim().min(1).max(4_000),
      dueHours: z
        .number()
        .int()
        .min(1)
        .max(24 * 30),
      by: z.enum(['mail', 'link']),
    }),
    output: z.object({ id, link: z.string(), undo: id }),
    sorry,
    run: ({ id: threadId, ...wish }, who) => handOff(app, who, { threadId, ...wish }),
  }),

  'GET /inbox/handoffs/:id/link': endpoint({
    summary: 'The link of a hand-off once more',
    may: 'answer',
    input: z.object({ id }),
    output: z.object({ link: z.string() }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const handoff = await handoffById(app.db.read, workspaceId, wish.id)
      if (!handoff) return refused('no-such-handoff')
      return done({ link: addressOf(app.config.url, app.vault.open(handoff.linkSealed)) })
    },
  }),

  'POST /inbox/handoffs/:id/remind': endpoint({
    summary: 'Remind somebody by mail that an answer is awaited',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      if (!app.mail.ready) return refused('mail-is-off')
      const handoff = await handoffById(app.db.read, workspaceId, wish.id)
      if (!handoff || handoff.closedAt || handoff.answeredAt) return refused('no-such-handoff')
      if (handoff.contactEmail === '') return refused('no-mail-address', { name: handoff.contactName })
      await app.db.write(async (tx) => {
        await countReminder(tx, wish.id, app.now())
        await app.jobs.add(tx, 'converse.handoff-mail', { id: wish.id, workspaceId, reminder: handoff.reminded + 1 })
        await app.live.tell(tx, { workspaceId, kind: 'converse.handoff', id: wish.id })
      })
      return done({})
    },
  }),

  'POST /inbox/handoffs/:id/close': endpoint({
    summary: 'Put a hand-off away: its answer was read, or none is wanted any more; the link ends',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      const closed = await app.db.write(async (tx) => {
        const gone = await closeHandoff(tx, workspaceId, wish.id, app.now())
        if (gone) await app.live.tell(tx, { workspaceId, kind: 'converse.handoff', id: wish.id })
        return gone
      })
      return closed ? done({}) : refused('no-such-handoff')
    },
  }),

  'GET /handed/:token': openEndpoint({
    summary: 'A conversation somebody handed to you; whoever has the link may read it until it ends',
    may: 'anyone',
    input: z.object({ token: z.string().min(20).max(100) }),
    output: z.object({
      frozen: Frozen,
      ask: z.string(),
      duty,
      byName: z.string(),
      contactName: z.string(),
      lang: z.enum(LANGS),
      dueAt: instant,
      endsAt: instant,
      answer: z.string().nullable(),
      answeredAt: instant.nullable(),
    }),
    sorry,
    run: async ({ token }) => {
      const handoff = await handoffByLink(app.db.read, linkHash(token))
      if (!handoff || handoff.closedAt !== null || isOver(handoff.endsAt, app.now())) return refused('link-is-over')
      if (handoff.openedAt === null) await see(app, handoff)
      const { ask, byName, contactName, contactLang: lang, dueAt, endsAt, answer, answeredAt } = handoff
      const frozen = Frozen.decode(z.input(Frozen).parse(handoff.frozen))
      return done({ frozen, ask, duty: handoff.duty, byName, contactName, lang, dueAt, endsAt, answer, answeredAt })
    },
  }),

  'POST /handed/:token': openEndpoint({
    summary: 'Answer a conversation that was handed to you; the answer stands in it as a note of the team',
    may: 'anyone',
    input: z.object({
      token: z.string().min(20).max(100),
      name: z.string().max(120).default(''),
      text: z.string().trim().min(1).max(8_000),
    }),
    output: nothing,
    sorry,
    run: async ({ token, ...said }) => {
      const back = await comeBack(app, token, said)
      return back.ok ? done({}) : back
    },
  }),
})

const Next = z.tuple([z.string(), z.string().regex(/^\d+$/)])

function nextOf(state: Kept, row: HandoffRow): string {
  const at = state === 'answered' ? row.answeredAt : row.dueAt
  return Buffer.from(JSON.stringify([String(at ?? row.madeAt), row.id])).toString('base64url')
}

function afterFrom(next: string | undefined) {
  if (!next) return null
  const [at, handoffId] = Next.parse(JSON.parse(Buffer.from(next, 'base64url').toString()))
  return { at, id: handoffId }
}
