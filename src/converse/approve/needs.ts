import * as z from 'zod'
import type { Reader } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { wayOf } from '../ways.sql.ts'

/** Whose answers need somebody's yes before they leave. */
export const ApprovalWay = z.object({ roles: z.array(z.enum(['manager', 'author'])).default([]) })

export const needsApproval = async (db: Reader, { workspaceId, role }: Who): Promise<boolean> =>
  (await wayOf(db, workspaceId, 'approval', ApprovalWay)).roles.some((one) => one === role)
