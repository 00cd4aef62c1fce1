import { LANGS, say } from '#platform/words.ts'
import type { Audience } from './audience.ts'
import { type Compiled, createReport, type Report } from './report.ts'
import { checkSense, placeName, some } from './sense.ts'
import { checklistWords, type ChecklistStep } from './checklist.words.ts'

const TEXT_LIMIT = 160
const MAX_CHANNELS = 50
const CURRENCIES = ['EUR', 'TON']

/** There is no door for programs here: what comes out is the form's content, and a list to fill it in by. */
export function compileTelegram(audience: Audience): Compiled {
  const report = createReport('telegram')
  const { include, exclude, message, budget } = audience
  checkSense(audience, report)
  checkMessage(audience, report)
  const channels = include.follow.map(({ name, ids }) => ids.telegram ?? name)
  for (const name of channels.slice(MAX_CHANNELS)) report.lose(`follow: ${name}`, 'too-many', { limit: MAX_CHANNELS })
  const { age, genders } = include
  report.absent('age', age ? [`${age.min}–${age.max ?? ''}`] : [])
  report.absent('gender', genders)
  for (const [clauses, not] of [
    [include, ''],
    [exclude, 'not '],
  ] as const) {
    for (const list of ['behaviours', 'roles', 'industries', 'companies', 'custom', 'lookalike'] as const)
      report.absent(
        `${not}${list}`,
        clauses[list].map(({ name }) => name),
      )
    report.absent(`${not}seniority`, clauses.seniority)
    for (const { name, ids } of clauses.interests)
      if (ids.telegram === undefined) report.lose(`${not}interests: ${name}`, 'by-hand')
    for (const place of clauses.places) report.lose(`${not}places: ${placeName(place)}`, 'by-hand')
  }
  report.absent('placement', audience.placements)
  if (
    audience.alreadyFollow !== 'either' &&
    (audience.alreadyFollow === 'only' || audience.ourPages.telegram === undefined)
  )
    report.lose(
      `already follow: ${audience.alreadyFollow}`,
      audience.alreadyFollow === 'only' ? 'not-there' : 'own-followers',
    )
  const out = exclude.follow.map(({ name, ids }) => ids.telegram ?? name)
  const own = audience.alreadyFollow === 'never' ? audience.ourPages.telegram : undefined
  const topics = (list: typeof include.interests) => list.map(({ name, ids }) => ids.telegram ?? name)
  const form = {
    text: message?.text,
    link: message?.url,
    languages: some(include.languages),
    topics: some(topics(include.interests)),
    channels: some(channels.slice(0, MAX_CHANNELS)),
    places: some(include.places.map(placeName)),
    exclude_topics: some(topics(exclude.interests)),
    exclude_channels: some(own === undefined ? out : [...out, own]),
    budget: budget?.amount,
    currency: budget?.currency,
    starts: audience.schedule?.from,
    ends: audience.schedule?.until ?? undefined,
  }
  if (!form.languages && !form.topics && !form.channels && !form.places) report.object('include', 'nothing-left')
  const steps = STEPS.filter(({ of }) => form[of] !== undefined)
  const values = (of: keyof typeof form) => [form[of]].flat().join(', ')
  const checklist = steps.map(({ step, of }) =>
    Object.fromEntries(LANGS.map((lang) => [lang, say(checklistWords[step], lang, { value: values(of) })])),
  )
  return { spec: { form, checklist }, losses: report.losses, problems: report.problems }
}

const STEPS = [
  { step: 'text', of: 'text' },
  { step: 'link', of: 'link' },
  { step: 'languages', of: 'languages' },
  { step: 'topics', of: 'topics' },
  { step: 'channels', of: 'channels' },
  { step: 'places', of: 'places' },
  { step: 'exclude-topics', of: 'exclude_topics' },
  { step: 'exclude-channels', of: 'exclude_channels' },
  { step: 'budget', of: 'budget' },
  { step: 'starts', of: 'starts' },
  { step: 'ends', of: 'ends' },
] as const satisfies { step: ChecklistStep; of: string }[]

function checkMessage({ message, budget }: Audience, { object }: Report) {
  if (!message) object('message', 'text-missing')
  else {
    const length = Array.from(message.text).length
    if (length > TEXT_LIMIT) object('message text', 'text-too-long', { length, limit: TEXT_LIMIT })
    if (!message.url.startsWith('https://t.me/')) object('message url', 'not-its-address', { instead: 't.me' })
  }
  if (budget && !CURRENCIES.includes(budget.currency))
    object(budget.currency, 'currency', { instead: CURRENCIES.join(' / ') })
}
