import { once } from 'node:events'
import type { TestContext } from 'node:test'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on this machine that keeps what it is given; `objects` names whom it does not take, and what it says then. */
export async function openPostOffice(
  t: TestContext,
  objects: (address: string) => [code: number, said: string] | null = () => null,
) {
  const letters: string[] = []
  const receivers: string[] = []
  const office = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, answer) => {
      const no = objects(address)
      if (!no) receivers.push(address)
      answer(no ? Object.assign(new Error(no[1]), { responseCode: no[0] }) : null)
    },
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString())
        answer()
      })
    },
  })
  // A line the other side drops is its own business; the test sees it in what arrived.
  office.on('error', () => {})
  const server = office.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await new Promise<void>((closed) => {
      office.close(closed)
    })
  }
  t.after(close)
  return { url: `smtp://127.0.0.1:${port}`, letters, receivers, close }
}
