import { PICTURE_NAMES } from '../cast/sample/picture-names.cast.ts'
import { PICTURES } from '../cast/sample/told.ts'
import { drawn } from './pictures.ts'
import { hourOf, isOver, Made, type Stage } from './stage.ts'
import { WHOLE_WEEKS } from './weeks.ts'

const CAMPAIGN_LABEL = { school: 'bread-school', office: 'office-boxes', gift: 'vouchers' } as const
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

export const labelOf = (campaign: keyof typeof CAMPAIGN_LABEL): string => CAMPAIGN_LABEL[campaign]

/** Everything a desk is told once: what the pages are for, who is who, how it wants to sound, what it aims at. */
export async function setUp(stage: Stage): Promise<void> {
  const { hands, told, zone, lang, channels } = stage
  const { role } = told
  await hands.do('PUT /workspace', { name: told.workspace, zone, lang, siteMetric: role.siteMetric })
  await hands.do('PUT /channels/:id', channel(channels.bakery, ['awareness', 'recall', 'image'], zone))
  await hands.do('PUT /channels/:id', channel(channels.school, ['sales'], zone))
  await hands.do('PUT /today/role', { title: role.title, purpose: role.purpose, reportsTo: role.reportsTo })
  for (const line of told.company) await hands.do('POST /today/interests', line)
  await hands.do('PUT /today/voice', {
    address: lang === 'en' ? 'either' : 'formal',
    emojiMost: 1,
    wordsMost: 60,
    phrases: told.never,
  })
  for (const reply of told.saved) await hands.do('POST /inbox/saved-replies', { ...reply, lang })
  await hands.do('PUT /publish/slots/:channelId', {
    channelId: channels.bakery,
    zone,
    rules: {
      slots: [
        { days: [...WEEKDAYS], times: ['08:00', '12:00', '17:00'] },
        { days: ['sat', 'sun'], times: ['10:00'] },
      ],
      exceptions: [],
      gap: 'move',
    },
  })
  await setGoals(stage)
  for (const name of PICTURES) {
    const picture = await hands.bring({ bytes: await drawn(name), name: `${name}.jpg` })
    stage.pictures.set(name, picture)
    await hands.do('PUT /publish/media/:id', { id: picture, alt: told.pictures[name], name: PICTURE_NAMES[lang][name] })
  }
}

const channel = (id: string, goals: readonly string[], zone: string) => ({
  id,
  goals: [...goals],
  zone,
  lateness: 'publish',
})

async function setGoals({ hands, channels, told }: Stage): Promise<void> {
  const weekly = {
    posts_published: 7,
    link_clicks: 60,
    outcomes: 8,
    followers_gained: 15,
    stories_used: 1,
    first_reply_median: 60,
  }
  for (const [metric, target] of Object.entries(weekly)) await hands.do('PUT /measure/goals', { metric, target })
  const monthly = [
    { channelId: channels.school, metric: 'registrations', target: 12 },
    { channelId: channels.bakery, metric: 'sales_value', target: told.boxPrice * 180, currency: told.currency },
    { channelId: null, metric: 'followers_gained', target: 80 },
    { channelId: channels.bakery, metric: 'comments', target: 120 },
    { channelId: channels.bakery, metric: 'calmed_share', target: 0.6 },
  ]
  for (const goal of monthly) await hands.do('PUT /measure/page-goals', { ...goal, period: 'month' })
}

/** Guesses put to the test, each begun on its day. */
export async function beginCampaigns(stage: Stage): Promise<void> {
  const { hands, told, channels, monday } = stage
  const dayOf = (day: number) => monday.add({ days: day }).toString()
  const plans = {
    school: {
      action: 'registration',
      goal: 'sales',
      channelIds: [channels.school],
      wanted: 8,
      usualShare: 0.05,
      budget: 120,
      starts: dayOf(2),
      ends: dayOf(24),
    },
    office: {
      action: 'sale',
      goal: 'sales',
      channelIds: [channels.bakery],
      wanted: 40,
      usualShare: 0.05,
      budget: 150,
      starts: dayOf(10),
      ends: dayOf(38),
    },
    gift: {
      action: 'sale',
      goal: 'sales',
      channelIds: [channels.school],
      wanted: 20,
      usualShare: 0.04,
      budget: null,
      starts: dayOf(34),
      ends: dayOf(55),
    },
  } as const
  for (const name of ['school', 'office', 'gift'] as const) {
    const { budget, ...plan } = plans[name]
    const { audience, offer, messages, ...words } = told.campaigns[name]
    const made = await hands.call(
      'POST /grow/campaigns',
      {
        ...plan,
        name: words.name,
        label: labelOf(name),
        audience,
        offer,
        messages: [...messages],
        ...(budget === null ? {} : { budget: budget * (told.boxPrice / 9.5), currency: told.currency }),
      },
      Made,
    )
    stage.campaigns.set(name, made.id)
    if (name !== 'gift') await hands.do('PUT /grow/campaigns/:id/state', { id: made.id, state: 'running' })
  }
}

/** On every Monday the week before is summed up. */
export function sumUp(stage: Stage): void {
  const { agenda, hands, told, monday } = stage
  for (let week = 1; week <= WHOLE_WEEKS; week += 1) {
    const made = told.conclusions[week - 1]
    if (!made) continue
    agenda.at(hourOf(stage, week * 7, '09:20'), async () => {
      const day = monday.add({ days: week * 7 - 3 }).toString()
      for (const question of ['whole', 'audience', 'content', 'company'] as const)
        await hands.do('PUT /measure/conclusions', { period: 'week', day, question, text: made[question] })
    })
  }
}

/** How yesterday ended, what is fixed today, and that the night has been looked at. */
export function frameToday(stage: Stage): void {
  const { agenda, hands, told, until, zone } = stage
  const today = until.toZonedDateTimeISO(zone).toPlainDate()
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
  agenda.at(at(today.subtract({ days: 1 }), '18:20'), () =>
    hands.do('POST /today/close', { carried: [], first: [], note: told.closeNote }),
  )
  const morning = at(today, '08:05')
  if (isOver(stage, morning)) agenda.at(morning, () => hands.do('POST /today/begin', {}))
  agenda.at(at(today.subtract({ days: 1 }), '11:10'), () =>
    hands.do('POST /grow/links', { url: `${stage.towns.school.url}/shop`, title: told.campaigns.gift.name }),
  )
  agenda.at(until, async () => {
    for (const { title, from, until: ends } of told.events)
      await hands.do('POST /today/events', {
        title,
        from: at(today, from).toString(),
        until: at(today, ends).toString(),
      })
  })
}
