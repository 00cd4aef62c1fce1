import type { Network } from '../network.ts'
import { act } from './act.ts'
import { commit } from './commit.ts'
import { check, connect } from './connect.ts'
import { edit } from './edit.ts'
import { measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { reconcile } from './reconcile.ts'
import { cannot, setup } from './setup.ts'

/** A community, by its own key; keys of an administrator or of an application open what the community may not do itself. */
export const vk: Network = {
  id: 'vk',
  name: 'VK',
  setup,
  cannot,
  connect,
  check,
  publish: { prepare, commit, reconcile, edit },
  read,
  act,
  measure,
}
