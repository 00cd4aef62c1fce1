import * as z from 'zod'
import { bring } from '#web/bring.ts'
import { caller } from '#web/client.ts'
import type { Media } from './calls.ts'

const Told = z.object({
  id: z.string(),
  mime: z.string(),
  sizeBytes: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string(),
  expiresOn: z.string().nullable().default(null),
  seconds: z.number().nullable().default(null),
})

/** Brings a file to the desk. */
export const upload = async (file: File): Promise<Media> => Told.parse(await bring('/api/v1/publish/media', file))

/** Where a picture is shown from; an image cannot send a header, so the workspace stands in the address. */
export const mediaUrl = (id: string, size: 'small' | 'whole'): string =>
  `/api/v1/publish/media/${id}/file?workspace=${caller.workspaceId ?? ''}&size=${size}`

/** Where a table of everything is downloaded; a link cannot send a header, so the workspace stands in the address. */
export const exportUrl = (file: string): string =>
  `/api/v1/publish/export/${file}?workspace=${caller.workspaceId ?? ''}`
