import { pollDue } from '../src/watch/source/poll.ts'
import { openApp } from './app-at-hand.ts'

/** A program of its own: asks the sources of a database whenever they are due, as the desk does, until it is told to stop. */
const [url = '', ...origins] = process.argv.slice(2)
const { app, close } = openApp(url)
for (const origin of origins) app.outgoing.allow(origin)
const stop = new AbortController()
process.on('message', () => stop.abort())
process.send?.('open')
while (!stop.signal.aborted) await pollDue(app, stop.signal)
await close()
process.disconnect?.()
