import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { search } from './search.ts'
import { cannot, setup } from './setup.ts'

/** A forum on Discourse, spoken to in the name of one of its people, in one of its categories. */
export const discourse: Network = {
  id: 'discourse',
  name: 'Discourse',
  setup,
  cannot,
  connect,
  check,
  publish,
  read,
  act,
  measure,
  search,
}
