import type { Network } from '../network.ts'
import { act } from './act.ts'
import { check, connect } from './connect.ts'
import { measure } from './measure.ts'
import { publish } from './publish.ts'
import { read } from './read.ts'
import { renew } from './renew.ts'
import { cannot, setup } from './setup.ts'

/** A page of an organisation on LinkedIn, by the versioned Community Management API. */
export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  setup,
  cannot,
  connect,
  check,
  renew,
  publish,
  read,
  act,
  measure,
}
