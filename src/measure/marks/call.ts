import * as z from 'zod'

/** One call as an exchange reported it. */
export type Call = { reference: string; to: string; at: Temporal.Instant; seconds: number | null; answered: boolean }

/** What exchanges and call services name these; the first that is there is taken. */
const NAMES = {
  to: ['to', 'called', 'did', 'dst', 'called_did', 'destination', 'number', 'To', 'Called'],
  reference: ['id', 'call_id', 'callid', 'uniqueid', 'pbx_call_id', 'CallSid', 'uuid', 'cdr_id'],
  at: ['at', 'start', 'start_time', 'call_start', 'calldate', 'started_at', 'timestamp', 'Timestamp', 'date'],
  seconds: ['seconds', 'billsec', 'duration', 'call_duration', 'CallDuration', 'talk_time'],
  status: ['status', 'disposition', 'state', 'CallStatus', 'result', 'answered'],
} as const

const Told = z.record(z.string(), z.unknown())
const NOT_ANSWERED = /^(?:no[-_ ]?answer|missed|busy|failed|cancel(?:l?ed)?|voicemail|congestion|false|0|no)$/i
const ON_THE_WAY = /^(?:queued|initiated|ringing|in[-_ ]progress|ring|start)$/i

/** Reads one report of a call; null when it is none, or of a call that is still going on. */
export function readCall(body: unknown, now: Temporal.Instant, zone: string): Call | null {
  const told = Told.safeParse(body).data
  if (!told) return null
  const text = (name: keyof typeof NAMES): string => {
    const found = NAMES[name].map((each) => told[each]).find((value) => value !== undefined && value !== null)
    return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
      ? String(found).trim()
      : ''
  }
  const [to, status, lasted] = [text('to'), text('status'), Number(text('seconds'))]
  if (to === '' || ON_THE_WAY.test(status)) return null
  const seconds = text('seconds') !== '' && Number.isFinite(lasted) && lasted >= 0 ? Math.round(lasted) : null
  const at = momentIn(text('at'), zone) ?? now
  const reference = text('reference') || `${to}/${at.epochMilliseconds}`
  const answered = !NOT_ANSWERED.test(status) && seconds !== 0
  return { reference: `call/${reference}`.slice(0, 200), to, at, seconds, answered }
}

/** A moment with its zone, seconds since 1970, or the wall clock of the exchange, which hangs where the company is. */
function momentIn(text: string, zone: string): Temporal.Instant | null {
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return Temporal.Instant.fromEpochMilliseconds(Math.round(Number(text) * 1_000))
  if (/^\d{13}$/.test(text)) return Temporal.Instant.fromEpochMilliseconds(Number(text))
  try {
    return Temporal.Instant.from(text)
  } catch {
    try {
      return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).toInstant()
    } catch {
      const long = Date.parse(text)
      return Number.isNaN(long) ? null : Temporal.Instant.fromEpochMilliseconds(long)
    }
  }
}
