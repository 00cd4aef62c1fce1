import * as z from 'zod'
import type { App } from '#app'
import type { ConnectedAccount, Credential, Network } from '#networks'
import { keepCredential, lockCredential } from './channels.sql.ts'

const strings = z.record(z.string(), z.string())

type Sealed = { id: string; credential: string }

/** The key of a channel; where the network wants it exchanged now and then, a fresh one. Of two who ask at once one exchanges it. */
export async function keyOf(
  app: Pick<App, 'db' | 'vault' | 'outgoing' | 'now' | 'log'>,
  { renew }: Pick<Network, 'renew'>,
  account: ConnectedAccount,
  { id, credential }: Sealed,
): Promise<Credential> {
  const open = (sealed: string) => strings.parse(JSON.parse(app.vault.open(sealed)))
  const known = open(credential)
  if (!renew?.isDue(known, app.now())) return known
  return app.db.write(async (tx) => {
    const current = open((await lockCredential(tx, id))?.credential ?? credential)
    if (!renew.isDue(current, app.now())) return current
    const fresh = await renew.fresh(app.outgoing, account, current)
    if (fresh.ok) await keepCredential(tx, id, app.vault.seal(JSON.stringify(fresh.value)))
    else app.log.warn({ channelId: id, reason: fresh.reason }, 'a key could not be renewed')
    // With the old key the next call says by itself what is wrong.
    return fresh.ok ? fresh.value : current
  })
}
