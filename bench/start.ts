import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, startProgram } from '../journeys/started.ts'
import { figure, median } from './figure.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 20_000
const LOOK_EVERY_MS = 5

/** From starting the program to its first page, with nothing there before. */
export const startCold: Bench = async (n, opened) => {
  const times: number[] = []
  for (let i = 0; i < n; i++) {
    await using round = opened.use(new AsyncDisposableStack())
    times.push(await firstPage(dataFolder(round)))
  }
  return [figure('start-cold', median(times), 'ms', LIMIT_MS, n)]
}

/** The same on the data of an earlier day. */
export const startWarm: Bench = async (n, opened) => {
  const folder = dataFolder(opened)
  await firstPage(folder)
  const times: number[] = []
  for (let i = 0; i < n; i++) times.push(await firstPage(folder))
  return [figure('start-warm', median(times), 'ms', LIMIT_MS, n)]
}

function dataFolder(opened: AsyncDisposableStack): string {
  const folder = mkdtempSync(join(tmpdir(), 'meydan-bench-'))
  opened.defer(() => {
    // Where root starts the desk the database lives elsewhere, behind a link.
    const database = realpathSync(join(folder, 'postgres'))
    for (const one of [database, folder]) rmSync(one, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

async function firstPage(folder: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const program = startProgram([], { MEYDAN_DATA: folder, PORT: String(port) })
  try {
    while (!(await isAnswered(`http://localhost:${port}/`))) {
      if (program.process.exitCode !== null) throw new Error(`the desk left: ${program.complaints()}`)
      if (performance.now() - begun > 3 * LIMIT_MS) throw new Error(`no page came: ${program.complaints()}`)
      await wait(LOOK_EVERY_MS)
    }
    return performance.now() - begun
  } finally {
    await program.line('Meydan is open at')
    await program.stop()
  }
}

const isAnswered = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (answer) => answer.status === 200 && (await answer.text()).includes('<html'),
    () => false,
  )
