import { useLingui } from '@lingui/react/macro'
import type { Handoff } from './calls.ts'

/** The duties beyond ours, as a word on its own and inside a sentence. */
export function useDutyNames() {
  const { t } = useLingui()
  const names: Record<Handoff['duty'], string> = {
    pr: t`Press`,
    ads: t`Advertising`,
    site: t`Website (SMO)`,
    account: t`Account manager`,
    support: t`Support`,
    lawyer: t`Lawyer`,
  }
  const matters: Record<Handoff['duty'], string> = {
    pr: t`This sounds like a matter for the press office:`,
    ads: t`This sounds like a matter for advertising:`,
    site: t`This sounds like a matter for whoever runs the site:`,
    account: t`This sounds like a matter for the account manager:`,
    support: t`This sounds like a matter for support:`,
    lawyer: t`This sounds like a matter for the lawyer:`,
  }
  return { names, matters }
}
