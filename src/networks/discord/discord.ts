import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { search } from './search.ts'
import { cannot, setup } from './setup.ts'

/** A channel of a Discord server by a bot: what is written in it and in its threads. */
export const discord: Network = {
  id: 'discord',
  name: 'Discord',
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
