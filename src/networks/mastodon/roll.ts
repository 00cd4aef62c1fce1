import * as z from 'zod'
import { replyOf } from '../call.ts'
import { plainText } from '../html.ts'
import type { Roll } from '../network.ts'
import { call } from './call.ts'
import { domainOf, personOf } from './items.ts'
import { nextPage } from './pages.ts'
import { placeOf } from './place.ts'
import { accountShape } from './shapes.ts'

const PAGE = '80'

const followerShape = accountShape.extend({ note: z.string().nullish(), created_at: z.string().nullish() })
/** What the server shows for those who have put up no picture. */
const NO_PICTURE = /\/missing\.png(?:\?|$)/

/** The followers as the server shows them to their own account, also when it hides them from others. */
export const roll: Roll = {
  async page(line, cursor) {
    const called = await call(placeOf(line), {
      path: `/api/v1/accounts/${encodeURIComponent(line.account.id)}/followers`,
      query: [['limit', PAGE], ...(cursor === null ? [] : [['max_id', cursor] as const])],
      shape: z.array(followerShape),
    })
    if (!called.ok) return replyOf(called)
    const people = called.value.map((account) => ({
      ...personOf(account, domainOf(line.account)),
      about: plainText(account.note ?? ''),
      language: null,
      profile: {
        picture: Boolean(account.avatar) && !NO_PICTURE.test(account.avatar ?? ''),
        madeOn: dayOf(account.created_at),
        wrote: account.statuses_count ?? null,
      },
    }))
    return {
      ok: true,
      value: { people, next: people.length === 0 ? null : nextPage(called.headers) },
      rate: called.rate,
    }
  },
}

/** Servers tell the day, as the midnight it began with. */
const dayOf = (told: string | null | undefined): Temporal.PlainDate | null =>
  told && /^\d{4}-\d\d-\d\d/.test(told) ? Temporal.PlainDate.from(told.slice(0, 10)) : null
