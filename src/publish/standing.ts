import type { Reader } from '#platform/database.ts'
import type { Standing } from './check.ts'
import { altPolicy } from './policies.sql.ts'

/** What the house asks of a post that goes out at that moment. */
export const houseAt = async (
  db: Reader,
  workspaceId: string,
  when: { at: Temporal.Instant; zone: string },
): Promise<Omit<Standing, 'isExpired'>> => ({ alt: await altPolicy(db, workspaceId), ...when })
