import type { Audience, Place } from './audience.ts'
import { type Compiled, createReport, type Report, type Spec } from './report.ts'
import { checkSense, placeName } from './sense.ts'

const YOUNGEST = 14
const OLDEST = 80
const METRES_PER_KM = 1000

/** The network's own numbers of countries. */
const COUNTRIES: Record<string, number> = {
  RU: 1,
  UA: 2,
  BY: 3,
  KZ: 4,
  AZ: 5,
  AM: 6,
  GE: 7,
  IL: 8,
  US: 9,
  DE: 65,
  TR: 200,
}

/** The `criteria` of classic advertisements: lists of numbers joined by commas, regions as negative cities. */
export function compileVk(audience: Audience): Compiled {
  const report = createReport('vk')
  const { include, exclude, budget, schedule } = audience
  checkSense(audience, report)
  report.absent('language', include.languages)
  for (const clauses of [include, exclude]) {
    const not = clauses === include ? '' : 'not '
    report.absent(
      `${not}industries`,
      clauses.industries.map(({ name }) => name),
    )
    report.absent(
      `${not}companies`,
      clauses.companies.map(({ name }) => name),
    )
    report.absent(`${not}seniority`, clauses.seniority)
  }
  report.absent(
    'not interests',
    exclude.interests.map(({ name }) => name),
  )
  report.absent(
    'not behaviours',
    exclude.behaviours.map(({ name }) => name),
  )
  report.absent(
    'not roles',
    exclude.roles.map(({ name }) => name),
  )
  report.absent('placement', audience.placements)
  const own = ownGroup(audience, report)
  const groups = ids(report.known('follow', include.follow))
  const groupsOut = ids(report.known('not follow', exclude.follow))
  const criteria: Spec = {
    sex: include.genders.length === 1 ? (include.genders[0] === 'female' ? 1 : 2) : 0,
    ...ageOf(audience, report),
    ...placesOf(include.places, report),
    cities_not: joined(exclude.places.flatMap((place) => cityOf('not places', place, report))),
    interest_categories: joined(ids(report.known('interests', include.interests))),
    user_behaviours: joined(ids(report.known('behaviours', include.behaviours))),
    positions: joined(ids(report.known('roles', include.roles))),
    groups: joined(audience.alreadyFollow === 'only' ? [...own, ...groups] : groups),
    groups_not: joined(audience.alreadyFollow === 'never' ? [...own, ...groupsOut] : groupsOut),
    retargeting_groups: joined(
      ids([...report.known('custom', include.custom), ...report.known('lookalike', include.lookalike)]),
    ),
    retargeting_groups_not: joined(
      ids([...report.known('not custom', exclude.custom), ...report.known('not lookalike', exclude.lookalike)]),
    ),
  }
  const spec: Spec = {
    criteria,
    campaign: {
      day_limit: budget?.per === 'day' ? Math.round(budget.amount) : undefined,
      all_limit: budget?.per === 'whole' ? Math.round(budget.amount) : undefined,
      start_time: schedule ? Math.floor(Date.parse(schedule.from) / 1000) : undefined,
      stop_time: schedule?.until == null ? undefined : Math.floor(Date.parse(schedule.until) / 1000),
    },
  }
  if (budget && budget.currency !== 'RUB') report.object(budget.currency, 'currency', { instead: 'RUB' })
  return { spec, losses: report.losses, problems: report.problems }
}

const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

const joined = (list: readonly (string | number)[]): string | undefined =>
  list.length > 0 ? list.join(',') : undefined

function ownGroup({ alreadyFollow, ourPages }: Audience, report: Report): string[] {
  if (alreadyFollow === 'either') return []
  if (ourPages.vk !== undefined) return [ourPages.vk]
  report.lose(`already follow: ${alreadyFollow}`, 'own-followers')
  return []
}

function ageOf({ include: { age } }: Audience, report: Report): Spec {
  if (!age) return {}
  const [from, to] = [Math.max(age.min, YOUNGEST), age.max === null ? 0 : Math.min(age.max, OLDEST)]
  if (from > age.min)
    report.lose(`age ${age.min}–${age.max ?? ''}`, 'narrower', { instead: `${from}–${age.max ?? ''}` })
  // Nought is "no limit" here.
  return { age_from: from, age_to: to === OLDEST ? 0 : to }
}

/** One country, cities in it, and points with a radius. */
function placesOf(places: readonly Place[], report: Report): Spec {
  const [first, ...others] = [...new Set(places.map(({ country }) => country))]
  for (const country of others) report.lose(`places: ${country}`, 'one-only')
  if (first === undefined) {
    report.object('places', 'no-place')
    return {}
  }
  const country = COUNTRIES[first]
  if (country === undefined) report.lose(`places: ${first}`, 'no-id')
  const here = places.filter((place) => place.country === first)
  const points = here.filter(
    ({ latitude, longitude, radiusKm }) => latitude !== undefined && longitude !== undefined && radiusKm !== undefined,
  )
  const named = here.filter(
    (place) => !points.includes(place) && (place.city !== undefined || place.region !== undefined),
  )
  return {
    country,
    cities: joined(named.flatMap((place) => cityOf('places', place, report))),
    geo_near: some(
      points.map(
        ({ latitude, longitude, radiusKm }) =>
          `${latitude},${longitude},${Math.round((radiusKm ?? 0) * METRES_PER_KM)}`,
      ),
    ),
  }
}

const some = (list: readonly string[]): string | undefined => (list.length > 0 ? list.join(';') : undefined)

function cityOf(clause: string, place: Place, report: Report): string[] {
  const id = place.ids.vk
  if (id === undefined) {
    report.lose(
      `${clause}: ${placeName(place)}`,
      place.city === undefined && place.region === undefined ? 'not-there' : 'no-id',
    )
    return []
  }
  if (place.radiusKm !== undefined)
    report.lose(`${clause}: ${placeName(place)}`, 'narrower', { instead: place.city ?? '' })
  return [place.city === undefined ? `-${id}` : id]
}
