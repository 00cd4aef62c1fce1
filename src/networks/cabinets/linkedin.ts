import { type Audience, type Place, SENIORITIES } from './audience.ts'
import { type Compiled, createReport, type Report, type Spec } from './report.ts'
import { checkSense, placeName } from './sense.ts'

const FACET = 'urn:li:adTargetingFacet:'
/** The form knows four ages; the last one has no end. */
const AGES = [
  { from: 18, to: 24, urn: 'urn:li:ageRange:(18,24)' },
  { from: 25, to: 34, urn: 'urn:li:ageRange:(25,34)' },
  { from: 35, to: 54, urn: 'urn:li:ageRange:(35,54)' },
  { from: 55, to: Infinity, urn: 'urn:li:ageRange:(55,2147483647)' },
] as const

/** Numbers of whole countries that campaigns of our markets name most. */
const COUNTRIES: Record<string, string> = {
  TR: '102105699',
  RU: '101728296',
  US: '103644278',
  GB: '101165590',
  DE: '101282230',
  FR: '105015875',
}

const LOCALES: Record<string, string> = {
  en: 'en_US',
  tr: 'tr_TR',
  ru: 'ru_RU',
  de: 'de_DE',
  fr: 'fr_FR',
  es: 'es_ES',
  it: 'it_IT',
  pt: 'pt_BR',
  ar: 'ar_AE',
  pl: 'pl_PL',
  nl: 'nl_NL',
}

const OBJECTIVES: Record<Audience['objective'], string> = {
  awareness: 'BRAND_AWARENESS',
  followers: 'ENGAGEMENT',
  visits: 'WEBSITE_VISIT',
  messages: 'ENGAGEMENT',
  leads: 'LEAD_GENERATION',
  sales: 'WEBSITE_CONVERSION',
}

type Facet = [name: string, urns: readonly string[]]

/** An "and" of "or" groups to include, and a single "or" to exclude. */
export function compileLinkedin(audience: Audience): Compiled {
  const report = createReport('linkedin')
  const { include, exclude, budget, schedule } = audience
  checkSense(audience, report)
  const places: Facet = ['locations', placesOf('places', include.places, report)]
  if (places[1].length === 0) report.object('places', 'no-place')
  const wanted = filled([
    places,
    ['interfaceLocales', languageOf(include.languages, report)],
    ...peopleOf(include, report),
    ...clausesOf(include, '', report),
  ])
  const unwanted = filled([
    ['locations', placesOf('not places', exclude.places, report)],
    ...clausesOf(exclude, 'not ', report),
  ])
  followersOf(audience, report, wanted, unwanted)
  checkCompany(wanted, report)
  report.absent(
    'placement',
    audience.placements.filter((placement) => placement !== 'feed' && placement !== 'network'),
  )
  const spec: Spec = {
    objectiveType: OBJECTIVES[audience.objective],
    targetingCriteria: {
      include: { and: wanted.map(([name, urns]) => ({ or: { [FACET + name]: urns } })) },
      exclude:
        unwanted.length > 0
          ? { or: Object.fromEntries(unwanted.map(([name, urns]) => [FACET + name, urns])) }
          : undefined,
    },
    offsiteDeliveryEnabled: audience.placements.includes('network'),
    dailyBudget:
      budget?.per === 'day' ? { amount: budget.amount.toFixed(2), currencyCode: budget.currency } : undefined,
    totalBudget:
      budget?.per === 'whole' ? { amount: budget.amount.toFixed(2), currencyCode: budget.currency } : undefined,
    runSchedule: schedule
      ? { start: Date.parse(schedule.from), end: schedule.until === null ? undefined : Date.parse(schedule.until) }
      : undefined,
  }
  return { spec, losses: report.losses, problems: report.problems }
}

const filled = (facets: readonly Facet[]): Facet[] => facets.filter(([, urns]) => urns.length > 0)

function clausesOf(clauses: Audience['exclude'], not: '' | 'not ', report: Report): Facet[] {
  const urns = (kind: string, clause: string, things: Audience['exclude']['interests']) =>
    report.known(`${not}${clause}`, things).map(({ id }) => (id.startsWith('urn:') ? id : `urn:li:${kind}:${id}`))
  return [
    ['interests', urns('interest', 'interests', clauses.interests)],
    ['memberBehaviors', urns('memberBehavior', 'behaviours', clauses.behaviours)],
    ['titles', urns('title', 'roles', clauses.roles)],
    ['industries', urns('industry', 'industries', clauses.industries)],
    ['employers', urns('organization', 'companies', clauses.companies)],
    ['seniorities', clauses.seniority.map((level) => `urn:li:seniority:${SENIORITIES.indexOf(level) + 2}`)],
    ['followedCompanies', urns('organization', 'follow', clauses.follow)],
    [
      'audienceMatchingSegments',
      [...urns('adSegment', 'custom', clauses.custom), ...urns('adSegment', 'lookalike', clauses.lookalike)],
    ],
  ]
}

function peopleOf({ age, genders }: Audience['include'], report: Report): Facet[] {
  const most = age?.max ?? Infinity
  const ages = age ? AGES.filter(({ from, to }) => from <= most && to >= age.min) : []
  const [first, last] = [ages.at(0), ages.at(-1)]
  if (age && (first?.from !== age.min || last?.to !== most))
    report.lose(`age ${age.min}–${age.max ?? ''}`, 'wider', {
      instead: ages.map(({ from, to }) => (to === Infinity ? `${from}+` : `${from}–${to}`)).join(', '),
    })
  return [
    ['ageRanges', ages.map(({ urn }) => urn)],
    ['genders', genders.length === 1 ? genders.map((gender) => `urn:li:gender:${gender.toUpperCase()}`) : []],
  ]
}

/** A campaign speaks one language. */
function languageOf(languages: readonly string[], report: Report): string[] {
  const [first, ...others] = languages
  for (const language of others) report.lose(`language: ${language}`, 'one-only')
  if (first === undefined) return []
  const locale = LOCALES[first]
  if (locale !== undefined) return [`urn:li:locale:${locale}`]
  report.lose(`language: ${first}`, 'no-id')
  return []
}

function placesOf(clause: string, places: readonly Place[], report: Report): string[] {
  return places.flatMap((place) => {
    const whole = place.city === undefined && place.region === undefined && place.latitude === undefined
    const id = place.ids.linkedin ?? (whole ? COUNTRIES[place.country] : undefined)
    if (id === undefined) report.lose(`${clause}: ${placeName(place)}`, 'no-id')
    else if (place.radiusKm !== undefined)
      report.lose(`${clause}: ${placeName(place)}`, 'narrower', { instead: place.city ?? place.country })
    return id === undefined ? [] : [id.startsWith('urn:') ? id : `urn:li:geo:${id}`]
  })
}

function followersOf({ alreadyFollow, ourPages }: Audience, report: Report, wanted: Facet[], unwanted: Facet[]) {
  if (alreadyFollow === 'either') return
  if (ourPages.linkedin === undefined) return report.lose(`already follow: ${alreadyFollow}`, 'own-followers')
  const list = alreadyFollow === 'only' ? wanted : unwanted
  const urn = `urn:li:organization:${ourPages.linkedin}`
  const at = list.findIndex(([name]) => name === 'followedCompanies')
  if (at < 0) list.push(['followedCompanies', [urn]])
  else list[at] = ['followedCompanies', [...(list[at]?.[1] ?? []), urn]]
}

/** What the form refuses to join by "and". */
function checkCompany(wanted: readonly Facet[], { object }: Report) {
  const has = (name: string) => wanted.some(([facet]) => facet === name)
  if (has('industries') && has('employers')) object('industries', 'not-together', { instead: 'companies' })
  for (const [facet, clause] of [
    ['interests', 'interests'],
    ['memberBehaviors', 'behaviours'],
  ] as const)
    if (has('audienceMatchingSegments') && has(facet)) object('custom', 'not-together', { instead: clause })
}
