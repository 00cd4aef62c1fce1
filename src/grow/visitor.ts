import { hash } from 'node:crypto'
import type { Context } from 'hono'
import * as z from 'zod'

export type Asker = { address: string; userAgent: string }

const KEPT_DIGITS = 16

/**
 * The same person on the same day is the same number; with the day's salt gone, it is nobody's. Of the digest a quarter is kept, so
 * nothing can be reckoned on from it, and hashing at one go takes a fifth of what an HMAC does.
 */
export function visitorOf(salt: Buffer, workspaceId: string, asker: Asker): bigint {
  const told = `${salt.toString('hex')}\n${workspaceId}\n${asker.address}\n${asker.userAgent}`
  return BigInt.asIntN(64, BigInt(`0x${hash('sha256', told, 'hex').slice(0, KEPT_DIGITS)}`))
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
