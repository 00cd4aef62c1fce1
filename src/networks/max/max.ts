import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { cannot, setup } from './setup.ts'

/** A channel of the messenger MAX by a bot: posts, the comments below them, and what people write to the bot. */
export const max: Network = {
  id: 'max',
  name: 'MAX',
  setup,
  cannot,
  connect,
  check,
  publish,
  read,
  act,
  measure,
}
