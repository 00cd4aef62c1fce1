import type { Reading } from '#language'
import { hoursFor, promisedBy, type Hours } from '../hours/due.ts'
import { type Said, type Summary, summaryOf } from '../thread.ts'
import type { Arrival, Beginning } from './plan.ts'

type Heard = Arrival & { reading: Reading }

/** A thread that begins with this batch, as it will stand in the list: written once and whole. */
export type Begun = Beginning & {
  summary: Summary
  messages: number
  unread: boolean
  doneAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
  settleBy: Temporal.Instant | null
}

export function faceOf(
  talk: Beginning,
  heard: readonly Heard[],
  about: {
    channelId: string
    newcomer: boolean
    weights: NonNullable<Parameters<typeof summaryOf>[1]['weights']>
    hours: readonly Hours[]
    isWoken: boolean
    now: Temporal.Instant
  },
): Begun {
  const said = heard.map(saidIn).toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
  const summary = summaryOf(said, { ...about, isPrivate: talk.kind === 'message' })
  if (!summary) throw new Error('a thread began with nothing said')
  const { waitingSince } = summary
  const hours = hoursFor(about.hours, about.channelId)
  const state = stateOf(talk, waitingSince !== null, about.isWoken)
  return {
    ...talk,
    state,
    summary,
    messages: heard.length,
    unread: state === 'open',
    doneAt: state === 'done' ? about.now : null,
    dueAt: promisedBy(hours, waitingSince, hours?.firstMinutes ?? null),
    settleBy: promisedBy(hours, waitingSince, hours?.settleMinutes ?? null),
  }
}

/** Where nobody waits there is no work; where somebody wrote there is, unless they wait at the door or were kept out of it. */
function stateOf({ state, kind, keptOut }: Beginning, isWaiting: boolean, isWoken: boolean): Beginning['state'] {
  if (state === 'screened') return state
  if (isWaiting && isWoken && !(kind === 'message' && keptOut)) return 'open'
  return state === 'open' && isWaiting ? 'open' : 'done'
}

const saidIn = ({ item, reading }: Heard): Said => ({
  ours: item.own,
  kind: item.kind === 'post' ? 'comment' : item.kind,
  state: 'live',
  at: item.at,
  name: item.author.name,
  text: item.text,
  lang: reading.lang,
  mood: reading.mood,
  moodLabel: reading.moodLabel,
  intents: reading.intents,
  arousal: reading.arousal,
  offensive: reading.offensive,
  stars: item.stars ?? null,
  deleted: false,
})
