import type { App } from '#app'
import type { Reader } from '#platform/database.ts'
import { worldAddress } from '#platform/public-address.ts'
import type { Standing } from './check.ts'
import { altPolicy } from './policies.sql.ts'

/** What the house asks of a post that goes out at that moment, and whether networks could fetch its pictures. */
export const houseAt = async (
  { config }: Pick<App, 'config'>,
  db: Reader,
  workspaceId: string,
  when: { at: Temporal.Instant; zone: string },
): Promise<Omit<Standing, 'isExpired'>> => ({
  alt: await altPolicy(db, workspaceId),
  hasAddress: worldAddress(config) !== null,
  ...when,
})
