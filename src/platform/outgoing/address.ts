import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net'

const CLOSED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // The metadata service of a large cloud stands on a public address.
  ['168.63.129.16', 32],
] as const

const CLOSED_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

/** Ports browsers also refuse, because what listens there may take a request for a command of its own. */
const CLOSED_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])
const FIRST_FREE_PORT = 1024

const closed = new BlockList()
for (const [net, bits] of CLOSED_V4) closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of CLOSED_V6) closed.addSubnet(net, bits, 'ipv6')

const worldwide = new BlockList()
worldwide.addSubnet('2000::', 3, 'ipv6')

const wrapped = new BlockList()
wrapped.addSubnet('::ffff:0:0', 96, 'ipv6')
wrapped.addSubnet('64:ff9b::', 96, 'ipv6')

/** True for an address anybody on the internet could reach; everything else belongs to somebody's own network. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4')
  if (isIP(address) !== 6) return false
  const bare = address.replace(/%.*$/, '')
  if (wrapped.check(bare, 'ipv6')) return isPublicAddress(innerV4(bare))
  return worldwide.check(bare, 'ipv6') && !closed.check(bare, 'ipv6')
}

/** Why a URL may not even be tried; null when it may, with the name still to be looked up. */
export function objection(url: URL): 'address-malformed' | 'address-refused' | null {
  if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) || url.hostname === '') return 'address-malformed'
  if (url.username !== '' || url.password !== '') return 'address-malformed'
  if (!isOpenPort(url.port)) return 'address-refused'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && !isPublicAddress(host) ? 'address-refused' : null
}

/** Thrown inside the connection, where only errors travel; the edge turns it into a refusal. */
class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED'
}

/**
 * Looks a name up once and hands on only the addresses that may be reached. The connection uses exactly these, so a name that answers
 * differently the second time gains nothing.
 */
export const guardedLookup =
  (ask: typeof dnsLookup = dnsLookup): LookupFunction =>
  (hostname, options, callback) => {
    ask(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, [])
      const good = found.filter((one) => isPublicAddress(one.address))
      const [first] = good
      if (!first) return callback(new AddressRefused(`${hostname} is inside a private network`), [])
      return options.all ? callback(null, good) : callback(null, first.address, first.family)
    })
  }

function isOpenPort(text: string): boolean {
  if (text === '' || text === '80' || text === '443') return true
  const port = Number(text)
  return port >= FIRST_FREE_PORT && !CLOSED_PORTS.has(port)
}

/** The IPv4 address in the last 32 bits of an IPv6 one, in either spelling. */
function innerV4(address: string): string {
  const tail = address.slice(address.lastIndexOf(':') + 1)
  if (isIPv4(tail)) return tail
  const [high = '0', low = '0'] = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2)
  const bits = [Number.parseInt(high || '0', 16), Number.parseInt(low || '0', 16)]
  return bits.flatMap((pair) => [pair >> 8, pair & 255]).join('.')
}
