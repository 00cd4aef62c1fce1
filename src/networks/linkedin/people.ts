import type { Line } from '../network.ts'
import { call, placeOf } from './call.ts'
import type { Names } from './items.ts'
import { peopleShape } from './shapes.ts'
import { idIn, inAddress } from './urn.ts'

/** How those are called who are met; who cannot be asked for is told by his number. */
export async function namesOf(line: Line, urns: readonly string[]): Promise<Names> {
  const people = [...new Set(urns.filter((urn) => urn.startsWith('urn:li:person:')))]
  if (people.length === 0) return new Map()
  const ids = people.map((urn) => `(id:${inAddress(idIn(urn))})`).join(',')
  const called = await call(placeOf(line), { path: `/rest/people?ids=List(${ids})`, shape: peopleShape })
  // A name is a courtesy: without it the page is read all the same.
  if (!called.ok) return new Map()
  return new Map(
    people.flatMap((urn) => {
      const {
        localizedFirstName = '',
        localizedLastName = '',
        vanityName,
      } = called.value.results[`(id:${idIn(urn)})`] ?? {}
      const name = `${localizedFirstName} ${localizedLastName}`.trim()
      return name === '' ? [] : [[urn, { name, vanity: vanityName ?? null }] as const]
    }),
  )
}
