import type { Audience, Thing } from './audience.ts'
import { type Compiled, createReport, type Report, type Spec } from './report.ts'
import { checkSense, placeName } from './sense.ts'

type Row = { targeting_type: string; targeting_value: string; operator_type: 'EQ' | 'NE' }

const MICROS = 1_000_000

/** One of these per line item. */
const BUCKETS = [
  [13, 24],
  [13, 34],
  [13, 49],
  [13, 54],
  [13, null],
  [18, 24],
  [18, 34],
  [18, 49],
  [18, 54],
  [18, null],
  [21, 34],
  [21, 49],
  [21, 54],
  [21, null],
  [25, 34],
  [25, 49],
  [25, 54],
  [25, null],
  [35, 49],
  [35, 54],
  [35, null],
  [50, null],
] as const

const OBJECTIVES: Record<Audience['objective'], string> = {
  awareness: 'REACH',
  followers: 'FOLLOWERS',
  visits: 'WEBSITE_CLICKS',
  messages: 'ENGAGEMENTS',
  leads: 'WEBSITE_CONVERSIONS',
  sales: 'WEBSITE_CONVERSIONS',
}

/** Rows of a line item. Interests, followers and audiences are joined by "or", everything else by "and". */
export function compileX(audience: Audience): Compiled {
  const report = createReport('x')
  const { include, exclude, budget, schedule } = audience
  checkSense(audience, report)
  const rows = [
    ...ageOf(include, report),
    ...(include.genders.length === 1 ? [row('GENDER', include.genders[0] === 'male' ? '1' : '2')] : []),
    ...include.languages.map((language) => row('LANGUAGE', language)),
    ...clausesOf(include, 'EQ', report),
    ...clausesOf(exclude, 'NE', report),
    ...followersOf(audience, report),
  ]
  report.absent(
    'placement',
    audience.placements.filter((placement) => placement !== 'feed' && placement !== 'search'),
  )
  if (rows.length === 0) report.object('include', 'nothing-left')
  const micros = budget ? Math.round(budget.amount * MICROS) : undefined
  const spec: Spec = {
    campaign: {
      daily_budget_amount_local_micro: budget?.per === 'day' ? micros : undefined,
      total_budget_amount_local_micro: budget?.per === 'whole' ? micros : undefined,
    },
    line_item: {
      objective: OBJECTIVES[audience.objective],
      start_time: schedule?.from,
      end_time: schedule?.until ?? undefined,
    },
    targeting_criteria: rows,
  }
  return { spec, losses: report.losses, problems: report.problems }
}

const row = (type: string, value: string, operator: Row['operator_type'] = 'EQ'): Row => ({
  targeting_type: type,
  targeting_value: value,
  operator_type: operator,
})

const width = ([from, to]: readonly [number, number | null]) => (to ?? 200) - from

/** The narrowest bucket that holds everybody asked for. */
function ageOf({ age }: Audience['include'], report: Report): Row[] {
  if (!age) return []
  const [best] = BUCKETS.filter(
    ([from, to]) => from <= age.min && (to === null || (age.max !== null && to >= age.max)),
  ).toSorted((a, b) => width(a) - width(b))
  const [from, to] = best ?? [13, null]
  if (from !== age.min || to !== age.max)
    report.lose(`age ${age.min}–${age.max ?? ''}`, 'wider', { instead: to === null ? `${from}+` : `${from}–${to}` })
  return [row('AGE', to === null ? `AGE_OVER_${from}` : `AGE_${from}_TO_${to}`)]
}

function clausesOf(clauses: Audience['exclude'], operator: Row['operator_type'], report: Report): Row[] {
  const not = operator === 'NE' ? 'not ' : ''
  const rows = (type: string, clause: string, things: readonly Thing[]) =>
    report.known(`${not}${clause}`, things).map(({ id }) => row(type, id, operator))
  for (const list of ['behaviours', 'roles', 'industries', 'companies'] as const)
    report.absent(
      `${not}${list}`,
      clauses[list].map(({ name }) => name),
    )
  report.absent(`${not}seniority`, clauses.seniority)
  const places = clauses.places.flatMap((place) => {
    if (place.ids.x !== undefined && place.radiusKm === undefined) return [row('LOCATION', place.ids.x, operator)]
    report.lose(`${not}places: ${placeName(place)}`, place.ids.x === undefined ? 'no-id' : 'not-there')
    return []
  })
  return [
    ...places,
    ...rows('INTEREST', 'interests', clauses.interests),
    ...rows(operator === 'EQ' ? 'SIMILAR_TO_FOLLOWERS_OF_USER' : 'FOLLOWERS_OF_USER', 'follow', clauses.follow),
    ...rows('CUSTOM_AUDIENCE', 'custom', clauses.custom),
    ...rows('CUSTOM_AUDIENCE_EXPANDED', 'lookalike', clauses.lookalike),
  ]
}

function followersOf({ alreadyFollow, ourPages }: Audience, report: Report): Row[] {
  if (alreadyFollow === 'either') return []
  if (ourPages.x !== undefined) return [row('FOLLOWERS_OF_USER', ourPages.x, alreadyFollow === 'only' ? 'EQ' : 'NE')]
  report.lose(`already follow: ${alreadyFollow}`, 'own-followers')
  return []
}
