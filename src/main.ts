import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { App, Slice } from '#app'
import { converseSlice, replySettled } from '#converse'
import { connectChannel, createReception, deskSlice, makeApiKey, ownerLink, rotateKeys } from '#desk'
import { growSlice, shortenLinks } from '#grow'
import { campaignFigures, measureSlice } from '#measure'
import { createNetworks } from '#networks'
import { type Auth, openAuth } from '#platform/auth.ts'
import { type Config, readConfig, sorry as badSetting } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { serverOf } from '#platform/http/at-once.ts'
import { liveStream } from '#platform/http/live-stream.ts'
import { createSite } from '#platform/http/site.ts'
import { jobs, startJobs } from '#platform/jobs.ts'
import { openLive } from '#platform/live.ts'
import { createLog, type Log } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { isReady, metrics } from '#platform/metrics.sql.ts'
import { migrate } from '#platform/migrations.ts'
import { sorry, takeDesk } from '#platform/one-desk.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { openPostgres } from '#platform/postgres.ts'
import { stopOnSignals, type Stopping } from '#platform/stop.ts'
import { createVault, readKeys } from '#platform/vault.ts'
import { langFrom, say } from '#platform/words.ts'
import { demoCommand, practiceDays, practiceSlice } from '#practice'
import { publishSlice } from '#publish'
import { todaySlice } from '#today'
import { feeds, watchSlice } from '#watch'
import { ENGINES, runEngine, UNREAD, wordsOf } from './commands.ts'

const VERSION = '0.1.0'
const now = () => Temporal.Now.instant()

const DIST = fileURLToPath(new URL('../dist', import.meta.url))

const USAGE = `Usage: npx meydan <command>

  start         open the desk (also: npm start)
  sample        make a bakery's four weeks to look around in: [--seed S] [--lang en|tr|ru] or [--delete]; stop the desk first
  demo          open the practice town by itself: [--port N] [--speed X] [--seed S] [--folder F]
  keys rotate   seal all channel credentials with a new key; stop the desk first

${ENGINES}`

type House = { app: App; auth: Auth; close: Stopping; log: Log }

await run(process.argv.slice(2))

async function run([command = 'start', ...words]: string[]) {
  const read = readConfig(process.env)
  if (!read.ok) {
    print(say(badSetting[read.reason], langFrom(process.env['LANG']), read.about))
    process.exitCode = 2
    return
  }
  const config = read.value
  const log = createLog(config.logLevel)
  const close = stopOnSignals(log)
  if (command === 'start') await open(config, log, close, start)
  else if (command === 'demo') {
    const town = await demoCommand(words, { now: Date.now, print })
    close.onStop('practice town', town.close)
  } else if (command === 'sample') await open(config, log, close, (house) => sample(house, words))
  else if (command === 'keys' && words[0] === 'rotate') await open(config, log, close, rotate)
  else if (await ran([command, ...words])) await close.stop(Number(process.exitCode ?? 0))
  else {
    print(USAGE)
    await close.stop(command === 'help' ? 0 : 2)
  }
}

/** True when the words name an engine, whatever became of it. */
function ran(words: string[]): Promise<boolean> {
  return runEngine(words, print, now).catch((fault: unknown) => {
    process.stderr.write(`${wordsOf(fault)}\n`)
    process.exitCode = UNREAD
    return true
  })
}

/** Takes the data folder, the database and the keys; what is asked for happens inside. */
async function open(config: Config, log: Log, close: Stopping, deed: (house: House) => Promise<void>) {
  const taken = await takeDesk(config.dataFolder)
  if (!taken.ok) {
    print(say(sorry[taken.reason], langFrom(process.env['LANG']), taken.about))
    return close.stop()
  }
  close.onStop('data folder', taken.value.release)
  taken.value.opensAt(config.url)

  const postgres = config.databaseUrl ? null : await openPostgres({ folder: `${config.dataFolder}/postgres`, log })
  if (postgres) close.onStop('postgres', postgres.close)
  const url = config.databaseUrl ?? postgres?.url ?? ''
  await migrate(url)

  const keys = await readKeys(config.dataFolder, config.key)
  const db = openDatabase(url, log)
  const live = openLive(url, log)
  const mail = openMail({ server: config.mailServer, from: config.mailFrom, log })
  const outgoing = createOutgoing({ allow: config.allowAddresses, now, log })
  const secret = createHash('sha256')
    .update('sign-in')
    .update(keys[0] ?? '')
    .digest('base64url')
  const auth = openAuth({ url, address: config.url, secret, log })
  const app = { db, jobs, live, mail, networks: createNetworks(), outgoing, vault: createVault(keys), config, log, now }
  close.onStop('database', db.close)
  close.onStop('accounts', auth.close)
  close.onStop('live stream', live.close)
  close.onStop('outgoing', outgoing.close)
  close.onStop('mail', mail.close)
  await deed({ app, auth, close, log })
}

/** The desk as people use it: pages, jobs, streams. */
async function start({ app, auth, close, log }: House) {
  const { rooms } = join(app, auth)
  const site = createSite({
    routes: Object.assign({}, ...rooms.map((room) => room.routes)),
    raw: [liveStream(app.live), ...rooms.flatMap((room) => room.raw ?? [])],
    reception: createReception(app, auth),
    auth: auth.handle,
    ready: () => isReady(app.db.read),
    metrics: () => metrics(app.db.read),
    dist: DIST,
    version: VERSION,
    log,
  })
  const first = rooms.flatMap((room) => room.atOnce ?? [])
  const server = serverOf({ fetch: site.fetch, first, host: app.config.host })
  server.listen(app.config.port, app.config.host)
  close.onStop('pages', () => {
    server.close()
    server.closeAllConnections()
  })
  const alone = app.config.databaseUrl === null
  const list = Object.assign({}, ...rooms.map((room) => room.jobs))
  const timetable = rooms.flatMap((room) => room.timetable)
  const work = await startJobs(app.db.url, list, timetable, { alone, log })
  close.onStop('jobs', work.stop)
  for (const room of rooms) if (room.open) close.onStop('room', await room.open())

  const link = await ownerLink(app)
  print(`Meydan is open at ${app.config.url}`)
  if (link) print(`Nobody works here yet. This link makes you the owner; it works once, within a day:\n${link}`)
}

/** The one place where the rooms are joined, and where a later room's help is handed to an earlier one. */
function join(app: App, auth: Auth) {
  const { slices, desk, publish } = dutiesOf(app, auth)
  const practice = practiceSlice(app, {
    connect: (who, wish) => connectChannel(app, who, { network: 'mastodon', ...wish }, true),
    workspaces: desk.workspaces,
    follow: async (who, feed) => {
      await feeds.add(app, who, feed)
    },
    makeKey: async (who) => (await makeApiKey(app, who, { name: 'Practice town', role: 'analyst' })).key,
    sample: {
      duties: (past) => {
        const then = dutiesOf(past, auth)
        return {
          slices: then.slices,
          bring: then.publish.pictures.bring,
          clicksWritten: then.grow.clicksWritten,
          openWorkspace: then.desk.workspaces.open,
          connect: (who, wish) => connectChannel(past, who, { network: 'mastodon', ...wish }, true),
        }
      },
      firstOwner: desk.workspaces.firstOwner,
      pictures: publish.pictures,
    },
  })
  const rooms: Slice[] = [...slices, practice]
  return { rooms, practice }
}

/** The desk and its duties, without the town. */
function dutiesOf(app: App, auth: Auth) {
  const publish = publishSlice(app, {
    peopleNamed: (...question) => desk.peopleNamed(...question),
    links: (tx, post) => shortenLinks(app, tx, post),
    settled: (tx, deliveries) => replySettled(app, tx, deliveries),
  })
  const desk = deskSlice(app, { auth, planned: publish.planned })
  const watch = watchSlice(app, { alerted: publish.alerted, kept: publish.kept })
  const grow = growSlice(app, { ...campaignFigures(app), heard: watch.heard })
  const slices: Slice[] = [
    desk,
    watch,
    publish,
    converseSlice(app, { joined: grow.joined, named: publish.named }),
    grow,
    measureSlice(app, { specialDays: publish.specialDays }),
    todaySlice(app, { specialDays: publish.specialDays, practiceDays }),
  ]
  return { slices, desk, publish, grow }
}

/** Four weeks of a bakery, made or deleted while the desk is closed. */
async function sample({ app, auth, close }: House, words: string[]) {
  const { practice } = join(app, auth)
  print(await practice.sample(words))
  await close.stop()
}

async function rotate({ app, close }: House) {
  const count = await rotateKeys(app)
  print(`Sealed ${count} secrets with a new key.`)
  await close.stop()
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}
