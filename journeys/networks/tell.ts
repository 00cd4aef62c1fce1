import type { ConnectedAccount, Network, TextRule } from '#networks'

type Can = ConnectedAccount['can']
type Publish = NonNullable<Can['publish']>
type Media = NonNullable<Publish['media']>

const NUMBER = new Intl.NumberFormat('en')
const KIB = 1024
const HOUR = 60
const DAY = 24 * HOUR

const UNITS: Record<TextRule['unit'], string> = {
  grapheme: 'letters',
  codepoint: 'code points',
  utf16: 'UTF-16 units',
  utf8: 'bytes',
  weighted: 'weighted letters',
}

export const nameOf = ({ name }: Network): string => (typeof name === 'string' ? name : name.en)

export const limitOf = ({ max, unit }: TextRule): string => `${NUMBER.format(max)} ${UNITS[unit]}`

/** How a text is counted, beside its ceiling. */
export function countingOf(rule: TextRule): string {
  const rules = [
    rule.min && `at least ${rule.min}`,
    rule.maxWithMedia && `${NUMBER.format(rule.maxWithMedia)} under media`,
    rule.maxInAnswers && `${NUMBER.format(rule.maxInAnswers)} in answers`,
    rule.maxBytes !== null && `no more than ${NUMBER.format(rule.maxBytes)} bytes`,
    rule.linkCost !== null && `every link counts ${rule.linkCost}`,
    rule.mentionCost === 'local' && 'of a mention only the name counts',
    rule.emoji === 'bytes' && 'an emoji counts its bytes',
    rule.maxTags && `no more than ${rule.maxTags} tags`,
    rule.escapes && 'signs that must be escaped count twice',
  ].filter((it) => typeof it === 'string')
  return [limitOf(rule), ...rules].join(', ')
}

/** Such as "4: pictures, video". */
export function mediaOf(media: Publish['media']): string {
  if (!media || media.max === 0) return 'none'
  return `${NUMBER.format(media.max)}: ${kindsOf(media).join(', ')}`
}

function kindsOf({ mimes }: Media): string[] {
  const kinds = Object.entries({ 'image/': 'pictures', 'video/': 'video', 'audio/': 'audio' })
    .filter(([start]) => mimes.some((mime) => mime.startsWith(start)))
    .map(([, kind]) => kind)
  return mimes.some((mime) => !/^(?:image|video|audio)\//.test(mime)) ? [...kinds, 'files'] : kinds
}

/** The same with everything that makes a network refuse a file. */
export function mediaRulesOf(media: Media): string {
  const rules = [
    media.needsVideo ? 'a video is needed' : media.min && `at least ${media.min} needed`,
    media.imageMaxBytes !== null && `pictures up to ${sizeOf(media.imageMaxBytes)}`,
    media.maxPixels && `no side above ${NUMBER.format(media.maxPixels)} pixels`,
    media.shape && `width by height from ${media.shape.tallest} to ${media.shape.widest}`,
    media.videoMaxBytes !== null && `videos up to ${sizeOf(media.videoMaxBytes)}`,
    media.videoSeconds && `videos of ${media.videoSeconds.min} to ${media.videoSeconds.max} seconds`,
    media.altMax ? `descriptions of up to ${NUMBER.format(media.altMax)} letters` : 'no descriptions',
    !media.mixed && 'pictures and a video not together',
    media.fetched && 'the network fetches them from the public address of the desk',
    media.fetchedAs && 'pictures are turned into JPEG',
  ].filter((it) => typeof it === 'string')
  return [mediaOf(media), ...rules].join('; ')
}

function sizeOf(bytes: number): string {
  const [big, kib] = [bytes / KIB ** 3, bytes / KIB]
  if (big >= 1) return `${rounded(big)} GiB`
  return kib >= KIB ? `${rounded(kib / KIB)} MiB` : `${rounded(kib)} KiB`
}

const rounded = (size: number) => NUMBER.format(Math.round(size * 10) / 10)

export function pollOf({ maxOptions, minMinutes, maxMinutes, withMedia }: NonNullable<Publish['poll']>): string {
  const media = withMedia ? '' : ', without media'
  const [from, to] = [lastingOf(minMinutes), lastingOf(maxMinutes)]
  return `up to ${maxOptions} options, ${from === to ? to : `${from} to ${to}`}${media}`
}

function lastingOf(minutes: number): string {
  if (minutes < HOUR) return counted(minutes, 'minute')
  return minutes < DAY ? counted(minutes / HOUR, 'hour') : counted(minutes / DAY, 'day')
}

const counted = (count: number, what: string) => `${rounded(count)} ${what}${count === 1 ? '' : 's'}`

/** What keeps a post from standing there twice when its receipt was lost. */
export const ONCE: Record<Publish['once']['kind'], string> = {
  key: 'the network knows a repeat by its key',
  'own-id': 'the desk gives the post its id, so a repeat is the same post',
  'two-steps': 'a draft is put there first, and publishing it twice is publishing it once',
  'read-back': 'the desk reads its newest posts before it sends again',
  none: 'nothing; a person looks',
}

export const THREADS: Record<Publish['thread'], string> = {
  native: 'of its own',
  replies: 'as answers',
  none: 'no',
}

const HEARD = { pull: 'poll', push: 'push', both: 'push and poll', none: 'no' } as const

/** How the desk learns of one sort of thing; some networks tell it as well, once they were given an address. */
export function heardOf({ read }: Network, way: keyof typeof HEARD = 'none'): string {
  return way === 'pull' && read?.hook ? 'poll, webhook' : HEARD[way]
}

const CHEAPEST_SHOWN = 4

export function costOf({ costs }: Can): string {
  if (!costs) return 'free'
  const priced = { post: costs.post, 'with a link': costs.postWithLink, answer: costs.answer, read: costs.ownRead }
  const told = Object.entries(priced).filter(([, price]) => price > 0)
  const given = costs.budget === null ? '' : ` of ${NUMBER.format(costs.budget)} a ${costs.per}`
  return `${told.map(([what, price]) => `${what} ${money(price)}`).join(', ')} ${costs.currency}${given}`
}

const money = (price: number) => price.toLocaleString('en', { maximumFractionDigits: CHEAPEST_SHOWN })
