import { writeSync } from 'node:fs'
import { setImmediate as breath } from 'node:timers/promises'
import { openDatabase } from '#platform/database.ts'
import { openLive } from '#platform/live.ts'
import { createLog } from '#platform/log.ts'
import { configWith } from '#platform/testing/config.ts'
import type { Click } from '../click.ts'
import { createCounter } from '../counter.ts'
import { newClickId } from '../key.ts'

/** Counts clicks on a link as fast as it can and says a letter for each that is counted, until somebody ends it. */
const [, , url = '', dataFolder = '', workspaceId = '', linkId = ''] = process.argv
const log = createLog('silent')
const now = () => Temporal.Now.instant()
const counter = createCounter({
  db: openDatabase(url, log),
  live: openLive(url, log),
  config: configWith({ MEYDAN_DATA: dataFolder }),
  log,
  now,
})

for (let i = 0; ; i += 1) {
  await counter.count(click(i))
  while (!isSaid()) await breath()
  if (i % 10 === 0) await breath()
}

/** False while whoever listens has no time. */
function isSaid(): boolean {
  try {
    return writeSync(1, '.') === 1
  } catch {
    return false
  }
}

function click(i: number): Click {
  const at = now().epochMilliseconds
  const day = now().toString().slice(0, 10)
  const source = i % 3 === 0 ? 'vk' : 'telegram'
  const come = { class: 'person', device: 'phone', source, visitor: String(i % 1_000), place: null } as const
  return {
    id: newClickId(at),
    workspaceId,
    linkId,
    postId: '5',
    channelId: '9',
    at,
    hour: at - (at % 3_600_000),
    day,
    ...come,
  }
}
