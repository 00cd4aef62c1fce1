import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { statSync, unlinkSync } from 'node:fs'
import { createServer, createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export type Lock = { ours: true; release: () => Promise<void> } | { ours: false; answer: string }

const TRIES = 3
const ANSWER_MS = 1000

/**
 * Takes the lock `name` on a folder, or hears what its holder answers. The lock is a socket, so the system takes it back
 * however its holder dies, and a folder is known by its number, so that no link or mount makes two of one.
 */
export async function lock(name: string, folder: string, answer: () => string): Promise<Lock> {
  const { dev, ino } = statSync(folder)
  const address = addressOf(`meydan-${name}-${dev}-${ino}`)
  for (let attempt = 1; ; attempt++) {
    const held = await hold(address, answer)
    if (held) return { ours: true, release: held }
    const heard = await ask(address)
    if (heard !== null) return { ours: false, answer: heard }
    if (attempt === TRIES) throw new Error(`the lock ${name} on ${folder} is neither held nor free`)
    if (!address.startsWith('\0')) unlinkSync(address)
  }
}

/** Linux has sockets without a file, which leave nothing behind; elsewhere a left file has to be taken away. */
const addressOf = (name: string): string =>
  process.platform === 'linux'
    ? `\0${name}`
    : join(tmpdir(), `${createHash('sha256').update(name).digest('hex').slice(0, 24)}.sock`)

async function hold(address: string, answer: () => string): Promise<(() => Promise<void>) | null> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.end(answer())
  })
  server.listen(address)
  server.unref()
  try {
    await once(server, 'listening')
  } catch {
    return null
  }
  return async () => {
    server.close()
    await once(server, 'close')
  }
}

async function ask(address: string): Promise<string | null> {
  const socket = createConnection(address)
  socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error('silence')))
  try {
    await once(socket, 'connect')
  } catch {
    return null
  }
  return text(socket).catch(() => '')
}
