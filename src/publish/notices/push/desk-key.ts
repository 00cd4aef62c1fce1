import type { App } from '#app'
import { keepPushKey, pushKey } from './push-keys.sql.ts'
import { freshKey, type DeskKey } from './vapid.ts'

/** The desk's one key for push services, sealed in the database; a desk that has none yet makes it. */
export async function deskKey(app: Pick<App, 'db' | 'vault' | 'now'>): Promise<DeskKey> {
  const kept = await pushKey(app.db.read)
  const known = kept && opened(app, kept)
  if (known) return known
  const made = freshKey()
  const sealedPrivate = app.vault.seal(made.privateKey)
  await app.db.write((tx) =>
    keepPushKey(tx, {
      publicKey: made.publicKey,
      sealedPrivate,
      at: app.now(),
      // Only in the place of what was found: of two that make one at once, the first is everybody's.
      insteadOf: kept?.publicKey ?? null,
    }),
  )
  const now = await pushKey(app.db.read)
  const ours = now && opened(app, now)
  if (!ours) throw new Error('the key for push services was kept and cannot be opened')
  return ours
}

function opened({ vault }: Pick<App, 'vault'>, kept: { publicKey: string; sealedPrivate: string }): DeskKey | null {
  try {
    return { publicKey: kept.publicKey, privateKey: vault.open(kept.sealedPrivate) }
  } catch {
    // Sealed with a key of the vault that is gone.
    return null
  }
}
