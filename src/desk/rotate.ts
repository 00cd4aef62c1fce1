import type { App } from '#app'
import { resealAll } from '#platform/reseal.sql.ts'
import { addKey, createVault, keepKeys, keyName } from '#platform/vault.ts'

/** Seals every secret of the desk with a new key and forgets the old ones. Cut off halfway, nothing is lost: run it again. */
export async function rotateKeys(app: App): Promise<number> {
  if (app.config.key)
    throw new Error('the key comes from MEYDAN_KEY: put a new one before the old, separated by a comma, and restart')
  const keys = await addKey(app.config.dataFolder)
  const count = await resealAll(app.db, createVault(keys), keys.slice(1).map(keyName))
  await keepKeys(app.config.dataFolder, keys.slice(0, 1))
  return count
}
