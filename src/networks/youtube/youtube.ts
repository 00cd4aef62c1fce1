import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { renew } from './renew.ts'
import { search } from './search.ts'
import { cannot, setup } from './setup.ts'

/** A channel on YouTube by its Data API: comments first, videos as drafts that are let out at their time. */
export const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  setup,
  cannot,
  connect,
  check,
  renew,
  publish,
  read,
  act,
  measure,
  search,
}
