import { createNetworks, type ConnectedAccount, type Network } from '#networks'
import { createOutgoing } from '#platform/outgoing.ts'
import { pino } from 'pino'
import { madeUpWorlds } from '../worlds.ts'

/** A network and what an account of it answered when it was connected. */
export type Declared = { network: Network; account: ConnectedAccount }

/** Every network of this desk, connected to the made-up world its trial plays in. */
export async function everyNetwork(): Promise<Declared[]> {
  const worlds = await madeUpWorlds()
  const declared: Declared[] = []
  for (const network of createNetworks().all) {
    const world = await worlds.get(network.id)?.()
    const http = createOutgoing({
      allow: world?.origins ?? [],
      now: world?.now ?? (() => Temporal.Now.instant()),
      log: pino({ level: 'silent' }),
    })
    const connected = await network.connect(http, world?.settings ?? examplesOf(network), world?.credential ?? {})
    await http.close()
    await world?.close()
    if (!connected.ok) throw new Error(`${network.id} could not be connected: ${connected.reason}`)
    declared.push({ network, account: connected.value })
  }
  return declared
}

/** Where nobody is asked, what stands as an example in the form is enough. */
const examplesOf = ({ setup }: Network) => Object.fromEntries(setup.fields.map(({ id, example }) => [id, example]))
