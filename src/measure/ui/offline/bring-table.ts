import * as z from 'zod'
import { caller, Problem } from '#web/client.ts'

const Refused = z.object({ type: z.string(), title: z.string(), status: z.number() })

/** Brings a table of outcomes to the desk; gives back the number under which it was looked through. */
export async function bringTable(file: File): Promise<string> {
  const form = new FormData()
  form.set('file', file)
  const response = await fetch('/api/v1/measure/tables', {
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
  return z.object({ id: z.string() }).parse(said).id
}
