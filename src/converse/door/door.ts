import * as z from 'zod'
import type { Writer } from '#platform/database.ts'
import { timesSpoken } from '../intake/known.sql.ts'
import { wayOf } from '../ways.sql.ts'
import { doorsOf } from './door.sql.ts'

/** Whether somebody new who writes privately waits at the door until somebody lets them in. */
export const DoorWay = z.object({ screens: z.boolean().default(false) })

/** Where a private talk with each of these people begins: in the queue, at the door, or put away because they were kept out. */
export async function doorsFor(
  tx: Writer,
  workspaceId: string,
  personIds: readonly string[],
): Promise<Map<string, 'open' | 'screened' | 'done'>> {
  if (personIds.length === 0) return new Map()
  const doors = await doorsOf(tx, personIds)
  const { screens } = await wayOf(tx, workspaceId, 'door', DoorWay)
  const spoken = screens ? await timesSpoken(tx, personIds) : new Map<string, number>()
  return new Map(
    personIds.map((id) => {
      const door = doors.get(id)
      if (door !== undefined) return [id, door === 'kept-out' ? 'done' : 'open']
      return [id, screens && (spoken.get(id) ?? 0) === 0 ? 'screened' : 'open']
    }),
  )
}
