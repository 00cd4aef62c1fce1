import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { cannot, setup } from './setup.ts'

/** A forum on NodeBB, spoken to by the token of one of its people, in one of its categories. */
export const nodebb: Network = {
  id: 'nodebb',
  name: 'NodeBB',
  setup,
  cannot,
  connect,
  check,
  publish,
  read,
  act,
  measure,
}
