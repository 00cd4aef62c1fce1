import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { spoken } from '../messages.sql.ts'
import { sorry } from '../words.ts'
import { addressOf, type Address } from './address.ts'
import { keepApart, likenessesOf, merge, unmerge } from './merge.ts'
import { addressFor, keepAddress, mergesInto, wordsOf } from './persons.sql.ts'

const address = z.enum(['formal', 'familiar'])

/** How a person is addressed, and whether two people are one. */
export const personRoutes = (app: App) => ({
  'GET /inbox/people/:id/regard': endpoint({
    summary: 'How a person is addressed, how they address us, who else they may be, and who was joined with them',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      address: address.nullable(),
      /** How they speak to us, when their words tell. */
      heard: address.nullable(),
      alike: z.array(
        z.object({ personId: id, name: z.string(), network: z.string(), handle: z.string(), sameName: z.boolean() }),
      ),
      merges: z.array(z.object({ id, at: instant })),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const [kept, words, alike, merges] = await Promise.all([
        addressFor(app.db.read, wish.id),
        wordsOf(app.db.read, wish.id),
        likenessesOf(app, workspaceId, wish.id),
        mergesInto(app.db.read, wish.id),
      ])
      return done({
        address: kept,
        heard: mostHeard(words.map(({ text, lang }) => addressOf(text, spoken(lang)))),
        alike,
        merges: merges.map((row) => ({ id: row.id, at: row.at })),
      })
    },
  }),

  'PUT /inbox/people/:id/address': endpoint({
    summary: 'Keep how a person is addressed: siz and вы, or sen and ты',
    may: 'answer',
    input: z.object({ id, address: address.nullable() }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write((tx) => keepAddress(tx, workspaceId, wish.id, wish.address))
      return done({})
    },
  }),

  'POST /inbox/people/:id/merges': endpoint({
    summary: 'Join another person with this one, or say that they are two',
    may: 'answer',
    input: z.object({ id, other: id, same: z.boolean() }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => (wish.same ? merge(app, who, wish.id, wish.other) : keepApart(app, who, wish.id, wish.other)),
  }),

  'DELETE /inbox/merges/:id': endpoint({
    summary: 'Make two people of one again',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => unmerge(app, who, wish.id),
  }),
})

/** What most of their words say; a single slip says nothing. */
function mostHeard(heard: readonly (Address | null)[]): Address | null {
  const formal = heard.filter((one) => one === 'formal').length
  const familiar = heard.filter((one) => one === 'familiar').length
  return formal === familiar ? null : formal > familiar ? 'formal' : 'familiar'
}
