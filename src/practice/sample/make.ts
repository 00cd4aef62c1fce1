import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '#app'
import type { Account } from '#platform/endpoint.ts'
import type { Writer } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'
import { TOLD } from '../cast/sample/told.ts'
import { type Agenda, createAgenda } from './agenda.ts'
import { beginCampaigns, frameToday, setUp, sumUp } from './company.ts'
import { type Crowd, settleCrowd } from './crowd.ts'
import { countEveryEvening, foundFollowers, gainFollowers } from './followers.ts'
import type { SampleGiven } from './given.ts'
import { pastApp } from './past-app.ts'
import { reactToPosts, writePosts } from './posting.ts'
import { type Hands, handsIn } from './rooms.ts'
import { addSample } from './samples.sql.ts'
import { handOff, leaveWaiting, letSellersCome, promiseSomething, softenConflict } from './scenes.ts'
import { diceOf, hourOf, type Stage } from './stage.ts'
import { talkForWeeks } from './talking.ts'
import { openTowns, PAGES, type PageName, samplesFolder, type TownKeeper, type Towns } from './towns.ts'
import { closeCampaigns, followLinks } from './visits.ts'
import { beginToWatch, readStories } from './watching.ts'
import { WHOLE_WEEKS } from './weeks.ts'

export const SEED = 7
/** The pages were connected so many days before the first week. */
const CONNECTED_DAYS = 3
/** The town need not think about what was said before somebody works here. */
const LONG_AGO = -1_000_000

export type SampleWish = { account: Account; lang: Lang; zone: string; seed?: number | undefined }

/**
 * Lives four weeks of a bakery once more, through the rooms of this desk, in one transaction: whoever cuts it off leaves nothing behind,
 * and nobody sees half of it. The same dice at the same hour make the same weeks.
 */
export async function makeSample(
  app: App,
  given: SampleGiven,
  keeper: TownKeeper,
  { account, lang, zone, seed = SEED }: SampleWish,
): Promise<{ workspaceId: string }> {
  const folder = randomUUID()
  const scratch = await mkdtemp(join(tmpdir(), 'meydan-sample-'))
  const until = app.now().round({ smallestUnit: 'second', roundingMode: 'floor' })
  const today = until.toZonedDateTimeISO(zone).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 + WHOLE_WEEKS * 7 })
  const agenda = createAgenda(hourOf({ monday, zone }, -CONNECTED_DAYS, '09:00'))
  const told = TOLD[lang]
  const dice = diceOf(seed)
  const crowds = new Map<PageName, Crowd>()
  const towns = await openTowns(app, join(samplesFolder(app), folder), [], (page) => ({
    seed,
    speed: 0,
    alive: false,
    now: () => agenda.now().epochMilliseconds,
    settle: (life) => crowds.set(page, settleCrowd(life, { page, lang, told, chance: dice('crowd', page) })),
  }))
  const media = () => cp(join(scratch, 'media'), join(app.config.dataFolder, 'media'), { recursive: true })
  try {
    const workspaceId = await app.db.write(async (tx) => {
      const { hands, channels } = await sitDown(app, given, { tx, agenda, towns, scratch, account, lang, zone })
      const [bakery, school] = PAGES.map((page) => crowds.get(page))
      if (!bakery || !school) throw new Error('a town of the sample was not settled')
      const stage: Stage = {
        agenda,
        hands,
        told,
        lang,
        zone,
        monday,
        until,
        towns,
        channels,
        dice,
        crowds: { bakery, school },
        pictures: new Map(),
        campaigns: new Map(),
        posts: new Map(),
        unread: new Set(PAGES),
      }
      await liveThroughIt(stage)
      const ports = PAGES.map((page) => Number(new URL(towns[page].url).port))
      const row = { workspaceId: hands.who.workspaceId, seed, lang, ports, folder }
      await addSample(tx, { ...row, accountId: account.id, at: app.now() })
      await media()
      await towns.close()
      // Open before anybody can see the pages that live there.
      await keeper.keep(row)
      await app.live.tell(tx, { workspaceId: row.workspaceId, kind: 'desk.channel' })
      return row.workspaceId
    })
    // Once more, for somebody who deletes a sample of his own clears away what nobody has.
    await media()
    return { workspaceId }
  } catch (fault) {
    await towns.close()
    await keeper.forget({ workspaceId: '', folder })
    throw new Error('the sample could not be made', { cause: fault })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

type Seat = {
  tx: Writer
  agenda: Agenda
  towns: Towns
  scratch: string
  account: Account
  lang: Lang
  zone: string
}

/** Only what sends and what looks at a post is done again; reminders and letters are nobody's. */
const JOBS_DONE: ReadonlySet<string> = new Set(['publish.deliver', 'converse.look'])
/** Jobs that must meet an hour are put on the list a second early, to wait for it; here nobody waits. */
const NO_WAIT = { seconds: 1 }

async function sitDown(app: App, given: SampleGiven, seat: Seat) {
  const { tx, agenda, towns, scratch, account, lang, zone } = seat
  let hands: Hands | null = null
  const past = pastApp(app, {
    tx,
    now: agenda.now,
    folder: scratch,
    origins: new Set(PAGES.map((page) => towns[page].url)),
    later: (name, payload, at, key) => {
      if (JOBS_DONE.has(name)) agenda.later(at.add(NO_WAIT), key, async () => hands?.job(name, payload))
    },
  })
  const duties = given.duties(past)
  const name = TOLD[lang].workspace
  const { id: workspaceId } = await duties.openWorkspace(account, { name, zone, lang, practice: true, sample: true })
  hands = handsIn(past, duties, { account, lang, workspaceId })
  const connect = async (page: PageName) => {
    const { url, token } = towns[page]
    const met = await duties.connect(
      { account, lang, workspaceId, role: 'owner' },
      { settings: { server: url }, credential: { token } },
    )
    if (!met.ok) throw new Error(`the town does not let its own page in: ${met.reason}`)
    return met.value.id
  }
  return { hands, channels: { bakery: await connect('bakery'), school: await connect('school') } }
}

async function liveThroughIt(stage: Stage): Promise<void> {
  const { agenda, until } = stage
  foundFollowers(stage)
  await setUp(stage)
  await beginCampaigns(stage)
  await beginToWatch(stage)
  writePosts(stage)
  reactToPosts(stage)
  gainFollowers(stage)
  talkForWeeks(stage)
  softenConflict(stage)
  handOff(stage)
  letSellersCome(stage)
  promiseSomething(stage)
  leaveWaiting(stage)
  countEveryEvening(stage)
  sumUp(stage)
  readStories(stage)
  frameToday(stage)
  await agenda.run(until)
  await followLinks(stage)
  await closeCampaigns(stage)
  // What a night would have counted: four weeks of talk, not its last days alone.
  await stage.hands.job('measure.talk-month', {})
  for (const page of PAGES) {
    const { life } = stage.towns[page]
    for (const post of life.books.posts.keys()) life.tell({ kind: 'mark', name: `seen ${post}`, value: LONG_AGO })
  }
}
