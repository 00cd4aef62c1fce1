import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const MOST_LINES = 4_096
/** How late our own timers may be; what is later is the fault of whoever kept us busy. */
const TIMER_MS = 2
const END_OF_HEAD = '\r\n\r\n'

/** One connection that stays open and asks one thing at a time; it reads no more of an answer than it has to. */
type Line = { ask: (path: string) => Promise<void>; close: () => void }

/** Asks a server on this machine over as many lines as are needed; every answer has to be a redirect without a body. */
export class Crowd {
  readonly #port: number
  readonly #agent: string
  #free: Line[] = []
  #all: Line[] = []

  constructor(port: number, userAgent: string) {
    this.#port = port
    this.#agent = userAgent
  }

  /** So many a second, each at its moment, however many are still waiting; counted from that moment, so that a pause hides nobody. */
  async atTheirMoments(paths: readonly string[], n: number, perSecond: number): Promise<number[]> {
    const begun = performance.now()
    const asked: Promise<number>[] = []
    for (let i = 0; i < n; i += 1) {
      const moment = begun + (i * 1000) / perSecond
      const ahead = moment - performance.now()
      if (ahead > 0) await wait(ahead)
      asked.push(this.#timed(paths[i % paths.length] ?? '', Math.min(performance.now(), moment + TIMER_MS)))
    }
    return Promise.all(asked)
  }

  /** As fast as `together` at a time are answered; gives back how many that were a second. */
  async asFastAs(paths: readonly string[], n: number, together: number): Promise<number> {
    const begun = performance.now()
    let next = 0
    const ask = async () => {
      while (next < n) {
        next += 1
        await this.#timed(paths[next % paths.length] ?? '', 0)
      }
    }
    await Promise.all(Array.from({ length: together }, ask))
    return (n * 1000) / (performance.now() - begun)
  }

  close(): void {
    for (const line of this.#all) line.close()
  }

  async #timed(path: string, begun: number): Promise<number> {
    const line = this.#free.pop() ?? this.#open()
    await line.ask(path)
    this.#free.push(line)
    return performance.now() - begun
  }

  #open(): Line {
    if (this.#all.length >= MOST_LINES) throw new Error(`more than ${MOST_LINES} wait at the same time`)
    const line = lineTo(this.#port, this.#agent, () => (this.#free = this.#free.filter((one) => one !== line)))
    this.#all.push(line)
    return line
  }
}

const nobodyWaits = () => {}

/** A server ends lines on which nothing was asked for some seconds: `ended` is told, nobody may ask on it any more. */
function lineTo(port: number, userAgent: string, ended: () => void): Line {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let told = ''
  let answered = nobodyWaits
  let failed: (error: Error) => void = nobodyWaits
  socket.setEncoding('latin1')
  socket.on('data', (some: string) => {
    told += some
    if (!told.endsWith(END_OF_HEAD)) return
    const head = told
    told = ''
    if (head.startsWith('HTTP/1.1 302')) answered()
    else failed(new Error(`answered ${head.slice(0, 80)}`))
  })
  socket.on('error', (error) => failed(error))
  socket.on('close', () => {
    ended()
    failed(new Error('the line was closed before the answer came'))
  })
  return {
    ask: (path) =>
      new Promise((done, fail) => {
        answered = done
        failed = fail
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nUser-Agent: ${userAgent}\r\n\r\n`)
      }),
    close: () => socket.destroy(),
  }
}
