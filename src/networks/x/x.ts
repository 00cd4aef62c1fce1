import type { Network } from '../network.ts'
import { act } from './act.ts'
import { commit } from './commit.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { reconcile } from './reconcile.ts'
import { search } from './search.ts'
import { cannot, setup } from './setup.ts'

/** X by its second API, paid by the request: every deed has a price, and much is not for sale. */
export const x: Network = {
  id: 'x',
  name: 'X',
  setup,
  cannot,
  connect,
  check,
  publish: { prepare, commit, reconcile },
  read,
  act,
  measure,
  search,
}
