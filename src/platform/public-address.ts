import { isIP } from 'node:net'
import type { Config } from './config.ts'
import { isPublicAddress } from './outgoing/address.ts'

/** Names that are answered inside one machine or one house only. */
const HOUSE_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|test|invalid|example)$/

/**
 * Where the world finds this desk; null when its address leads only to this machine or into a private network. An owner who lets the
 * desk reach its own private address says that the networks it speaks to live there as well.
 */
export function worldAddress({ url, allowAddresses }: Pick<Config, 'url' | 'allowAddresses'>): string | null {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null
  if (allowAddresses.some((allowed) => URL.parse(allowed)?.origin === parsed.origin)) return url
  return isOfTheWorld(parsed.hostname.replace(/^\[|\]$/g, '')) ? url : null
}

const isOfTheWorld = (host: string): boolean =>
  isIP(host) === 0 ? host.includes('.') && !HOUSE_NAMES.test(host) : isPublicAddress(host)
