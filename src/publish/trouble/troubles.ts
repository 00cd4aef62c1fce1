import type { App } from '#app'
import type { Words } from '#platform/words.ts'
import { callOff, checkNow, putAside, retry, type HandRefusal } from '../by-hand.ts'
import { reasonSaid } from '../views.ts'
import { sorry as allSorry } from '../words.ts'
import { troubleCount, troublePage, type TroubleRow } from './troubles.sql.ts'

const sorry: Words<HandRefusal> = {
  'not-found': allSorry['not-found'],
  'being-sent': allSorry['being-sent'],
  'not-now': allSorry['not-now'],
  'not-a-link': allSorry['not-a-link'],
  'needs-approval': allSorry['needs-approval'],
}

export type Remedy = 'again' | 'look' | 'aside' | 'leave-out'

/** What would help, in the order in which a person would try it. */
export function remediesFor({
  state,
  reason,
  isWaiting,
}: Pick<TroubleRow, 'state' | 'reason' | 'isWaiting'>): Remedy[] {
  if (state === 'failed') return isWaiting ? ['aside'] : ['again', 'aside']
  if (state === 'late') return isWaiting ? ['leave-out', 'aside'] : ['again', 'leave-out', 'aside']
  return reason === 'by-hand' ? ['aside'] : ['look', 'aside']
}

const DEEDS = { again: retry, look: checkNow, aside: putAside, 'leave-out': callOff } satisfies Record<Remedy, unknown>

/** What did not go out as planned, for the room in which it is worked off. */
export const troubles = {
  page: troublePage,
  count: troubleCount,
  remediesFor,
  said: reasonSaid,
  mend: (app: App, who: Parameters<typeof retry>[1], id: string, remedy: Remedy) => DEEDS[remedy](app, who, id),
  sorry,
}
