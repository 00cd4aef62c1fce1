import { renewal } from '../graph/renewal.ts'
import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure, search } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { cannot, setup } from './setup.ts'

/** A profile on Threads, by a key of an app of the manager's own. */
export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  setup,
  cannot,
  connect,
  check,
  renew: renewal('th_refresh_token'),
  publish,
  read,
  act,
  measure,
  search,
}
