import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { figure, percent } from '#web/kit/numbers.ts'
import type { Action, Campaign } from '../calls.ts'

export const ACTIONS: readonly Action[] = [
  'join',
  'registration',
  'call',
  'sale',
  'lead',
  'subscription',
  'visit',
  'other',
]

export function useActionNames(): Record<Action, string> {
  const { t } = useLingui()
  return {
    join: t`Follow a page`,
    registration: t({ context: 'what people should do', message: 'Register' }),
    call: t`Call`,
    sale: t({ message: 'Buy', context: 'what people should do' }),
    lead: t`Leave a request`,
    subscription: t`Subscribe`,
    visit: t({ message: 'Visit', context: 'what people should do' }),
    other: t`Something else`,
  }
}

export function useMoney(): (amount: number, currency: string) => string {
  const { i18n } = useLingui()
  return (amount, currency) => {
    const isKnown = currency !== '' && Intl.supportedValuesOf('currency').includes(currency)
    if (!isKnown) return `${figure(amount, i18n.locale)} ${currency}`.trim()
    const digits = amount < 100 ? 2 : 0
    return new Intl.NumberFormat(i18n.locale, { style: 'currency', currency, maximumFractionDigits: digits }).format(
      amount,
    )
  }
}

/** What the test says, as a sentence that claims no more than it knows. */
export function Says({ campaign }: { campaign: Campaign }) {
  const { i18n } = useLingui()
  const { says } = campaign
  const points = (share: number) => percent(share, i18n.locale, { digits: 1, sign: true })
  const whole = (share: number) => percent(share, i18n.locale, { digits: 1 })
  if (says.kind === 'nothing-yet')
    return (
      <Plural
        value={says.needed}
        one="Nobody has come yet; about # person is needed."
        other="Nobody has come yet; about # people are needed."
      />
    )
  if (says.kind === 'not-enough')
    return campaign.messages.length > 1 ? (
      <Plural
        value={says.more}
        one="Not enough yet: about # more person is needed for each message."
        other="Not enough yet: about # more people are needed for each message."
      />
    ) : (
      <Plural
        value={says.more}
        one="Not enough yet: about # more person is needed."
        other="Not enough yet: about # more people are needed."
      />
    )
  if (says.kind === 'alike')
    return (
      <Trans>
        Enough people, no winner: the difference lies between {points(says.low)} and {points(says.high)}.
      </Trans>
    )
  const times = figure(Math.round(says.times * 10) / 10, i18n.locale)
  if (says.kind === 'better')
    return (
      <Trans>
        Message {says.place} does {times} times as well as message {says.than}: {points(says.low)} to{' '}
        {points(says.high)}.
      </Trans>
    )
  const [low, high] = [whole(says.low), whole(says.high)]
  if (says.kind === 'above-usual')
    return (
      <Trans>
        {times} times the usual: {low} to {high} act.
      </Trans>
    )
  if (says.kind === 'below-usual')
    return (
      <Trans>
        Below the usual: {low} to {high} act.
      </Trans>
    )
  return (
    <Trans>
      Enough people, as usual: {low} to {high} act.
    </Trans>
  )
}

export function useStopNames(): Record<Campaign['stops'][number], string> {
  const { t } = useLingui()
  return {
    'time-over': t`its time is over`,
    'money-spent': t`the money for it is spent`,
    'too-dear': t`each result costs more than you allowed`,
    'enough-people': t`enough people have come`,
  }
}

export function useVerdictNames(): Record<NonNullable<Campaign['verdict']>, string> {
  const { t } = useLingui()
  return {
    keep: t({ message: 'Keep', context: 'a campaign' }),
    stop: t({ message: 'Stop', context: 'a campaign' }),
    'roll-out': t({ message: 'Roll out', context: 'a campaign' }),
  }
}
