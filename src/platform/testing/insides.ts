import { createServer } from 'node:http'
import type { TestContext } from 'node:test'

/** Somebody's own server inside the network; it must never hear from us. */
export async function innerServer(t: TestContext) {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response
      .writeHead(200)
      .end('<rss version="2.0"><channel><title>Gizli</title><item><title>sır</title></item></channel></rss>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, asked: () => asked }
}

/** Every range that belongs to nobody on the internet, and the disguises of the machine itself. */
export const insides = (port: number): string[] =>
  `127.0.0.1:${port} 127.1:${port} 2130706433:${port} 0x7f000001:${port} 0177.0.0.1:${port} ①②⑦.0.0.1:${port} 0.0.0.0:${port}
  localhost:${port} 127.0.0.1.:${port}
  10.0.0.1 172.16.0.1 192.168.1.1 100.64.0.1 169.254.169.254 168.63.129.16 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1
  203.0.113.1 192.88.99.1 224.0.0.1 240.0.0.1 255.255.255.255 [::1] [::] [::ffff:127.0.0.1] [::ffff:a00:1] [64:ff9b::7f00:1]
  [64:ff9b:1::1] [2002:7f00:1::] [2001::1] [fe80::1] [fec0::1] [fc00::1] [fd00:ec2::254] [ff02::1] [2001:db8::1] [3fff::1]
  [5f00::1] [100::1]`
    .split(/\s+/)
    .map((host) => `http://${host}/`)
