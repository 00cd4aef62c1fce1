import type { Person } from './cast/neighbours.cast.ts'
import type { Chance } from './chance.ts'
import { type Deed, kindFor } from './reactions.ts'
import { quarrels } from './talk.ts'

/** The hours of the town are those of its own clock tower, wherever the machine stands. */
export const TOWN_ZONE = 'Europe/Istanbul'

/** How awake the neighbourhood is, by the hour. */
const AWAKE = [
  0.1, 0.05, 0.02, 0.02, 0.05, 0.2, 0.6, 1.3, 1.6, 1.3, 1, 0.9, 1.2, 1.1, 0.8, 0.8, 0.9, 1.2, 1.5, 1.6, 1.4, 1.1, 0.7,
  0.3,
]
const AN_HOUR = { mentions: 0.6, talk: 0.7, quarrels: 0.1, follows: 0.04 }

/** What neighbours do without any doing of ours, in one minute. */
export function onTheirOwn(given: {
  people: readonly Person[]
  chance: Chance
  minute: number
  clock: number
}): Deed[] {
  const { people, chance, minute, clock } = given
  const awake = AWAKE[hourAt(clock)] ?? 0
  const comes = (perHour: number) => chance.happens((perHour * awake) / 60)
  const neighbours = people.filter(({ temper }) => temper !== 'seller')
  const deeds: Deed[] = []
  if (comes(AN_HOUR.mentions)) {
    const one = chance.pick(chance.happens(0.05) ? people : neighbours)
    const kind = kindFor(one, chance)
    deeds.push({ after: 1, by: one.username, deed: 'say', kind, key: `mention ${minute}`, below: null })
  }
  if (comes(AN_HOUR.talk)) {
    const { username } = chance.pick(neighbours)
    deeds.push({ after: 1, by: username, deed: 'say', kind: 'town', key: `talk ${minute}`, below: null })
  }
  if (comes(AN_HOUR.quarrels)) deeds.push(...quarrelOf(neighbours, chance, minute))
  if (comes(AN_HOUR.follows)) deeds.push({ after: 1, by: chance.pick(neighbours).username, deed: 'follow' })
  return deeds
}

function quarrelOf(people: readonly Person[], chance: Chance, minute: number): Deed[] {
  const { lang } = chance.pick(people)
  const two = chance.some(
    people.filter((one) => one.lang === lang),
    2,
  )
  let after = 1
  return chance.pick(quarrels(lang)).map((text, i): Deed => {
    const by = two[i % 2]?.username ?? ''
    const before = two[(i + 1) % 2]?.username ?? ''
    const below = i === 0 ? null : { said: `quarrel ${minute} ${i - 1}`, by: before }
    after += i === 0 ? 0 : chance.between(2, 15)
    return { after, by, deed: 'say', kind: 'town', key: `quarrel ${minute} ${i}`, below, text }
  })
}

export const hourAt = (clock: number): number =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(clock)).toZonedDateTimeISO(TOWN_ZONE).hour
