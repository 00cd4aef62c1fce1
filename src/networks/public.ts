export { createNetworks } from './all.ts'
export { articleHtml, escapeHtml, withPictures } from './article.ts'
export { measureText } from './text.ts'
export { textMeasureCommand } from './text/measure-command.ts'
export { splitText } from './text/split.ts'
export { networkSorry } from './trouble.ts'
export { withBudget } from './budget.ts'
export { pageText, sayingsOf } from './sayings.ts'
export { type OpenFeed, openWeb } from './open/open.ts'
export type {
  Action,
  Came,
  Capabilities,
  ConnectedAccount,
  Connection,
  Counts,
  Credential,
  Deed,
  Draft,
  DraftMedia,
  Ear,
  Follower,
  GoneItem,
  Intent,
  Item,
  Join,
  Line,
  Metric,
  Network,
  NetworkError,
  NetworkTrouble,
  Networks,
  Outcome,
  Page,
  Person,
  Preparation,
  PreparedPart,
  Publisher,
  Rate,
  Reader,
  Reconciled,
  RemoteRef,
  Renewal,
  Reply,
  Settings,
  SpokenItem,
  Target,
  Visibility,
} from './network.ts'
export type { Costs, TextRule } from './account.ts'
export { createCabinets } from './cabinets/all.ts'
export type { Audience } from './cabinets/audience.ts'
export type { SpendColumn } from './cabinets/spend-files.ts'
