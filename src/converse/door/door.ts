import * as z from 'zod'
import type { Writer } from '#platform/database.ts'
import { wayOf } from '../ways.sql.ts'
import { doorOf, hasSpoken } from './door.sql.ts'

/** Whether somebody new who writes privately waits at the door until somebody lets them in. */
export const DoorWay = z.object({ screens: z.boolean().default(false) })

/** Where a private talk with this person begins: in the queue, at the door, or put away because he was kept out. */
export async function throughTheDoor(
  tx: Writer,
  workspaceId: string,
  personId: string | null,
): Promise<'open' | 'screened' | 'done'> {
  if (personId === null) return 'open'
  const door = await doorOf(tx, personId)
  if (door !== null) return door === 'kept-out' ? 'done' : 'open'
  const { screens } = await wayOf(tx, workspaceId, 'door', DoorWay)
  return screens && !(await hasSpoken(tx, personId)) ? 'screened' : 'open'
}
