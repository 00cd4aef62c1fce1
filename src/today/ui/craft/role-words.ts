import { useLingui } from '@lingui/react/macro'
import type { RoleDuty } from './calls.ts'

/** What the duties around the page are called. */
export function useRoleNames(): Record<RoleDuty, string> {
  const { t } = useLingui()
  return {
    smm: t`The page manager`,
    pr: t`PR`,
    ads: t`Advertising`,
    site: t`Site and SMO`,
    account: t`Account manager`,
    support: t`Support`,
    lawyer: t`Lawyer`,
  }
}
