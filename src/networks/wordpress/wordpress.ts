import type { Network } from '../network.ts'
import { act } from './act.ts'
import { commit, edit } from './commit.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { reconcile } from './reconcile.ts'
import { search } from './search.ts'
import { cannot, setup } from './setup.ts'

/** A blog on WordPress 5.6 or newer, by the REST interface every one of them has. */
export const wordpress: Network = {
  id: 'wordpress',
  name: 'WordPress',
  setup,
  cannot,
  connect,
  check,
  publish: { prepare, commit, reconcile, edit },
  read,
  act,
  measure,
  search,
}
