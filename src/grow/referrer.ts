import { remember } from '#platform/remember.ts'
import { CLICK_NAMES, MEDIUM_WORDS, SOURCE_WORDS } from './referrer-campaigns.ts'
import { HOSTS, type Medium } from './referrer-hosts.ts'

/** Where a visit came from, in words that stay the same whatever address a network uses this year. */
export type Referrer = {
  source: string
  medium: Medium
  /** The network it happened on, when it is one: also behind an advertisement. */
  network: string | null
}

const MAX_URL = 4_000
/** Networks tell their name and not the page, so there are few. */
const REMEMBERED = 2_000

/** Reads the address a visitor came from, or came in by: campaign names on it are believed before its host. */
export const classifyReferrer = (url: string | null | undefined): Referrer =>
  judged((url ?? '').trim().slice(0, MAX_URL))

const judged = remember(REMEMBERED, judge)

function judge(given: string): Referrer {
  const campaign = campaignOf(given)
  const host = hostOf(given)
  const place = host === null ? null : placeOf(host)
  if (campaign?.medium) return told(campaign.source ?? place?.source ?? host ?? 'direct', campaign.medium)
  // A known place with a source of its own word: the place knows better what kind it is.
  if (campaign?.source) return told(campaign.source, placeOfSource(campaign.source)?.medium ?? 'referral')
  if (place) return told(place.source, place.medium)
  return host ? told(host.replace(/^(?:www|m)\./, ''), 'referral') : told('direct', 'direct')
}

type Place = { source: string; medium: Medium }

const told = (source: string, medium: Medium): Referrer => ({ source, medium, network: networkOf(source) })

const NETWORKS: ReadonlySet<string> = new Set([
  ...Object.keys(HOSTS.social ?? {}),
  ...Object.keys(HOSTS.messenger ?? {}),
  ...Object.keys(HOSTS.video ?? {}),
])

const networkOf = (source: string): string | null => (NETWORKS.has(source) ? source : null)

type Campaign = { source: string | null; medium: Medium | null }

/** What utm_... and the names of advertising systems say; null when the address carries none. */
function campaignOf(url: string): Campaign | null {
  const queryAt = url.indexOf('?')
  if (queryAt < 0) return null
  const parameters = new Map(
    [...new URLSearchParams(url.slice(queryAt + 1).split('#')[0])].map(([name, value]) => [name.toLowerCase(), value]),
  )
  const [, click] = Object.entries(CLICK_NAMES).find(([name]) => parameters.get(name)) ?? []
  const source = sourceWord(parameters.get('utm_source') ?? '') ?? click?.[0] ?? null
  const word = tidy(parameters.get('utm_medium') ?? '')
  const medium = mediumWord(word) ?? click?.[1] ?? null
  return source === null && medium === null ? null : { source, medium }
}

const tidy = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .slice(0, 100)

/** `paid-social` is paid, `social-post` is social: the first known part decides, and money before everything. */
function mediumWord(word: string): Medium | null {
  if (word === '' || word === '(none)') return null
  const whole = MEDIUM_WORDS[word]
  if (whole) return whole
  const parts = word.split('-').flatMap((part) => MEDIUM_WORDS[part] ?? [])
  return parts.find((medium) => medium === 'paid') ?? parts[0] ?? null
}

/** A source may be written as a name, short or long, or as a host. */
function sourceWord(text: string): string | null {
  const word = tidy(text)
  if (word === '') return null
  return SOURCE_WORDS[word] ?? (word.includes('.') ? (placeOf(word)?.source ?? word) : word)
}

const placeOfSource = (source: string): Place | null => BY_SOURCE.get(source) ?? null

/** Whole labels from the right, the longest first: `t.co` is a network, `microsoft.com` is not. */
function placeOf(host: string): Place | null {
  const labels = host.split('.')
  for (let from = 0; from < labels.length; from += 1) {
    const known = BY_HOST.get(labels.slice(from).join('.'))
    if (known) return known
  }
  return MANY_COUNTRIES.find(({ sign }) => sign.test(host))?.place ?? null
}

/** Android apps name themselves as android-app://package. */
function hostOf(url: string): string | null {
  const app = url.match(/^android-app:\/\/([\w.]+)/)?.[1]
  if (app) return app.toLowerCase()
  const parsed = URL.parse(url) ?? (/^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(url) ? URL.parse(`https://${url}`) : null)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname.replace(/\.$/, '') : null
}

const MEDIUMS: readonly Medium[] = ['social', 'messenger', 'video', 'search', 'ai', 'mail', 'paid']

const BY_HOST = new Map<string, Place>(
  MEDIUMS.flatMap((medium) =>
    Object.entries(HOSTS[medium] ?? {}).flatMap(([source, hosts]) =>
      hosts.split(' ').map((host): [string, Place] => [host.toLowerCase(), { source, medium }]),
    ),
  ),
)

const BY_SOURCE = new Map<string, Place>([...BY_HOST.values()].toReversed().map((place) => [place.source, place]))

/** Search engines with a door in every country. Their other services are not search. */
const MANY_COUNTRIES: readonly { sign: RegExp; place: Place }[] = [
  {
    sign: /^(?:(?:www|images|m|ipv[46])\.)?google\.(?:com?\.)?[a-z]{2,3}$/,
    place: { source: 'google', medium: 'search' },
  },
  { sign: /^(?:(?:www|m)\.)?yandex\.(?:com?\.)?[a-z]{2,3}$/, place: { source: 'yandex', medium: 'search' } },
  { sign: /^(?:[a-z]{2}\.)?search\.yahoo\.(?:com?\.)?[a-z]{2,3}$/, place: { source: 'yahoo', medium: 'search' } },
  { sign: /^(?:www\.)?pinterest\.(?:com?\.)?[a-z]{2,3}$/, place: { source: 'pinterest', medium: 'social' } },
  { sign: /^(?:www\.)?startpage\.[a-z]{2,3}$/, place: { source: 'startpage', medium: 'search' } },
]
