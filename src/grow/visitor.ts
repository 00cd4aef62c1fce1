import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import * as z from 'zod'

export type Asker = { address: string; userAgent: string }

/** The same person on the same day is the same number; with the day's salt gone, it is nobody's. */
export function visitorOf(salt: Uint8Array, workspaceId: string, asker: Asker): bigint {
  const hash = createHmac('sha256', salt).update(`${workspaceId}\n${asker.address}\n${asker.userAgent}`).digest()
  return hash.readBigInt64BE()
}

/** A machine nearby that hands requests on; only then is what it says about the address worth anything. */
export function addressOf(socket: string | undefined, forwarded: string | undefined): string {
  const near = socket === undefined || NEAR.test(socket)
  return (near && forwarded?.split(',').at(-1)?.trim()) || socket || ''
}

const NEAR = /^(?:::1|(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|f[cd])/i

const Socket = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/** Where a request came from, as far as it can be believed. */
export const askerAddress = (c: Context): string =>
  addressOf(Socket.safeParse(c.env).data?.incoming.socket.remoteAddress, c.req.header('x-forwarded-for'))
