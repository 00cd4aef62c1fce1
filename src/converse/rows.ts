import type * as z from 'zod'
import { peopleByIds } from '#desk'
import type { Reader } from '#platform/database.ts'
import { isIntent, spoken } from './messages.sql.ts'
import { waitingPoints } from './priority.ts'
import type { QueueRow } from './queue.sql.ts'
import { reasons, type ThreadRow } from './shapes.ts'

type Row = z.output<typeof ThreadRow>

/** Rows of the queue with the faces of their people. */
export async function rowsFrom(
  db: Reader,
  workspaceId: string,
  rows: readonly QueueRow[],
  now: Temporal.Instant,
): Promise<Row[]> {
  const ids = [...new Set(rows.flatMap((row) => row.personId ?? []))]
  const people = Map.groupBy(await peopleByIds(db, workspaceId, ids), (person) => person.id)
  return rows.map(
    ({ personId, reasons: kept, previewLang, intents, points, laterAt: _l, doneAt: _d, rank: _r, ...row }) => {
      const [person] = (personId && people.get(personId)) || []
      const waits = waitingPoints(row.waitingSince, now)
      return {
        ...row,
        person: person ? { id: person.id, name: person.name, handle: person.handle, avatar: person.avatar } : null,
        previewLang: spoken(previewLang),
        intents: intents.filter(isIntent),
        reasons: reasons.catch([]).parse(kept),
        waitingPoints: waits,
        points: points + waits,
      }
    },
  )
}
