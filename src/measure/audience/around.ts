import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Around } from '#grow'
import { followersKnown, type Person, speakersKnown } from './people.sql.ts'

/** So far back somebody who left again, or who spoke, still belongs to the picture. */
const LOOKS_BACK_DAYS = 180
/** The newest tell enough; the interval says how much. */
const PEOPLE_MOST = 5_000

/** The people around a page, with what they and their networks tell of them. */
export async function peopleAround(app: App, workspaceId: string, channelId: string | null): Promise<Around> {
  const db = app.db.read
  const since = app.now().subtract({ hours: LOOKS_BACK_DAYS * 24 })
  const asked = { workspaceId, channelId, since, limit: PEOPLE_MOST }
  const [workspace, followers, speakers] = await Promise.all([
    workspaceById(db, workspaceId),
    followersKnown(db, asked),
    speakersKnown(db, asked),
  ])
  return {
    followers: followers.map(knownFrom),
    speakers: speakers.map(knownFrom),
    isCut: followers.length === PEOPLE_MOST || speakers.length === PEOPLE_MOST,
    zone: workspace?.zone ?? 'UTC',
  }
}

const knownFrom = ({ lang, spoken, madeOn, ...one }: Person): Around['followers'][number] => ({
  ...one,
  languages: lang === null || spoken.includes(lang) ? spoken : [...spoken, lang],
  madeOn: madeOn === null ? null : Temporal.PlainDate.from(madeOn),
})
