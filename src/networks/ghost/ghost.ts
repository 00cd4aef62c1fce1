import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { cannot, setup } from './setup.ts'

/** A site on Ghost, spoken to by the key of an integration. */
export const ghost: Network = {
  id: 'ghost',
  name: 'Ghost',
  setup,
  cannot,
  connect,
  check,
  publish,
  read,
  act,
  measure,
}
