import net from 'node:net'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The network's own server, in the folder it was installed into; it says where it listens in one line and ends with its parent. */
const listen = net.Server.prototype.listen

// Its parts would listen on every address of the machine.
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  }
  if (!Number.isInteger(Number(first))) return listen.call(this, first, ...rest)
  return listen.call(this, Number(first), '127.0.0.1', ...(typeof rest[0] === 'string' ? rest.slice(1) : rest))
}

const installed = createRequire(`${process.cwd()}/package.json`).resolve('@atproto/dev-env')
const { TestNetworkNoAppView } = await import(pathToFileURL(installed).href)
// It would pass questions on to an index that does not exist, and wait.
const alone = { bskyAppViewUrl: undefined, bskyAppViewDid: undefined, bskyAppViewCdnUrlPattern: undefined }
const { pds } = await TestNetworkNoAppView.create({ pds: alone })
process.stdout.write(`${pds.url}\n`)
process.stdin.on('end', () => process.exit(0)).resume()
