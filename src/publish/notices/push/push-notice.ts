import * as z from 'zod'
import type { Lang } from '#platform/words.ts'
import { facts, heading, type Event, type Told } from '../event.ts'
import { MOST_BYTES } from './encrypt.ts'

/** What a browser shows, and the address it opens when it is clicked. */
export const PushNotice = z.object({ title: z.string(), body: z.string(), url: z.string(), urgent: z.boolean() })

type PushNotice = z.infer<typeof PushNotice>

/** Screens cut what is longer. */
const LINES = 4
const TITLE_LETTERS = 120
const URL_LETTERS = 1_000
/** For the envelope around the words: the tag and what JSON adds. */
const SPARE_BYTES = 200

/** One notice about one thing or many, short enough for a push service. */
export function pushNotice(told: readonly Told[], lang: Lang, desk: string): PushNotice {
  const isOne = told.length === 1
  const lines = told.slice(0, LINES).map((one) => {
    const said = facts({ ...one.about, url: null })
    return isOne ? said : [heading([one], lang), said].filter(Boolean).join(': ')
  })
  const notice = {
    title: heading(told, lang).slice(0, TITLE_LETTERS),
    body: [...lines, ...(told.length > LINES ? ['…'] : [])].join('\n'),
    url: whereTo(told, desk),
    urgent: told.some(({ event }) => URGENT.has(event)),
  }
  while (Buffer.byteLength(JSON.stringify(notice)) > MOST_BYTES - SPARE_BYTES)
    notice.body = `${notice.body.slice(0, Math.floor(notice.body.length / 2))}…`
  return notice
}

const URGENT: ReadonlySet<Event> = new Set(['failed', 'unknown', 'late', 'connection-lost', 'alert'])

/** What is out opens itself; what wants work opens where it is worked off. */
function whereTo(told: readonly Told[], desk: string): string {
  const [first] = told
  const url = told.length === 1 && (first?.event === 'live' || first?.event === 'alert') ? first.about.url : null
  if (url && url.length <= URL_LETTERS && /^https?:\/\//.test(url)) return url
  const places = new Set(told.map(({ event }) => PLACES[event]))
  return desk + (places.size === 1 ? ([...places][0] ?? '') : '/calendar')
}

const PLACES: Record<Event, string> = {
  live: '/calendar',
  failed: '/inbox?preset=problems',
  unknown: '/inbox?preset=problems',
  late: '/inbox?preset=problems',
  'approval-asked': '/approvals',
  mentioned: '/approvals',
  'connection-lost': '/channels/connected',
  alert: '/watch',
  test: '/notices',
}
