import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, type Nothing, refused, type Result } from '#platform/result.ts'
import type { MeasureRefusal } from '../words.ts'
import { addRefund, dropRefund, lockOutcome, moveOutcome, refundBy, refundById } from './refunds.sql.ts'

export type RefundWish = {
  /** The reference of the outcome that is taken back. */
  outcome: string
  /** The refund's own name; the same one told twice is one refund. */
  reference: string
  /** Left out: all that is left of it. */
  amount: number | null
  note: string
  at: Temporal.Instant
}

export type Refunded = { id: string; left: number | null; takenBack: boolean; repeated: boolean }

/** A hundredth of the smallest coin: sums of decimals are not exact. */
const NOTHING_LEFT = 0.001

/** Money that went back takes the sale back: from its post, its story and its day, wholly when nothing is left of it. */
export const tellRefund = (app: App, who: Who, wish: RefundWish): Promise<Result<Refunded, MeasureRefusal>> =>
  app.db.write(async (tx) => {
    const { workspaceId } = who
    const outcome = await lockOutcome(tx, workspaceId, wish.outcome)
    if (!outcome) return refused('no-such-outcome', { reference: wish.outcome })
    const { id: outcomeId, value, refunded, takenBackAt } = outcome
    const known = await refundBy(tx, workspaceId, wish.reference)
    if (known && known.outcomeId !== outcomeId) return refused('refund-of-another', { reference: known.outcome })
    const left = value === null ? null : value - refunded
    if (known) return done({ id: known.id, left, takenBack: takenBackAt !== null, repeated: true })
    if (takenBackAt !== null) return refused('taken-back-already')
    const money = left === null ? 0 : (wish.amount ?? left)
    if (left !== null && money > left + NOTHING_LEFT) return refused('more-than-sold', { left })
    const isWhole = left === null || left - money < NOTHING_LEFT
    const refund = { ...wish, workspaceId, outcomeId, amount: left === null ? null : money }
    const added = await addRefund(tx, { ...refund, by: who.account.id, now: app.now() })
    const counts = isWhole ? -1 : 0
    await moveOutcome(tx, { id: outcomeId, money, counts, takenBackAt: isWhole ? wish.at : null })
    await app.live.tell(tx, { workspaceId, kind: 'measure.outcome', id: outcomeId })
    return done({ id: added.id, left: left === null ? null : left - money, takenBack: isWhole, repeated: false })
  })

/** A refund that was a mistake: the sale counts again. */
export const undoRefund = (app: App, { workspaceId }: Who, id: string): Promise<Result<Nothing, MeasureRefusal>> =>
  app.db.write(async (tx) => {
    const refund = await refundById(tx, workspaceId, id)
    const outcome = refund && (await lockOutcome(tx, workspaceId, refund.outcome))
    if (!refund || !outcome) return refused('no-such-refund')
    await dropRefund(tx, id)
    const counts = outcome.takenBackAt === null ? 0 : 1
    await moveOutcome(tx, { id: outcome.id, money: -(refund.amount ?? 0), counts, takenBackAt: null })
    await app.live.tell(tx, { workspaceId, kind: 'measure.outcome', id: outcome.id })
    return done({})
  })
