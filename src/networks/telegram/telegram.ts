import type { Network } from '../network.ts'
import { act } from './act.ts'
import { commit } from './commit.ts'
import { check, connect } from './connect.ts'
import { edit } from './edit.ts'
import { invite } from './joins.ts'
import { measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { reconcile } from './reconcile.ts'
import { cannot, setup } from './setup.ts'

/** A channel and the group in which it is discussed, through a bot that is an administrator of both. */
export const telegram: Network = {
  id: 'telegram',
  name: 'Telegram',
  setup,
  cannot,
  connect,
  check,
  publish: { prepare, commit, reconcile, edit },
  read,
  act,
  measure,
  invite,
}
