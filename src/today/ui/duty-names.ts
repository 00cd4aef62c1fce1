import { useLingui } from '@lingui/react/macro'
import type { Duty } from './calls.ts'

/** The duties as the navigation calls them. */
export function useDutyNames(): Record<Duty, string> {
  const { t } = useLingui()
  return {
    watch: t`Watch`,
    publish: t`Publish`,
    converse: t`Converse`,
    grow: t`Grow`,
    measure: t`Measure`,
  }
}
