import type { Asked } from '../../testing/site.ts'

/** What was asked, with the version taken off and all parameters together. */
export type Call = {
  method: string
  path: string
  says: Readonly<Record<string, string>>
  token: string
  file: { field: string; bytes: Buffer } | null
}

export async function callOf(asked: Asked): Promise<Call> {
  const query = Object.fromEntries(asked.query)
  const { fields, file } = await bodyOf(asked)
  return {
    method: asked.method,
    path: asked.path.replace(/^\/v\d+\.\d+\/?/, ''),
    says: { ...query, ...fields },
    token: (asked.headers['authorization'] ?? '').replace(/^Bearer /, ''),
    file,
  }
}

async function bodyOf(asked: Asked): Promise<{ fields: Record<string, string>; file: Call['file'] }> {
  if (asked.body.length === 0) return { fields: {}, file: null }
  const type = asked.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/'))
    return { fields: Object.fromEntries(new URLSearchParams(asked.body.toString())), file: null }
  const fields: Record<string, string> = {}
  let file: Call['file'] = null
  for (const [name, value] of await asked.form()) {
    if (typeof value === 'string') fields[name] = value
    else file = { field: name, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  return { fields, file }
}
