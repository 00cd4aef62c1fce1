import { useLingui } from '@lingui/react/macro'

/** Why a decision stands where it stands, in a word or two. */
export function useReasonNames(): (reason: string) => string {
  const { t } = useLingui()
  const names: Record<string, string> = {
    person: t`somebody waits`,
    waiting: t`the wait`,
    many: t`many wait`,
    complaint: t`complaint`,
    upset: t`upset`,
    heated: t`heated`,
    abusive: t`abusive`,
    question: t`question`,
    request: t`request`,
    private: t`private`,
    'came-back': t`asks again`,
    overdue: t`promised earlier`,
    'promise-due': t`our promise is due`,
    given: t`priority set by hand or by a rule`,
    newcomer: t`first contact`,
    'answer-failed': t`answer failed`,
    'nothing-asked': t`nothing asked`,
    spam: t`spam`,
    expired: t`needs connecting`,
    broken: t`not reachable`,
    limited: t`slowed down`,
    blocked: t`posts blocked`,
    soon: t`within a day`,
    unknown: t`outcome unknown`,
    failed: t`failed`,
    late: t`late`,
    held: t`held back`,
    'by-hand': t`only a person may post there`,
    'somebody-waits': t`a colleague or reader waits`,
    fit: t`fits you`,
    outlets: t`outlets`,
    fresh: t`fresh`,
    empty: t`nothing planned`,
    begun: t`begun`,
    'from-story': t`story getting old`,
    'cannot-be-counted': t`cannot be counted`,
    'week-over': t`the week is over`,
  }
  return (reason) => names[reason] ?? reason
}
