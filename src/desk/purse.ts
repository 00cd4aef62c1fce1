import type { App } from '#app'
import type { Costs } from '#networks'
import type { Channel } from './channel.ts'
import type { ChannelRow } from './channels.sql.ts'
import { addSpending, spentSince } from './spending.sql.ts'

/** What may still be spent on a channel, and the book in which it is kept; null where requests are free. */
export async function purseOf(app: Pick<App, 'db' | 'now' | 'log'>, { id, budget, account }: Channel) {
  const { costs } = account.can
  if (!costs) return null
  const since = beginOf(costs, app.now())
  let spent = await spentSince(app.db.read, id, since)
  return {
    budget,
    spent: () => spent,
    pay: (money: number) => {
      if (money === 0) return
      spent += money
      app.db
        .write((tx) => addSpending(tx, id, since, money))
        .catch((error: unknown) => app.log.warn({ error: String(error) }, 'what a channel has cost could not be noted'))
    },
  }
}

/** The first day of the month, or the day itself, by the calendar of whoever charges. */
export function beginOf({ per, zone }: Pick<Costs, 'per' | 'zone'>, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return (per === 'month' ? today.with({ day: 1 }) : today).toString()
}

/** When the budget begins anew. */
export const endOf = ({ per, zone }: Pick<Costs, 'per' | 'zone'>, now: Temporal.Instant): Temporal.Instant =>
  Temporal.PlainDate.from(beginOf({ per, zone }, now))
    .add(per === 'month' ? { months: 1 } : { days: 1 })
    .toZonedDateTime(zone)
    .toInstant()

/** What a channel has cost, as it is shown. */
export const moneyOf = (costs: Costs, budget: number | null, spent: number, now: Temporal.Instant) => ({
  currency: costs.currency,
  spent,
  budget,
  per: costs.per,
  endsAt: endOf(costs, now),
})

/** What the channels that cost have cost since their budgets began. */
export async function spentOn(
  app: Pick<App, 'db' | 'networks'>,
  rows: readonly Pick<ChannelRow, 'id' | 'account'>[],
  now: Temporal.Instant,
): Promise<Map<string, number>> {
  const paid = rows.flatMap(({ id, account }) => {
    const { costs } = app.networks.accountFrom(account).can
    return costs ? [{ id, since: beginOf(costs, now) }] : []
  })
  return new Map(
    await Promise.all(paid.map(async ({ id, since }) => [id, await spentSince(app.db.read, id, since)] as const)),
  )
}
