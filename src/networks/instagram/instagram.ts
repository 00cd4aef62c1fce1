import { renewal } from '../graph/renewal.ts'
import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { cannot, setup } from './setup.ts'

/** A professional account, by a key of an app of the manager's own. */
export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  setup,
  cannot,
  connect,
  check,
  renew: renewal('ig_refresh_token'),
  publish,
  read,
  act,
  measure,
}
