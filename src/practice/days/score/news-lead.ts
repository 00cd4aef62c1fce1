import { NEWS } from '../../cast/news.cast.ts'
import { sharesWords } from '../../reactions.ts'
import type { Day } from '../day.ts'
import type { DayRecord } from '../record.ts'
import { type Judged, moment } from './moment.ts'

/** So long after the street has begun to talk, a post about it is worth nothing any more. */
const STALE_MINUTES = 180

/** Whether we spoke of the story of the day before everybody did. */
export function newsLead(day: Day, record: DayRecord): Judged {
  const { talkedOfAt } = day
  const last = day.news.at(-1)
  if (talkedOfAt === null || !last || record.minute < talkedOfAt) {
    return { part: 'news', value: null, n: 0, figures: {}, moments: [] }
  }
  const tellings = NEWS[last.n] ?? []
  const ours = record.said.find(
    ({ by, replyTo, text, id }) =>
      by === null &&
      replyTo === null &&
      id !== record.opener &&
      tellings.some((told) => sharesWords(text, `${told.title} ${told.text}`)),
  )
  const lead = ours ? talkedOfAt - ours.minute : 0
  const value = !ours ? 0 : lead >= 0 ? 1 : Math.max(0, 1 + lead / STALE_MINUTES)
  const isGood = ours !== undefined && lead >= 0
  return {
    part: 'news',
    value,
    n: 1,
    figures: { lead, hasPost: ours ? 1 : 0 },
    moments: [
      moment({
        part: 'news',
        minute: ours?.minute ?? talkedOfAt,
        happened: !ours ? 'news-missed' : isGood ? 'news-first' : 'news-late',
        isGood,
        said: (tellings.find(({ lang }) => lang === day.lang) ?? tellings[0])?.title ?? null,
        did: ours?.text ?? null,
        advice: isGood ? [] : ['be-first'],
        figures: { lead: Math.abs(lead) },
      }),
    ],
  }
}
