import type { DayRecord } from '../record.ts'
import { type Judged, type Moment, moment } from './moment.ts'

const SELLER_LEFT = 0.4
const WRONG_COSTS = 0.5

/** What was taken away: sellers rightly, critics never. */
export function shuttingOut(record: DayRecord): Judged {
  const spam = record.said.filter(({ kind, by }) => kind === 'spam' && by !== null)
  const removed = new Set(record.removals.filter(({ isSeller }) => isSeller).map(({ name }) => name))
  const wrong = record.removals.filter(({ isSeller, grieved, what }) => !isSeller && (grieved || what !== 'delete'))
  if (spam.length === 0 && wrong.length === 0) {
    return { part: 'removals', value: null, n: 0, figures: {}, moments: [] }
  }
  const left = spam.filter(({ name }) => !removed.has(name))
  const value = (spam.length === 0 ? 1 : left.length > 0 ? SELLER_LEFT : 1) - wrong.length * WRONG_COSTS
  const moments: Moment[] = [
    ...spam.map((said) => {
      const isGood = removed.has(said.name)
      return moment({
        part: 'removals',
        minute: said.minute,
        happened: isGood ? 'seller-shut-out' : 'seller-left',
        isGood,
        who: said.name,
        said: said.text,
        advice: isGood ? [] : ['shut-out-sellers'],
      })
    }),
    ...wrong.map(({ minute, what, name }) =>
      moment({
        part: 'removals',
        minute,
        happened: what === 'delete' ? 'wrongly-deleted' : 'wrongly-shut-out',
        isGood: false,
        who: name || null,
        advice: ['never-silence-critics'],
      }),
    ),
  ]
  return {
    part: 'removals',
    value: Math.max(0, value),
    n: spam.length + wrong.length,
    figures: { sellers: spam.length, shutOut: spam.length - left.length, wrong: wrong.length },
    moments,
  }
}
