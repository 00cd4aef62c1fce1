import { Plural, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** Kinds of outcomes as one says them. */
export function useKindNames(): (kind: string) => string {
  const { t } = useLingui()
  const names: Record<string, string> = {
    registration: t`Registrations`,
    call: t`Calls`,
    sale: t({ message: 'Sales', context: 'outcomes' }),
    lead: t`Inquiries`,
    subscription: t`Subscriptions`,
    visit: t`Visits`,
    other: t`Other outcomes`,
  }
  return (kind) => names[kind] ?? kind
}

/** One outcome by its kind. */
export function useOneKind(): (kind: string) => string {
  const { t } = useLingui()
  const names: Record<string, string> = {
    registration: t({ message: 'Registration', context: 'one outcome' }),
    call: t({ message: 'Call', context: 'one outcome' }),
    sale: t({ message: 'Sale', context: 'one outcome' }),
    lead: t({ message: 'Inquiry', context: 'one outcome' }),
    subscription: t({ message: 'Subscription', context: 'one outcome' }),
    visit: t({ message: 'Visit', context: 'one outcome' }),
    other: t({ message: 'Another outcome', context: 'one outcome' }),
  }
  return (kind) => names[kind] ?? kind
}

/** "13 registrations", counted in the reader's language. */
export function KindCount({ kind, count }: { kind: string; count: number }): ReactNode {
  switch (kind) {
    case 'registration':
      return <Plural value={count} one="# registration" other="# registrations" />
    case 'call':
      return <Plural value={count} one="# call" other="# calls" />
    case 'sale':
      return <Plural value={count} one="# sale" other="# sales" />
    case 'lead':
      return <Plural value={count} one="# inquiry" other="# inquiries" />
    case 'subscription':
      return <Plural value={count} one="# subscription" other="# subscriptions" />
    case 'visit':
      return <Plural value={count} one="# visit" other="# visits" />
    default:
      return <Plural value={count} one="# outcome" other="# outcomes" />
  }
}
