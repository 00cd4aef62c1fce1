import type { App } from '#app'
import { createNetworks } from '#networks'
import { configWith } from '#platform/testing/config.ts'
import { openDatabase } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { jobs } from '#platform/jobs.ts'
import { openLive } from '#platform/live.ts'
import { createLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { createVault } from '#platform/vault.ts'
import type { PublishGiven } from '#publish'
import { schedule } from '../src/publish/plan-post.ts'
import { beginDraft } from '../src/publish/write-post.ts'
import type { Inside } from './in-database.ts'

const HANDS = 6
const ZONE = 'UTC'
/** None of these texts has a link, and planning settles nothing. */
const GIVEN: PublishGiven = { links: (_, { text }) => Promise.resolve(text), settled: () => Promise.resolve() }

/** Writes and plans a post for each text with publish's own deeds, several at a time. */
export async function planMany(inside: Inside, texts: readonly string[], due: Temporal.Instant) {
  const { app, close } = openApp(inside.url)
  const who = await ownerOf(inside)
  const wallTime = due.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const left = texts.values()

  async function work() {
    for (const text of left) {
      const begun = await beginDraft(app, who, { text, wallTime })
      if (!begun.ok) throw new Error(`a draft was refused: ${begun.reason}`)
      const planned = await schedule(app, GIVEN, who, { id: begun.value.id, version: 1, wallTime, zone: ZONE })
      if (!planned.ok) throw new Error(`a plan was refused: ${planned.reason}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: HANDS }, work))
  } finally {
    await close()
  }
}

const now = () => Temporal.Now.instant()

/** As much of a desk as planning needs, on a database that is open already. */
function openApp(url: string): { app: App; close: () => Promise<unknown> } {
  const log = createLog('error')
  const db = openDatabase(url, log)
  const live = openLive(url, log)
  const outgoing = createOutgoing({ allow: [], now, log })
  const vault = createVault([Buffer.alloc(32)])
  const mail = openMail({ server: null, from: '', log })
  const app = { db, jobs, live, mail, networks: createNetworks(), outgoing, vault, config: configWith({}), log, now }
  return { app, close: () => Promise.all([db.close(), live.close(), outgoing.close()]) }
}

async function ownerOf({ ask }: Inside): Promise<Who> {
  const [member] = await ask<{ workspace_id: string; account_id: string; name: string; email: string; role: string }>(
    'select workspace_id, account_id, name, email, role from desk.members limit 1',
  )
  if (!member) throw new Error('nobody works here')
  const { account_id: id, name, email, role, workspace_id: workspaceId } = member
  return { account: { id, name, email }, lang: 'en', workspaceId, role }
}
