import * as z from 'zod'
import type { Called } from '../call.ts'
import type { Line } from '../network.ts'
import { call } from './call.ts'
import { type Names, namesOf } from './items.ts'
import { communityOf } from './keys.ts'
import { groupsShape, userShape } from './shapes.ts'

const TOGETHER = 500

/** Events tell people by number only: who they are is asked once for all of a page. */
export async function namesFor(line: Line, ids: readonly number[]): Promise<Called<Names>> {
  const users = [...new Set(ids.filter((id) => id > 0))].slice(0, TOGETHER)
  const groups = [...new Set(ids.filter((id) => id < 0))].slice(0, TOGETHER)
  const place = communityOf(line)
  const people = await call(place, 'users.get', {
    says: { user_ids: users.join(','), fields: 'screen_name,photo_100' },
    shape: z.array(userShape),
  })
  if (!people.ok) return people
  if (groups.length === 0) return { ...people, value: namesOf(people.value, []) }
  const numbers = groups.map((id) => -id).join(',')
  const communities = await call(place, 'groups.getById', { says: { group_ids: numbers }, shape: groupsShape })
  return communities.ok ? { ...communities, value: namesOf(people.value, communities.value) } : communities
}
