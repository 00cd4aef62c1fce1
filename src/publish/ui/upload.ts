import * as z from 'zod'
import { caller, Problem } from '#web/client.ts'
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
const Refused = z.object({ type: z.string(), title: z.string(), status: z.number() })

/** Brings a file to the desk. */
export const upload = async (file: File): Promise<Media> => Told.parse(await send('/api/v1/publish/media', file))

async function send(path: string, file: File): Promise<unknown> {
  const form = new FormData()
  form.set('file', file)
  const response = await fetch(path, {
    method: 'POST',
    body: form,
    headers: {
      'meydan-upload': '1',
      'accept-language': caller.lang,
      ...(caller.workspaceId ? { 'meydan-workspace': caller.workspaceId } : {}),
    },
  }).catch(() => {
    throw new Problem({ type: 'offline', title: 'offline', status: 0 })
  })
  const said: unknown = await response.json()
  if (!response.ok) throw new Problem(Refused.parse(said))
  return said
}

/** Where a picture is shown from; an image cannot send a header, so the workspace stands in the address. */
export const mediaUrl = (id: string, size: 'small' | 'whole'): string =>
  `/api/v1/publish/media/${id}/file?workspace=${caller.workspaceId ?? ''}&size=${size}`

/** Brings a table of posts to the desk; gives back the number under which it was looked through. */
export async function bringTable(file: File): Promise<string> {
  return z.object({ id: z.string() }).parse(await send('/api/v1/publish/imports', file)).id
}

/** Where a table of everything is downloaded; a link cannot send a header, so the workspace stands in the address. */
export const exportUrl = (file: string): string =>
  `/api/v1/publish/export/${file}?workspace=${caller.workspaceId ?? ''}`
