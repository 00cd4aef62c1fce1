import { createServer } from 'node:http'

/** The least a server can do: the same answer to everybody. What it needs is what the machine and Node need. */
const server = createServer((_, response) => {
  response.writeHead(302, { location: 'https://firin.example/', 'content-length': '0' }).end()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
