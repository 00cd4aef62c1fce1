import type { Audience, Place } from './audience.ts'
import { type Compiled, createReport, type Report, type Spec } from './report.ts'
import { checkSense, minorUnits, placeName, some } from './sense.ts'

const YOUNGEST = 13
/** The form's last age stands for everybody older as well. */
const OLDEST = 65
const CITY_KM = { least: 17, most: 80 }
const POINT_KM = { least: 1, most: 80 }

/** Numbers of languages in the form; 1001 and above stand for a language in all its countries. */
const LOCALES: Record<string, number> = { en: 1001, es: 1002, fr: 1003, de: 5, ru: 17, tr: 19 }

const OBJECTIVES: Record<Audience['objective'], string> = {
  awareness: 'OUTCOME_AWARENESS',
  followers: 'OUTCOME_ENGAGEMENT',
  visits: 'OUTCOME_TRAFFIC',
  messages: 'OUTCOME_ENGAGEMENT',
  leads: 'OUTCOME_LEADS',
  sales: 'OUTCOME_SALES',
}

const SPECIAL = {
  housing: 'HOUSING',
  employment: 'EMPLOYMENT',
  credit: 'FINANCIAL_PRODUCTS_SERVICES',
  politics: 'ISSUES_ELECTIONS_POLITICS',
}

/** The flat form of the Marketing API: `flexible_spec` is an "and" of "or" groups, exclusions are one "or". */
export function compileMeta(audience: Audience): Compiled {
  const report = createReport('meta')
  const { include, exclude, budget, schedule, specialCategory } = audience
  checkSense(audience, report)
  const custom = [...report.known('custom', include.custom), ...report.known('lookalike', include.lookalike)]
  const places = placesOf('places', include.places, report)
  if (!places && custom.length === 0) report.object('places', 'no-place')
  const groups = groupsOf(include, report, '')
  report.absent(
    'follow',
    include.follow.map(({ name }) => name),
  )
  report.absent('seniority', include.seniority)
  report.absent('not seniority', exclude.seniority)
  report.absent(
    'not follow',
    exclude.follow.map(({ name }) => name),
  )
  if (audience.alreadyFollow !== 'either') report.lose(`already follow: ${audience.alreadyFollow}`, 'own-followers')
  const targeting: Spec = {
    geo_locations: places,
    excluded_geo_locations: placesOf('not places', exclude.places, report),
    ...peopleOf(audience, report),
    locales: some(include.languages.flatMap((language) => LOCALES[language] ?? lost(report, `language: ${language}`))),
    flexible_spec: some(groups.map(([name, things]) => ({ [name]: things }))),
    exclusions: filled(Object.fromEntries(groupsOf(exclude, report, 'not '))),
    custom_audiences: some(custom.map(({ id }) => ({ id }))),
    excluded_custom_audiences: some(
      [...report.known('not custom', exclude.custom), ...report.known('not lookalike', exclude.lookalike)].map(
        ({ id }) => ({ id }),
      ),
    ),
    ...placementsOf(audience.placements),
  }
  const spec: Spec = {
    campaign: {
      objective: OBJECTIVES[audience.objective],
      special_ad_categories: specialCategory ? [SPECIAL[specialCategory]] : [],
    },
    adset: {
      targeting,
      daily_budget: budget?.per === 'day' ? minorUnits(budget.amount, budget.currency) : undefined,
      lifetime_budget: budget?.per === 'whole' ? minorUnits(budget.amount, budget.currency) : undefined,
      start_time: schedule?.from,
      end_time: schedule?.until ?? undefined,
    },
  }
  return { spec, losses: report.losses, problems: report.problems }
}

function lost(report: Report, clause: string): [] {
  report.lose(clause, 'no-id')
  return []
}

/** For offers under special law neither age nor gender may be chosen. */
function peopleOf({ include: { age, genders }, specialCategory }: Audience, report: Report): Spec {
  if (specialCategory && specialCategory !== 'politics') {
    if (age) report.lose(`age ${age.min}–${age.max ?? ''}`, 'law')
    for (const gender of genders) report.lose(`gender: ${gender}`, 'law')
    return {}
  }
  const most = age?.max ?? null
  if (most !== null && most > OLDEST)
    report.lose(`age ${age?.min}–${most}`, 'wider', { instead: `${age?.min}–${OLDEST}+` })
  return {
    age_min: age ? Math.min(Math.max(age.min, YOUNGEST), OLDEST) : undefined,
    age_max: most === null ? undefined : Math.min(most, OLDEST),
    genders: genders.length === 1 ? [genders[0] === 'male' ? 1 : 2] : undefined,
  }
}

type Named = { id: string; name: string }[]

function groupsOf(clauses: Audience['exclude'], report: Report, not: '' | 'not '): [string, Named][] {
  const groups: [string, Named][] = [
    ['interests', report.known(`${not}interests`, clauses.interests)],
    ['behaviors', report.known(`${not}behaviours`, clauses.behaviours)],
    ['work_positions', report.known(`${not}roles`, clauses.roles)],
    ['industries', report.known(`${not}industries`, clauses.industries)],
    ['work_employers', report.known(`${not}companies`, clauses.companies)],
  ]
  return groups.filter(([, things]) => things.length > 0)
}

function placesOf(clause: string, places: readonly Place[], report: Report): Spec | undefined {
  const within = (place: Place, { least, most }: typeof CITY_KM): number => {
    const wished = place.radiusKm ?? least
    const radius = Math.min(Math.max(wished, least), most)
    if (radius !== wished)
      report.lose(`${clause}: ${placeName(place)}`, radius > wished ? 'wider' : 'narrower', { instead: `${radius} km` })
    return radius
  }
  const points = places.filter(
    ({ latitude, longitude, ids }) => latitude !== undefined && longitude !== undefined && ids.meta === undefined,
  )
  const rest = places.filter((place) => !points.includes(place))
  for (const place of rest)
    if (isSmall(place) && place.ids.meta === undefined) report.lose(`${clause}: ${placeName(place)}`, 'no-id')
  const keyed = rest.flatMap((place) =>
    isSmall(place) && place.ids.meta !== undefined ? [{ ...place, key: place.ids.meta }] : [],
  )
  return filled({
    countries: some(rest.filter((place) => !isSmall(place)).map(({ country }) => country)),
    regions: some(keyed.filter(({ city }) => city === undefined).map(({ key }) => ({ key }))),
    cities: some(
      keyed
        .filter(({ city }) => city !== undefined)
        .map((place) => ({
          key: place.key,
          ...(place.radiusKm === undefined ? {} : { radius: within(place, CITY_KM), distance_unit: 'kilometer' }),
        })),
    ),
    custom_locations: some(
      points.map((place) => ({
        latitude: place.latitude ?? 0,
        longitude: place.longitude ?? 0,
        radius: within(place, POINT_KM),
        distance_unit: 'kilometer',
      })),
    ),
  })
}

const isSmall = ({ region, city }: Place): boolean => region !== undefined || city !== undefined

const filled = (spec: Spec): Spec | undefined =>
  Object.values(spec).some((value) => value !== undefined) ? spec : undefined

const POSITIONS: Record<Audience['placements'][number], Record<string, string>> = {
  feed: { facebook: 'feed', instagram: 'stream' },
  stories: { facebook: 'story', instagram: 'story' },
  reels: { facebook: 'facebook_reels', instagram: 'reels' },
  search: { facebook: 'search', instagram: 'ig_search' },
  network: { audience_network: 'classic' },
}

/** A position is taken only with its platform. */
function placementsOf(placements: Audience['placements']): Spec {
  const platforms = [...new Set(placements.flatMap((placement) => Object.keys(POSITIONS[placement])))]
  if (platforms.length === 0) return {}
  const positions = platforms.map((platform): [string, string[]] => [
    `${platform}_positions`,
    placements.flatMap((placement) => POSITIONS[placement][platform] ?? []),
  ])
  return { publisher_platforms: platforms, ...Object.fromEntries(positions) }
}
