export { measureText } from './text.ts'
export { networkSorry } from './trouble.ts'
export { createNetworks } from './all.ts'
export type {
  ConnectedAccount,
  Connection,
  Draft,
  Intent,
  Item,
  Line,
  Network,
  NetworkTrouble,
  Networks,
  Outcome,
} from './network.ts'
