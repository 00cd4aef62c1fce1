import type { Network } from '../network.ts'
import { act } from './act.ts'
import { commit } from './commit.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { reconcile } from './reconcile.ts'
import { search } from './search.ts'
import { renew } from './session.ts'
import { cannot, setup } from './setup.ts'

/** Every server of the AT Protocol that keeps accounts: bsky.social and those people run themselves. */
export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  setup,
  cannot,
  connect,
  check,
  renew,
  publish: { prepare, commit, reconcile },
  read,
  act,
  measure,
  search,
}
