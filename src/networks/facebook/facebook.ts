import type { Network } from '../network.ts'
import { act, edit } from './act.ts'
import { commit, confirm } from './commit.ts'
import { check, connect, renew } from './connect.ts'
import { measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { reconcile } from './reconcile.ts'
import { cannot, setup } from './setup.ts'

/** A page, by a key of an app of the manager's own. */
export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  setup,
  cannot,
  connect,
  check,
  renew,
  publish: { prepare, commit, confirm, reconcile, edit },
  read,
  act,
  measure,
}
