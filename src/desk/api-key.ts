import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { record } from './audit.sql.ts'
import type { Role } from './role.ts'
import { newSecret } from './secret.ts'
import { addApiKey } from './secrets.sql.ts'

const SHOWN_START = 10

/** Makes a key for a program; what comes back is the only time it is seen whole. */
export const makeApiKey = (
  app: App,
  who: Who,
  wish: { name: string; role: Role },
): Promise<{ id: string; key: string }> =>
  app.db.write(async (tx) => {
    const { secret, hash } = newSecret('mdn')
    const start = secret.slice(0, SHOWN_START)
    const { workspaceId, account } = who
    const made = await addApiKey(tx, { workspaceId, ...wish, start, hash, by: account.id, at: app.now() })
    await record(tx, who, 'key.made', wish, app.now())
    return { id: made.id, key: secret }
  })
