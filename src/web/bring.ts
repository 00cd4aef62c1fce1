import * as z from 'zod'
import { caller, Problem } from './client.ts'

const Refused = z.object({ type: z.string(), title: z.string(), status: z.number() })
const Looked = z.object({ id: z.string() })

/** Brings a file to an address of the desk; gives back what the desk says, or throws the Problem it has with it. */
export async function bring(path: string, file: File): Promise<unknown> {
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

/** Brings a table; gives back the number under which it was looked through. */
export const bringTable = async (path: string, file: File): Promise<string> => Looked.parse(await bring(path, file)).id
