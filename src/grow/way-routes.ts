import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { linkById } from './links.sql.ts'
import { qrOf, qrPath } from './qr.ts'
import { shortAddress } from './shorten.ts'
import { leadElsewhere } from './ways.ts'
import { sorry } from './words.ts'

const MAX_WAYS = 8
const HEAVIEST = 10_000

export const Way = z.object({
  url: z.string(),
  device: z.enum(['phone', 'tablet', 'computer']).nullable(),
  weight: z.number().int().min(1).max(HEAVIEST),
})

/** Where a link leads besides its own address, until when, and its picture for print. */
export const wayRoutes = (app: App) => ({
  'PUT /grow/links/:id/ways': endpoint({
    summary:
      'Set when a link ends, where it leads then, and its other addresses by device or by weight (its own weighs 100)',
    may: 'draft',
    input: z.object({
      id,
      expiresAt: instant.nullable().default(null),
      afterUrl: z.string().nullable().default(null),
      ways: z.array(Way).max(MAX_WAYS).default([]),
    }),
    output: nothing,
    sorry,
    run: (wish, who) => leadElsewhere(app, who, wish),
  }),

  'GET /grow/links/:id/code': endpoint({
    summary: 'The QR code of a link as the path of an SVG, four squares of margin included',
    may: 'see',
    input: z.object({ id }),
    output: z.object({ says: z.string(), size: z.number(), path: z.string() }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const link = await linkById(app.db.read, workspaceId, wish.id)
      if (!link) return refused('no-such-link')
      // A scan is told from a click by this mark.
      const says = `${shortAddress(app.config.url, link.key)}?qr=1`
      const code = qrOf(says)
      return code ? done({ says, ...qrPath(code) }) : refused('too-long-for-a-code')
    },
  }),
})
