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

const followerShape = accountShape.extend({ note: z.string().nullish() })

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
    }))
    return {
      ok: true,
      value: { people, next: people.length === 0 ? null : nextPage(called.headers) },
      rate: called.rate,
    }
  },
}
