import * as z from 'zod'
import { LONGEST_EVENT, type Said } from '../hit.ts'

const MOST_EVENTS = 25
/** The protocol takes events of the last three days. */
const LATE_HOURS = 72

/** What servers send in the words of the GA4 measurement protocol. */
const Sent = z.object({
  client_id: z.coerce.string().min(1).max(200),
  timestamp_micros: z.coerce.number().optional(),
  events: z.array(z.unknown()).max(MOST_EVENTS),
})

const Event = z.object({
  name: z.string().regex(/^[A-Za-z]\w{0,39}$/),
  params: z
    .object({
      page_location: z.string().max(4_000).optional(),
      page_referrer: z.string().max(4_000).optional(),
      value: z.coerce.number().optional(),
      currency: z.string().optional(),
      transaction_id: z.coerce.string().max(200).optional(),
    })
    .loose()
    .optional(),
})

/** A fault in the words of the protocol's own checking address. */
export type Fault = { fieldPath: string; description: string; validationCode: string }

export type Told = { client: string; at: Temporal.Instant | null; said: Said[]; faults: Fault[] }

/** Reads a batch of events; whatever cannot be read is named and left out. */
export function readGoogle(body: unknown, now: Temporal.Instant): Told {
  const read = Sent.safeParse(body)
  if (!read.success)
    return {
      client: '',
      at: null,
      said: [],
      faults: read.error.issues.map((issue) => fault(issue.path, issue.message)),
    }
  const { client_id: client, timestamp_micros: micros, events } = read.data
  const faults: Fault[] = []
  const said = events.flatMap((each, place): Said[] => {
    const event = Event.safeParse(each)
    if (!event.success) {
      faults.push(...event.error.issues.map((issue) => fault(['events', place, ...issue.path], issue.message)))
      return []
    }
    const { name, params } = event.data
    const currency = params?.currency?.toUpperCase() ?? null
    if ((params?.value === undefined) !== (currency === null))
      faults.push(fault(['events', place, 'params', 'currency'], 'value and currency go together'))
    const isMoney = params?.value !== undefined && currency !== null && /^[A-Z]{3}$/.test(currency)
    return [
      {
        event: name === 'page_view' ? null : name.slice(0, LONGEST_EVENT),
        url: params?.page_location ?? '/',
        referrer: params?.page_referrer ?? null,
        value: isMoney ? (params.value ?? null) : null,
        currency: isMoney ? currency : null,
        reference: params?.transaction_id ?? null,
        clicks: [],
      },
    ]
  })
  return { client, at: momentOf(micros, now), said, faults }
}

function momentOf(micros: number | undefined, now: Temporal.Instant): Temporal.Instant | null {
  if (micros === undefined || !Number.isFinite(micros)) return null
  const milliseconds = Math.round(micros / 1_000)
  const age = now.epochMilliseconds - milliseconds
  return age >= 0 && age < LATE_HOURS * 3_600_000 ? Temporal.Instant.fromEpochMilliseconds(milliseconds) : null
}

const fault = (path: readonly PropertyKey[], description: string): Fault => ({
  fieldPath: path.map(String).join('.'),
  description,
  validationCode: 'VALUE_INVALID',
})
