import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type { App } from '#app'
import { clickById, isClickId } from '#grow'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { clicksOf, knowCustomer } from '../people/people.sql.ts'
import { tellOutcome } from '../tell-outcome.ts'
import type { MeasureRefusal } from '../words.ts'
import { type Lead, leadKind, moneyOf, type Sale } from './shop-events.ts'

type Refusal = MeasureRefusal | 'no-such-click'

/** A lead; told again for the same customer and event it is the same lead. */
export async function tellLead(
  app: App,
  who: Who,
  lead: z.infer<typeof Lead>,
): Promise<Result<{ click: string }, Refusal>> {
  const { customerExternalId: person, eventName } = lead
  const clicks = await clicksFor(app, who, person, lead.clickId)
  if (!clicks) return refused('no-such-click')
  if (lead.mode !== 'deferred') {
    for (let one = 0; one < (lead.eventQuantity ?? 1); one += 1) {
      const reference = `lead/${person}/${eventName}${one === 0 ? '' : `/${one + 1}`}`.slice(0, 200)
      const told = { reference, kind: leadKind(eventName), at: app.now(), value: null, currency: null, note: eventName }
      const stored = await tellOutcome(app, who, { ...told, person, clicks, postId: null })
      if (!stored.ok) return stored
    }
  }
  return done({ click: lead.clickId || (clicks[0] ?? '') })
}

/** A sale, once per invoice; without a click it is one by the clicks its customer is known to have come by. */
export async function tellSale(
  app: App,
  who: Who,
  sale: z.infer<typeof Sale>,
): Promise<Result<{ id: string }, Refusal>> {
  const { customerExternalId: person, currency, invoiceId } = sale
  const clicks = await clicksFor(app, who, person, sale.clickId ?? '')
  if (!clicks && sale.clickId) return refused('no-such-click')
  return tellOutcome(app, who, {
    reference: `sale/${invoiceId ?? `${person}/${randomUUID()}`}`.slice(0, 200),
    kind: 'sale',
    at: app.now(),
    value: moneyOf(sale.amount, currency),
    currency,
    note: sale.eventName,
    person,
    clicks: clicks ?? [],
    postId: null,
  })
}

/** Every click the customer is known by, with the one told now; null when none is known. */
async function clicksFor(app: App, { workspaceId }: Who, person: string, clickId: string): Promise<string[] | null> {
  if (clickId === '') return clicksOf(app.db.read, workspaceId, person)
  if (!isClickId(clickId) || !(await clickById(app.db.read, workspaceId, clickId))) return null
  const told = { workspaceId, person, clicks: [clickId], at: app.now() }
  return app.db.write((tx) => knowCustomer(tx, told))
}
