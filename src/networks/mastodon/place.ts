import type { Line } from '../network.ts'
import type { Place } from './call.ts'

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  server: account.server,
  token: credential['token'] ?? '',
})
