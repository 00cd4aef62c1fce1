import type { App } from '#app'
import { addKey, createVault, keepKeys } from '#platform/vault.ts'
import { keepCredential, sealedCredentials } from './channels.sql.ts'

/** Seals every channel credential with a new key and forgets the old ones. Cut off halfway, nothing is lost: run it again. */
export async function rotateKeys(app: App): Promise<number> {
  if (app.config.key)
    throw new Error('the key comes from MEYDAN_KEY: put a new one before the old, separated by a comma, and restart')
  const keys = await addKey(app.config.dataFolder)
  const vault = createVault(keys)
  const sealed = await sealedCredentials(app.db.read)
  for (const { id, credential } of sealed)
    if (vault.isOld(credential)) await app.db.write((tx) => keepCredential(tx, id, vault.seal(vault.open(credential))))
  await keepKeys(app.config.dataFolder, keys.slice(0, 1))
  return sealed.length
}
