import type { App } from '#app'
import { allChannels } from '#desk'
import { addCrisis, crisesNow, growCrisis, logInto } from './crises.sql.ts'
import { angryTimes, hoursBefore, lastHour, listeningSince } from './heard.sql.ts'
import { spikeOf, type Spike, WEEKS } from './spike.ts'

/** After a person has called it calm, or closed it, the same noise is left alone for so long. */
const QUIET_HOURS = 6
/** Looking back for where it began: a silence longer than this comes before the beginning. */
const SILENCE_MINUTES = 90
const BACK_HOURS = 12
/** An hour that began later than this still holds some of the last sixty minutes. */
const WHOLE_MINUTES = 120
/** Told again only when it has doubled. */
const WORSE = 2

/** Looks at every workspace once a minute: is more anger about than at this hour of other weeks? */
export async function noticeSpikes(app: App): Promise<void> {
  const workspaces = [...new Set((await allChannels(app)).map(({ workspaceId }) => workspaceId))]
  for (const workspaceId of workspaces) await noticeIn(app, workspaceId)
}

async function noticeIn(app: App, workspaceId: string): Promise<void> {
  const db = app.db.read
  const now = app.now()
  const heard = await lastHour(db, workspaceId, now)
  if (heard.every(({ negative }) => negative === 0)) return
  const from = now.subtract({ hours: WEEKS * 7 * 24 + 1 })
  const hours = await hoursBefore(db, workspaceId, from, now.subtract({ minutes: WHOLE_MINUTES }))
  const since = await listeningSince(db, workspaceId)
  const spikes: { channelId: string | null; spike: Spike }[] = heard.map((last) => ({
    channelId: last.channelId,
    spike: spikeOf(
      { ...last, people: last.personIds.length },
      hours.filter(({ channelId }) => channelId === last.channelId),
      now,
      since.get(last.channelId) ?? now,
    ),
  }))
  // Anger that is spread thinly over all channels shows only in their sum.
  if (heard.length > 1 && spikes.every(({ spike }) => spike.level === 'none')) {
    const all = { said: 0, negative: 0, personIds: new Set<string>() }
    for (const { said, negative, personIds } of heard) {
      all.said += said
      all.negative += negative
      personIds.forEach((person) => all.personIds.add(person))
    }
    const first = [...since.values()].reduce<Temporal.Instant>(
      (a, b) => (b && Temporal.Instant.compare(b, a) < 0 ? b : a),
      now,
    )
    spikes.push({ channelId: null, spike: spikeOf({ ...all, people: all.personIds.size }, summed(hours), now, first) })
  }
  for (const { channelId, spike } of spikes) if (spike.level !== 'none') await raise(app, workspaceId, channelId, spike)
}

function summed(hours: readonly { at: Temporal.Instant; said: number; negative: number }[]) {
  const byHour = Map.groupBy(hours, ({ at }) => at.epochMilliseconds)
  return [...byHour].map(([at, same]) => ({
    at: Temporal.Instant.fromEpochMilliseconds(at),
    said: same.reduce((sum, { said }) => sum + said, 0),
    negative: same.reduce((sum, { negative }) => sum + negative, 0),
  }))
}

/** One crisis per channel at a time: a standing one grows, a new one is told. */
async function raise(app: App, workspaceId: string, channelId: string | null, spike: Spike): Promise<void> {
  if (spike.level === 'none') return
  const { level } = spike
  const now = app.now()
  const beganAt = await beginningOf(app, workspaceId, channelId)
  await app.db.write(async (tx) => {
    const known = await crisesNow(tx, workspaceId, now.subtract({ hours: QUIET_HOURS }))
    const mine = known.find(
      (crisis) => crisis.channelId === channelId || crisis.channelId === null || channelId === null,
    )
    if (mine && (mine.state === 'calm' || mine.state === 'closed')) return
    if (mine) {
      const isWorse = spike.counted >= mine.counted * WORSE || (level === 'page' && mine.level === 'alert')
      if (!isWorse) return
      await growCrisis(tx, mine.id, spike, level)
      await logInto(tx, mine.id, { by: '', kind: 'worse', text: String(spike.counted), at: now })
      await tell(mine.id)
      return
    }
    const found = {
      workspaceId,
      channelId,
      state: 'alert',
      name: '',
      spike,
      level,
      beganAt,
      openedBy: null,
      now,
    } as const
    const { id } = await addCrisis(tx, found)
    await logInto(tx, id, { by: '', kind: 'noticed', text: String(spike.counted), at: now })
    await tell(id)

    async function tell(crisisId: string) {
      await app.live.tell(tx, { workspaceId, kind: 'converse.crisis', id: crisisId })
      if (app.mail.ready)
        await app.jobs.add(tx, 'converse.crisis-mail', { id: crisisId, workspaceId, counted: spike.counted })
    }
  })
}

/** The first angry word of the run that leads up to now. */
export async function beginningOf(app: App, workspaceId: string, channelId: string | null): Promise<Temporal.Instant> {
  const now = app.now()
  const times = await angryTimes(app.db.read, {
    workspaceId,
    channelId,
    from: now.subtract({ hours: BACK_HOURS }),
    to: now,
  })
  let first = now
  for (const at of times) {
    if (first.epochMilliseconds - at.epochMilliseconds > SILENCE_MINUTES * 60_000) break
    first = at
  }
  return first
}
